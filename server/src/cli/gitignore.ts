import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the .gitignore files say of a folder and what is below it. */
export interface Gitignore {
  /** Whether a path below the folder is left out. */
  ignores(path: string, kind: 'file' | 'folder'): boolean;
}

/** Stands for no .gitignore at all. */
export const NO_GITIGNORE: Gitignore = { ignores: () => false };

/**
 * Reads the .gitignore files from the top of the repository down, or, outside of any repository, from the folder
 * itself down; each as soon as it matters. A folder that is itself ignored is looked into all the same: it was named.
 */
export function createGitignore(folder: string): Gitignore {
  const start = resolve(folder);
  const top = topOfRepository(start) ?? start;
  const matchers = new Map<string, Ignore | undefined>();
  const matcherIn = (place: string): Ignore | undefined => {
    if (!matchers.has(place)) matchers.set(place, readMatcher(place));
    return matchers.get(place);
  };

  /** The nearest file that has something to say decides. */
  const ignoresBelow = (highest: string, path: string, kind: 'file' | 'folder'): boolean => {
    for (let place = dirname(path); isWithin(highest, place); place = dirname(place)) {
      const below = relative(place, path).split(sep).join('/');
      const verdict = matcherIn(place)?.test(kind === 'folder' ? `${below}/` : below);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || place === highest) return false;
    }
    return false;
  };
  const highest = top !== start && ignoresBelow(top, start, 'folder') ? start : top;
  return { ignores: (path, kind) => ignoresBelow(highest, resolve(path), kind) };
}

function readMatcher(folder: string): Ignore | undefined {
  try {
    return ignore({ ignoreCase: false }).add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    // There is none, which is the rule, or it cannot be read: then nothing is left out.
    return undefined;
  }
}

function topOfRepository(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return place;
    if (dirname(place) === place) return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
