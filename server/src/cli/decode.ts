import { analyse } from 'chardet';

/** The encodings that can be read and written, by the names that `TextDecoder` has for them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text and how it lay in its file. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood before the text, of which it is no part. */
  readonly hasMark: boolean;
  /** One Chinese sentence if the encoding is a guess that may be wrong. */
  readonly doubt?: string;
}

/** The text of a file, or one Chinese sentence on why it cannot be read. */
export type Decoded = DecodedText | { readonly problem: string };

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** The encoding that a user means by a name, in whatever spelling; undefined for others. */
export function encodingNamed(name: string): Encoding | undefined {
  const plain = name.toLowerCase().replaceAll(/[-_ ]/g, '');
  const alias = /^(?:gb2312|gbk|cp936|euccn)$/.test(plain) ? 'gb18030' : plain === 'utf16' ? 'utf16le' : plain;
  return ENCODINGS.find((encoding) => encoding.replaceAll('-', '') === alias);
}

/**
 * Reads the bytes of a document: by its byte order mark UTF-8 or UTF-16, without one UTF-8, else GB18030,
 * which covers GB 2312 and GBK, unless it is clearly Big5. The byte order mark is not part of the text. In UTF-16 a
 * lone surrogate becomes U+FFFD, so that offsets stay; in the other encodings broken bytes are a problem, not a guess.
 * @param encoding of the bytes if it is known
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, 'utf-16be');

  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', hasMark: hasMark(bytes, 'utf-8') };
  const line = lineOfDamage(bytes);
  if (line !== undefined) {
    return { problem: `第 ${line} 行的 UTF-8 编码已损坏，请用编辑器打开，改正该行的乱码后再检查` };
  }
  return guess(bytes) ?? { problem: '无法识别编码，支持 UTF-8、UTF-16 和 GB18030，请另存为 UTF-8 后再检查' };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const isUtf16 = encoding.startsWith('utf-16');
  const text = isUtf16 ? new TextDecoder(encoding).decode(bytes) : decodeStrictly(encoding, bytes);
  if (text !== undefined) return { text, encoding, hasMark: hasMark(bytes, encoding) };
  return { problem: `内容不是 ${NAMES[encoding]} 编码，请改写或去掉 --encoding` };
}

/** How much of a file the detector looks at, in bytes; more makes it slower, not surer. */
const SAMPLE = 65_536;

/** Bytes of GB18030 are seldom wrong in Big5 and the other way round: the frequency of characters decides. */
function guess(bytes: Uint8Array): Decoded | undefined {
  const candidates = analyse(bytes.subarray(0, SAMPLE));
  const confidenceOf = (wanted: string): number => candidates.find(({ name }) => name === wanted)?.confidence ?? 0;
  const lead = confidenceOf('Big5') - confidenceOf('GB18030');
  const order: readonly Encoding[] = lead > 50 ? ['big5', 'gb18030'] : ['gb18030'];
  for (const encoding of order) {
    const text = decodeStrictly(encoding, bytes);
    if (text === undefined) continue;
    const isSure = encoding === 'gb18030' && confidenceOf('GB18030') > 50;
    return { text, encoding, hasMark: hasMark(bytes, encoding), ...(!isSure && { doubt: doubtOf(encoding) }) };
  }
  return undefined;
}

function doubtOf(encoding: Encoding): string {
  return `不能确定编码，按 ${NAMES[encoding]} 读取；如有乱码，请用 --encoding 写明编码`;
}

const MARKS: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** The byte order mark of an encoding; empty where there is none. */
export function markOf(encoding: Encoding): Uint8Array {
  return Uint8Array.from(MARKS[encoding] ?? []);
}

function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  const mark = MARKS[encoding];
  return mark !== undefined && startsWith(bytes, ...mark);
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** At most one broken place in twenty characters: bytes of GB18030 read as UTF-8 are broken nearly everywhere. */
const CHARACTERS_PER_DAMAGE = 20;

/**
 * The line, counted from 1, of the first broken byte in what is UTF-8 but for a few bytes; undefined for other texts.
 * Without this a report with one damaged character would be read as GB18030, into nonsense, and pass as clean.
 */
function lineOfDamage(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (damaged * CHARACTERS_PER_DAMAGE > beyondAscii) return undefined;
  return text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length;
}
