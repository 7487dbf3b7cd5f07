import { applyEdits, type Edit } from '../text/span';
import { encode } from './encode';
import type { Input } from './read';

/** A text after its edits, and the bytes to write. */
export interface Rewritten {
  readonly text: string;
  readonly bytes: Buffer;
}

/**
 * Makes edits in a text that was read, with the line ends it has, and writes it in its encoding; or gives in Chinese
 * why that cannot be done without changing anything else.
 */
export function rewrite(input: Input, edits: readonly Edit[]): Rewritten | { readonly problem: string } {
  const lineBreak = /\r\n|\r|\n/.exec(input.text)?.[0] ?? '\n';
  const text = applyEdits(
    input.text,
    edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r\n|\r|\n/g, lineBreak) })),
  );
  const original = encode(input.text, input);
  if (original === undefined || Buffer.compare(original, input.bytes) !== 0) {
    return { problem: '文件里有无法原样写回的字节，没有改动，请先另存为 UTF-8' };
  }
  const bytes = encode(text, input);
  if (bytes === undefined) return { problem: '改正后的文字不能用原来的编码表示，没有改动，请先另存为 UTF-8' };
  return { text, bytes };
}
