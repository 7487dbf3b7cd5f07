import type { Dirent } from 'node:fs';
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from './cli/decode';
import type { FileContent, FileSystem } from './project/file-system';
import { type Folders, walk } from './project/walk';

/** How long a process waits for another one that is writing, and after which time it takes that one for dead. */
const PATIENCE = 5_000;
/** How long one that seems to be dead for long is looked at. */
const GLANCE = 500;
const PAUSE = 20;

/** The files of this machine, by `file:` URIs; there are no others. */
export const DISK: FileSystem = {
  async read(uri, limit) {
    const file = pathOf(uri);
    return file === undefined ? { absent: true } : readText(file, limit);
  },
  list: (folder, isWanted, most) => walk(FOLDERS, folder, isWanted, most),
  async update(uri, change) {
    const file = pathOf(uri);
    if (file === undefined) return { problem: '这个文件不在本机上，不能写入' };
    try {
      // What was written is looked at again: whoever took a slow writer for dead may have overwritten it.
      for (let tries = 0; tries < 10; tries++) {
        const content = await readText(file, Number.POSITIVE_INFINITY);
        if ('problem' in content) return content;
        const before = 'text' in content ? content.text : undefined;
        const after = change(before);
        if ('problem' in after) return after;
        if (after.text === before) return undefined;
        await locked(file, () => replace(file, change));
      }
      return { problem: '别的程序一直在改写这个文件' };
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  },
};

const FOLDERS: Folders = {
  async entriesOf(uri) {
    const folder = pathOf(uri);
    const entries =
      folder === undefined ? [] : await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
    }));
  },
  async statOf(uri) {
    const stats = await stat(pathOf(uri) ?? '').catch(() => undefined);
    return stats && { size: stats.size, stamp: `${stats.size} ${stats.mtimeMs} ${stats.ino}` };
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

async function readText(file: string, limit: number): Promise<FileContent> {
  let size: number;
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return { problem: '这不是文件' };
    if (await leadsAway(file)) return { problem: '这是通往别的文件夹的链接，没有读取' };
    size = stats.size;
  } catch {
    // Whatever cannot even be asked for, in a folder far above perhaps, is none of this document's.
    return { absent: true };
  }
  if (size > limit) return { problem: `文件太大（${Math.ceil(size / 1_000_000)} MB），没有读取` };
  try {
    const decoded = decode(await readFile(file));
    if (!('text' in decoded)) return decoded;
    return { text: decoded.text, ...(decoded.encoding !== 'utf-8' && { isForeign: true }) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Whether a file is a link out of its folder: whoever laid out a workspace must not have other files read. */
async function leadsAway(file: string): Promise<boolean> {
  if (!(await lstat(file)).isSymbolicLink()) return false;
  const [target, folder] = await Promise.all([realpath(file), realpath(path.dirname(file))]);
  return !target.startsWith(folder + path.sep);
}

async function replace(file: string, change: Parameters<FileSystem['update']>[1]): Promise<void> {
  const content = await readText(file, Number.POSITIVE_INFINITY);
  const after = change('text' in content ? content.text : undefined);
  if ('problem' in after) return;
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    await writeFile(draft, after.text, { flag: 'wx' });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Does something while no other process does so with the same file. */
async function locked(file: string, work: () => Promise<void>): Promise<void> {
  const lock = `${file}.lock`;
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await acquire(lock);
  try {
    await work();
  } finally {
    await handle.close();
    await rm(lock, { force: true });
  }
}

async function acquire(lock: string): Promise<FileHandle> {
  let holder: string | undefined;
  let since = 0;
  for (;;) {
    try {
      return await open(lock, 'wx');
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const found = await stat(lock).then(
      ({ ino, mtimeMs }) => ({ name: `${ino} ${mtimeMs}`, age: Date.now() - mtimeMs }),
      () => undefined,
    );
    if (found?.name !== holder) {
      holder = found?.name;
      since = performance.now();
    }
    // The process that made it has died. Its age tells, though not at once: the clock may have been put forward while that
    // process writes. Waiting tells too, should the clock have been put back.
    const longest = found && found.age > PATIENCE ? GLANCE : PATIENCE;
    if (found && performance.now() - since > longest) await rm(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return '没有权限读写这个文件';
  if (code === 'ENOSPC') return '磁盘空间不足';
  return `无法读写这个文件${code === '' ? '' : `（${code}）`}`;
}
