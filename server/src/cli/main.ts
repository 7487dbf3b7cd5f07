#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { startSegmenter } from '../segmenter-host';
import type { Outcome } from './commands/outcome';
import { showsColour } from './formats/paint';
import { interruption } from './interruption';
import { run } from './program';
import { createProgress } from './progress';
import { visible } from './visible';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has seen enough (`gongwen check … | head`): there is nobody left to tell.
    if (error.code !== 'EPIPE') process.exitCode = 2;
    process.exit();
  });
}

let input: Promise<Uint8Array> | undefined;

run(process.argv.slice(2), {
  standardInput,
  print,
  complain,
  terminal: { colour: showsColour(process.stdout, process.env), columns: process.stdout.columns ?? 100 },
  progress: createProgress(process.stderr),
  interruption,
  // Its log is for who looks into a fault: on the terminal only its giving up is told, as a problem.
  startSegmenter: () => startSegmenter(__dirname, () => {}),
  folder: __dirname,
  build: () => createHash('sha256').update(readFileSync(__filename)).digest('base64url'),
}).then(
  (outcome) => outcome && finish(outcome),
  (error: unknown) => {
    const cause = visible(error instanceof Error ? error.message : String(error));
    const problem = `程序内部出错，未能完成，请附上所检查的文件反馈给开发者（${cause}）。`;
    finish({ status: 2, output: '', problems: [problem] });
  },
);

/** Prints and lets the process end by itself, so that a long output gets through a pipe complete. */
function finish({ status, output, problems }: Outcome): void {
  process.exitCode = status;
  problems.forEach(complain);
  process.stdout.write(output);
}

async function print(content: string | Uint8Array): Promise<void> {
  if (content.length > 0 && !process.stdout.write(content)) await once(process.stdout, 'drain');
}

function complain(problem: string): void {
  process.stderr.write(`gongwen：${problem}\n`);
}

/** All of standard input, which can be read but once. */
function standardInput(): Promise<Uint8Array> {
  input ??= readStandardInput();
  return input;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
