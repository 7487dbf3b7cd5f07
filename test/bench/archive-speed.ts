import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportText, show } from './report-text';

const COMMAND = path.join(import.meta.dirname, '../../dist/cli.js');
const FILES = 10_000;
const CHARACTERS = 4_000;

/** An archive of 10,000 files of about 12 KB, checked by one worker and by two. */
export function measureArchive(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-archive-'));
  try {
    const text = reportText(3_000_000);
    for (let number = 0; number < FILES; number++) {
      const subfolder = path.join(folder, String(number % 100));
      mkdirSync(subfolder, { recursive: true });
      const from = (number * 997) % (text.length - CHARACTERS);
      writeFileSync(path.join(subfolder, `${number}.txt`), `${number}\n${text.slice(from, from + CHARACTERS)}`);
    }
    console.log('\n| archive of 10,000 files | s |\n|---|---|');
    for (const threads of ['1', '2']) {
      const start = performance.now();
      const { status } = spawnSync(
        process.execPath,
        [COMMAND, 'check', '--threads', threads, '--format', 'ndjson', folder],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      if (status === 2) throw new Error('the archive was not checked');
      console.log(`| ${threads} worker${threads === '1' ? '' : 's'} | ${show((performance.now() - start) / 1000)} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
