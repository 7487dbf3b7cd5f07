/** The text of a file, or one Chinese sentence on why it cannot be read. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/**
 * Reads the bytes of a document: by its byte order mark UTF-8 or UTF-16, without one UTF-8, else GB18030,
 * which covers GB 2312 and GBK. The byte order mark is not part of the text. In UTF-16 a lone surrogate
 * becomes U+FFFD, so that offsets stay; in the other encodings broken bytes are a problem, not a guess.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes) };

  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8 };
  const line = lineOfDamage(bytes);
  if (line !== undefined) {
    return { problem: `第 ${line} 行的 UTF-8 编码已损坏，请用编辑器打开，改正该行的乱码后再检查` };
  }
  const gb18030 = decodeStrictly('gb18030', bytes);
  if (gb18030 !== undefined) return { text: gb18030 };
  return { problem: '无法识别编码，支持 UTF-8、UTF-16 和 GB18030，请另存为 UTF-8 后再检查' };
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
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
