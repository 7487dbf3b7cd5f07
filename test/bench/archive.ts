// Measures the command on archives of growing size: npm run bench:archive -- FOLDER [--counts 100,1000,10000]
// The reports of the folder are copied with small variations, so that no two are alike, and checked by one call.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from './random';

const COMMAND = path.join(import.meta.dirname, '../../dist/cli.js');

interface Measured {
  readonly seconds: number;
  /** Of all cores, up to a tenth of a second before the end: what a busy machine does not distort. */
  readonly work: number;
  /** Of the whole process, its threads included; megabytes. */
  readonly memory: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { counts: { type: 'string', default: '100,1000,10000' }, options: { type: 'string', default: '' } },
  });
  const [source] = positionals;
  if (source === undefined) throw new Error('Name a folder with reports.');
  const originals = readdirSync(source)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(source, name), 'utf8'));
  console.log(`${originals.length} reports, ${availableParallelism()} cores`);
  for (const count of values.counts.split(',').map(Number)) {
    const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-archive-'));
    try {
      const characters = fill(folder, originals, count);
      const { seconds, work, memory } = await check(folder, values.options.split(' ').filter(Boolean));
      const speed = characters / work / 1e6;
      console.log(
        `${count} files: ${seconds.toFixed(1)} s, ${work.toFixed(1)} s of the cores, ${(count / work).toFixed(0)} files and ${speed.toFixed(2)} million characters a second of a core, ${memory.toFixed(0)} MB`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Writes so many variations of the reports; gives their length in UTF-16 units. */
function fill(folder: string, originals: readonly string[], count: number): number {
  const random = seededRandom(11);
  let characters = 0;
  for (let number = 0; number < count; number++) {
    // A character more in every twentieth line.
    const text = (originals[number % originals.length] as string)
      .split('\n')
      .map((line) => {
        const at = Math.floor(random() * line.length);
        return line.length > 20 && random() < 0.05 ? `${line.slice(0, at)}新${line.slice(at)}` : line;
      })
      .join('\n');
    characters += text.length;
    writeFileSync(path.join(folder, `${String(number).padStart(6, '0')}.txt`), text);
  }
  return characters;
}

/** Runs the built command, whose output is read and thrown away. */
async function check(folder: string, options: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'check', folder, '--format', 'ndjson', ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.resume();
  let memory = 0;
  let work = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, residentMemory(child.pid));
    work = Math.max(work, timeOfCores(child.pid));
  }, 100);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, work, memory };
}

/** The most that a process has held so far, in megabytes; 0 where the system does not tell. */
function residentMemory(process: number | undefined): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(ofProcess(process, 'status'))?.[1] ?? 0) / 1000;
}

/** The time that the threads of a process have run, in seconds; 0 where the system does not tell. */
function timeOfCores(process: number | undefined): number {
  // Behind the name, which can hold blanks, the 12th and 13th field are its own time and the system's in ticks.
  const fields = ofProcess(process, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function ofProcess(process: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

void main();
