#!/usr/bin/env node
import { startSegmenter } from '../segmenter-host';
import type { Outcome } from './commands/outcome';
import { run } from './program';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has seen enough (`gongwen check … | head`): there is nobody left to tell.
    if (error.code !== 'EPIPE') process.exitCode = 2;
    process.exit();
  });
}

run(process.argv.slice(2), {
  standardInput: readStandardInput,
  colour: showsColour(),
  // Its log is for who looks into a fault: on the terminal only its giving up is told, as a problem.
  startSegmenter: () => startSegmenter(__dirname, () => {}),
}).then(
  (outcome) => outcome && finish(outcome),
  () => finish({ status: 2, output: '', problems: ['程序内部出错，未能完成。请附上所检查的文件反馈给开发者。'] }),
);

/** Prints and lets the process end by itself, so that a long output gets through a pipe complete. */
function finish({ status, output, problems }: Outcome): void {
  process.exitCode = status;
  for (const problem of problems) process.stderr.write(`gongwen：${problem}\n`);
  process.stdout.write(output);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function showsColour(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
