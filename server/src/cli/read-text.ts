import type { Revisions } from '../word/index';
import { decode, type Encoding } from './decode';

/** The text of a file, and Chinese sentences without a full stop on what may have gone wrong with it. */
export interface ReadText {
  readonly text: string;
  readonly doubts: readonly string[];
}

export interface TextOptions {
  /** Of a text, if it is not to be recognised. */
  readonly encoding?: Encoding | undefined;
  /** Of a Word file. */
  readonly revisions?: Revisions | undefined;
}

/** The text in the bytes of a file, be it a text or a Word file; or one Chinese sentence on why it cannot be read. */
export async function readText(
  bytes: Uint8Array,
  { encoding, revisions }: TextOptions,
): Promise<ReadText | { readonly problem: string }> {
  if (isWord(bytes)) {
    const { importWord } = await import('../word/index');
    const imported = importWord(bytes, { revisions });
    return 'problem' in imported ? imported : { text: imported.text, doubts: imported.notes };
  }
  const decoded = decode(bytes, encoding);
  if ('problem' in decoded) return decoded;
  return { text: decoded.text, doubts: decoded.doubt === undefined ? [] : [decoded.doubt] };
}

/** How files of Word begin: those of today as an archive, the older and the encrypted ones as a container of OLE. */
const WORD_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether bytes are those of a Word file, or of another file that is no text and is taken for one. */
export function isWord(bytes: Uint8Array): boolean {
  return WORD_STARTS.some((start) => start.every((byte, index) => bytes[index] === byte));
}
