import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'out/cli/gongwen.js');

/** How a call of the command ended. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly problems: string;
}

/** Runs the bundled command as a shell does, in a folder, with some bytes on standard input. */
export async function gongwen(
  args: readonly string[],
  folder: string,
  input: string | Uint8Array = '',
): Promise<Ended> {
  const child = await start(args, folder);
  child.stdin?.end(input);
  const [output, problems, status] = await Promise.all([read(child.stdout), read(child.stderr), ended(child)]);
  return { status, output, problems };
}

/** Starts the command and leaves its streams to the caller. */
export async function start(args: readonly string[], folder: string): Promise<ChildProcess> {
  await bundled();
  return spawn(process.execPath, [COMMAND, ...args], { cwd: folder });
}

/** The exit status, once all streams are closed. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream ? text(stream) : Promise.resolve('');
}

let bundle: Promise<unknown> | undefined;

/** The bundle is made anew for every run of the tests: one that lies about might be of yesterday. */
function bundled(): Promise<unknown> {
  bundle ??= build({
    absWorkingDir: ROOT,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: COMMAND,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return bundle;
}
