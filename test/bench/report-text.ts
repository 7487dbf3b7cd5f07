import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpusFiles, MISSING_CORPUS, readCorpusFile } from '../support/corpus';

let all: string | undefined;

/** Report text of about so many bytes of UTF-8: real documents one behind the other, or the sample again and again. */
export function reportText(bytes: number): string {
  all ??= sourceText();
  const characters = Math.round(bytes / 2.9);
  return all.repeat(Math.ceil(characters / all.length)).slice(0, characters);
}

function sourceText(): string {
  const option = process.argv.indexOf('--texts');
  const folder = process.argv[option + 1];
  if (option > 0 && folder !== undefined) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
    return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
  }
  if (MISSING_CORPUS === undefined) {
    const reports = corpusFiles().filter((name) => /^(?:city|prov|local)-/.test(name));
    return reports.map(readCorpusFile).join('\n');
  }
  return readFileSync(path.join(import.meta.dirname, '../../samples/样例报告.gw'), 'utf8');
}

export const SIZES = [
  { name: '10 KB', bytes: 10_000 },
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
  { name: '10 MB', bytes: 10_000_000 },
] as const;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** A duration in milliseconds with two figures that count. */
export const show = (ms: number): string => (Number.isNaN(ms) ? '–' : ms >= 10 ? ms.toFixed(0) : ms.toFixed(2));

/** How many times as long one thing takes as another. */
export const ratio = (one: number, other: number): string =>
  Number.isNaN(one / other) ? '–' : (one / other).toFixed(1);
