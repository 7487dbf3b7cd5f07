import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
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
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = await start(args, folder, environment);
  child.stdin?.end(input);
  const [output, problems, status] = await Promise.all([read(child.stdout), read(child.stderr), ended(child)]);
  return { status, output, problems };
}

/** Starts the command and leaves its streams to the caller. */
export async function start(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  await bundled();
  // Whether whoever runs the tests likes colours makes no difference to them.
  const { NO_COLOR, FORCE_COLOR, ...own } = process.env;
  return spawn(process.execPath, [COMMAND, ...args], { cwd: folder, env: { ...own, ...environment } });
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

/** The file of the bundled command. */
export async function bundledCommand(): Promise<string> {
  await bundled();
  return COMMAND;
}

/** Lays the command into a folder under its name, and gives a PATH on which it is found; not for Windows. */
export async function pathWithCommand(folder: string): Promise<string> {
  const script = `#!/bin/sh\nexec "${process.execPath}" "${await bundledCommand()}" "$@"\n`;
  writeFileSync(join(folder, 'gongwen'), script, { mode: 0o755 });
  return `${folder}${delimiter}${process.env.PATH}`;
}

let bundle: Promise<unknown> | undefined;

/** The bundle is made anew for every run of the tests: one that lies about might be of yesterday. */
function bundled(): Promise<unknown> {
  bundle ??= build({
    absWorkingDir: ROOT,
    entryPoints: { gongwen: 'server/src/cli/main.ts', 'cli-worker': 'server/src/cli/worker.ts' },
    outdir: dirname(COMMAND),
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return bundle;
}
