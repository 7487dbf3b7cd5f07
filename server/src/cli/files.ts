import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problem, problemOf, STANDARD_INPUT } from './problems';

/** What the paths of a call stand for. */
export interface Listing {
  /** Each file once, those of a folder by name; `-` for standard input. */
  readonly files: readonly string[];
  /** A Chinese sentence for every path that cannot be read. */
  readonly problems: readonly string[];
}

const REPORT = /\.(?:gw|gongwen|txt|md)$/i;
const IGNORED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The files that paths name: a file is taken whatever its name, of a folder the reports in it and below it.
 * Links to folders are not followed below a named folder, so that a circle of links has an end.
 */
export function listFiles(paths: readonly string[]): Listing {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const add = (file: string): void => {
    const key = file === STANDARD_INPUT ? file : resolve(file);
    if (!files.has(key)) files.set(key, file);
  };
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      add(path);
      continue;
    }
    const stats = statOf(path, problems);
    if (!stats) continue;
    if (stats.isDirectory()) {
      const found = listFolder(path, problems);
      if (found.length === 0) problems.push(problem(path, '文件夹里没有 .gw、.gongwen、.txt 或 .md 文件'));
      found.forEach(add);
    } else if (stats.isFile() || stats.isFIFO()) add(path);
    else problems.push(problem(path, '这是设备，不是文件'));
  }
  return { files: [...files.values()], problems };
}

function listFolder(folder: string, problems: string[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(problemOf(folder, error));
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED_FOLDERS.has(entry.name) ? [] : listFolder(path, problems);
    if (!REPORT.test(entry.name)) return [];
    if (entry.isFile()) return [path];
    return entry.isSymbolicLink() && statOf(path, problems)?.isFile() ? [path] : [];
  });
}

/** What a path leads to; nothing leads to undefined and a problem. */
function statOf(path: string, problems: string[]): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    problems.push(problemOf(path, error));
    return undefined;
  }
}
