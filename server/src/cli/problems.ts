import { sep } from 'node:path';
import { visible } from './visible';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径中间的一段不是文件夹',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ELOOP: '符号链接互相指向，找不到文件',
  EISDIR: '这是文件夹，不是文件',
  ENAMETOOLONG: '路径太长',
  EMFILE: '打开的文件太多，请分批检查',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
  ERR_STRING_TOO_LONG: '文件太大',
};

/** One Chinese sentence on a path that could not be read; the text of the system is English and stays out. */
export function problemOf(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const reason = (code && REASONS[code]) ?? (code ? `无法读取（${code}）` : '无法读取');
  return problem(path, reason);
}

/** A sentence about a path. */
export function problem(path: string, reason: string): string {
  return `${nameOf(path)}：${reason}。`;
}

/** The name under which a path is shown; `-` is standard input. */
export function nameOf(path: string): string {
  if (path === STANDARD_INPUT) return '标准输入';
  return path === '' ? '（空路径）' : visible(path);
}

/** A path with slashes, whatever the system writes. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** What stands for standard input among the paths. */
export const STANDARD_INPUT = '-';
