import { offsetAt, parse } from '../document/document';
import { SEVERITY_NAMES } from './formats/text';
import { problem, problemOf, STANDARD_INPUT } from './problems';
import { readBytes } from './read';
import { isWord } from './read-text';
import type { FileReport } from './report';
import { writeNew } from './write';

/**
 * Writes a copy of a Word file with its findings as comments; gives a whole Chinese sentence if that cannot be done.
 * @param replaces whether a file that is there already is replaced
 */
export async function writeComments(
  { path, diagnostics }: FileReport,
  target: string,
  replaces: boolean,
): Promise<string | undefined> {
  if (path === STANDARD_INPUT) return problem(path, '用 --comment 时请写明文件');
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path, () => Promise.reject(new Error()));
  } catch (error) {
    return problemOf(path, error);
  }
  if (!isWord(bytes)) return problem(path, '不是 .docx 文件，不能加批注');
  const { commentWord, importWord } = await import('../word/index');
  const imported = importWord(bytes);
  if ('problem' in imported) return problem(path, imported.problem);
  const document = parse(imported.text);
  const commented = commentWord(
    bytes,
    diagnostics.map(({ rule, severity, message, range }) => ({
      start: offsetAt(document, range.start),
      end: offsetAt(document, range.end),
      text: `${SEVERITY_NAMES[severity]}：${message}（${rule}）`,
    })),
    `${new Date().toISOString().slice(0, 19)}Z`,
  );
  if ('problem' in commented) return problem(path, commented.problem);
  const reason = await writeNew(target, commented.bytes, replaces);
  return reason === undefined ? undefined : problem(target, reason);
}
