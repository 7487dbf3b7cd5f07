import { readFile } from 'node:fs/promises';
import type { Checker, FileCheck } from './checker';
import { problemOf } from './problems';

/** Checks a file on disk; that it cannot be read is a problem. */
export async function checkFile(checker: Checker, path: string, known?: string): Promise<FileCheck> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
  return checker.check(path, bytes, known);
}
