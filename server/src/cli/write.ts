import {
  access,
  chmod,
  chown,
  constants,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  ENOENT: '文件已被删除',
  EISDIR: '这是文件夹，不是文件',
};

/**
 * Replaces the content of a file in one step, so that nobody sees half of it and a crash leaves the old or the new
 * one. Permissions and owner stay, of a link it is the file behind it that is replaced.
 * @param before what the file was read as; if it is not that any more, it is left alone
 * @returns undefined, or in Chinese why it was not done
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<string | undefined> {
  let draft: string | undefined;
  try {
    const file = await realpath(path);
    await access(file, constants.W_OK);
    const { mode, uid, gid } = await stat(file);
    draft = `${file}.${process.pid}.tmp`;
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // The mask of the process may have taken away from the mode; an owner can be given by root alone.
    await chown(draft, uid, gid).catch(() => {});
    await chmod(draft, mode);
    if (Buffer.compare(await readFile(file), before) !== 0) return '文件在检查之后被改动过，没有写入，请重新运行';
    await rename(draft, file);
    draft = undefined;
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (draft !== undefined) await rm(draft, { force: true });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `无法写入${code === '' ? '' : `（${code}）`}`;
}

/**
 * Writes a file that is to be new, in one step.
 * @param replaces whether one that is there already is replaced
 * @returns undefined, or in Chinese why it was not done
 */
export async function writeNew(
  path: string,
  content: string | Uint8Array,
  replaces: boolean,
): Promise<string | undefined> {
  try {
    const before = await readFile(path);
    if (!replaces) return '已有这个文件，没有覆盖；要覆盖请加 --force';
    return await replaceFile(path, before, Buffer.from(content));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return reasonOf(error);
  }
  try {
    await writeFile(path, content, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? '没有这个文件夹' : reasonOf(error);
  }
}
