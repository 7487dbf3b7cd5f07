import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Checked } from './checker';

/** What earlier runs found, by file. */
export interface Cache {
  /** What was found in a file, whether or not it is still the same. */
  of(path: string): Checked | undefined;
  set(path: string, checked: Checked): void;
  /** Writes it to its file, without the files that are gone. Gives a Chinese sentence if that could not be done. */
  save(): string | undefined;
}

/** Where `--cache` keeps what was found if no file is named. */
export const CACHE_FILE = '.gongwen-cache';

/** The form of the file; another number is not read. */
const VERSION = 1;

/** Stands for no cache. */
export const NO_CACHE: Cache = { of: () => undefined, set: () => {}, save: () => undefined };

/** Opens a cache; one that is not there or cannot be read is empty. Paths in it start from its folder. */
export function openCache(file: string): Cache {
  const folder = dirname(resolve(file));
  const entries = readEntries(file);
  const seen = new Set<string>();
  let isChanged = false;
  const keyOf = (path: string): string => relative(folder, resolve(path)).split(sep).join('/');
  return {
    of(path) {
      const checked = entries.get(keyOf(path));
      seen.add(keyOf(path));
      return checked && { ...checked, file: { ...checked.file, report: { ...checked.file.report, path } } };
    },
    set(path, checked) {
      seen.add(keyOf(path));
      if (entries.get(keyOf(path))?.key === checked.key) return;
      entries.set(keyOf(path), checked);
      isChanged = true;
    },
    save() {
      for (const path of entries.keys()) {
        if (seen.has(path) || existsSync(resolve(folder, path))) continue;
        entries.delete(path);
        isChanged = true;
      }
      return isChanged ? write(file, { version: VERSION, files: Object.fromEntries(entries) }) : undefined;
    },
  };
}

function readEntries(file: string): Map<string, Checked> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isCacheFile(value)) return new Map(Object.entries(value.files));
  } catch {
    // There is none yet, or it is damaged: everything is checked and it is written anew.
  }
  return new Map();
}

/** Its keys tell which build wrote an entry, so that the form of the entries need not be looked at. */
function isCacheFile(value: unknown): value is { readonly files: Readonly<Record<string, Checked>> } {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('files' in value)) return false;
  return value.version === VERSION && typeof value.files === 'object' && value.files !== null;
}

/** Replaces the file in one step: a run that is stopped leaves the old one. */
function write(file: string, value: unknown): string | undefined {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
    return undefined;
  } catch {
    rmSync(draft, { force: true });
    return `缓存文件 ${file} 不能写入，下次将重新检查全部文件。`;
  }
}
