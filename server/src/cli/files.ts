import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { createGitignore, type Gitignore, NO_GITIGNORE } from './gitignore';
import { problem, problemOf, STANDARD_INPUT, slashed } from './problems';

/** What the paths of a call stand for. */
export interface Listing {
  /** Each file once, those of a folder by name; `-` for standard input. */
  readonly files: readonly string[];
  /** A Chinese sentence for every path that cannot be read. */
  readonly problems: readonly string[];
}

/** What of a folder is left out; what is named itself is taken all the same. */
export interface Selection {
  /** Whether the .gitignore files count. */
  readonly gitignore?: boolean;
  /** Whether a file is left out for another reason. */
  readonly ignores?: (path: string) => Promise<boolean>;
  /** What is looked for in folders; reports of every kind by itself. */
  readonly kind?: Kind;
}

/** The names by which reports of a kind are found in a folder. */
const KINDS = {
  text: /\.(?:gw|gongwen|txt|md)$/i,
  // A name with ~$ is the lock that Word puts beside an open file.
  word: /(?:^|[/\\])(?!~\$)[^/\\]*\.docx$/i,
} as const;
const EXTENSIONS = {
  text: '.gw、.gongwen、.txt 或 .md',
  word: '.docx',
  any: '.gw、.gongwen、.txt、.md 或 .docx',
} as const;
export type Kind = keyof typeof EXTENSIONS;

/** Whether a file in a folder is a report of some kind by its name. */
export function isReport(path: string, kind: Kind = 'any'): boolean {
  return kind === 'any' ? KINDS.text.test(path) || KINDS.word.test(path) : KINDS[kind].test(path);
}
const IGNORED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The files that paths name: a file is taken whatever its name, of a folder the reports in it and below it, of a
 * pattern the files that match it. Links to folders are not followed below a named folder, so that a circle of links
 * has an end.
 */
export async function listFiles(paths: readonly string[], selection: Selection = {}): Promise<Listing> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const add = (file: string): void => {
    const key = file === STANDARD_INPUT ? file : resolve(file);
    if (!files.has(key)) files.set(key, file);
  };
  const addFound = async (found: readonly string[]): Promise<number> => {
    let taken = 0;
    for (const file of found) {
      if (await selection.ignores?.(file)) continue;
      add(file);
      taken++;
    }
    return taken;
  };
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      add(path);
      continue;
    }
    const stats = statOf(path);
    if (stats instanceof Error) {
      const pattern = slashed(path);
      if (!picomatch.scan(pattern).isGlob) problems.push(problemOf(path, stats));
      else if ((await addFound(match(pattern, selection))) === 0) problems.push(problem(path, '没有匹配的文件'));
    } else if (stats.isDirectory()) {
      const found = listFolder(path, gitignoreOf(path, selection), isWanted(selection), problems);
      if ((await addFound(found)) === 0) problems.push(problem(path, emptiness(path, found, selection)));
    } else if (stats.isFile() || stats.isFIFO()) add(path);
    else problems.push(problem(path, '这是设备，不是文件'));
  }
  return { files: [...files.values()], problems };
}

function emptiness(folder: string, found: readonly string[], selection: Selection): string {
  const isIgnored = found.length > 0 || listFolder(folder, NO_GITIGNORE, isWanted(selection), []).length > 0;
  return isIgnored
    ? '其中的文件都在 .gitignore 或 gongwen.yaml 的 ignore 里，要检查请写明文件，或加 --no-ignore'
    : `文件夹里没有 ${EXTENSIONS[selection.kind ?? 'any']} 文件`;
}

function gitignoreOf(folder: string, { gitignore = true }: Selection): Gitignore {
  return gitignore ? createGitignore(folder) : NO_GITIGNORE;
}

const isWanted =
  ({ kind }: Selection) =>
  (path: string): boolean =>
    isReport(path, kind);

/** The files in a folder and below it that are wanted and not ignored. */
function listFolder(
  folder: string,
  gitignore: Gitignore,
  isTaken: (path: string) => boolean,
  problems: string[],
): string[] {
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
    if (entry.isDirectory()) {
      const isLeftOut = IGNORED_FOLDERS.has(entry.name) || gitignore.ignores(path, 'folder');
      return isLeftOut ? [] : listFolder(path, gitignore, isTaken, problems);
    }
    if (!isTaken(path) || gitignore.ignores(path, 'file')) return [];
    if (entry.isFile()) return [path];
    if (!entry.isSymbolicLink()) return [];
    const stats = statOf(path);
    if (stats instanceof Error) problems.push(problemOf(path, stats));
    else if (stats.isFile()) return [path];
    return [];
  });
}

/**
 * The files that match a pattern, or lie in a folder that does; of those in a folder, and where the pattern says
 * nothing of the kind of file, the reports.
 */
function match(pattern: string, selection: Selection): string[] {
  const { base } = picomatch.scan(pattern);
  const folder = base === '' ? '.' : base;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const matches = picomatch(pattern);
  const isAnyKind = pattern.slice(pattern.lastIndexOf('/')).includes('.');
  const isInMatch = picomatch(`${pattern.replace(/\/$/, '')}/**`);
  const isMatch = (path: string): boolean =>
    isReport(path, selection.kind)
      ? matches(slashed(path)) || isInMatch(slashed(path))
      : isAnyKind && matches(slashed(path));
  return listFolder(folder, gitignoreOf(folder, selection), isMatch, []);
}

/** What a path leads to, or why it leads to nothing. */
function statOf(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error();
  }
}
