import { type UnzipFileInfo, unzipSync } from 'fflate';
import { WordProblem } from './problem';

/** The largest .docx that is opened, in bytes. */
const LARGEST_FILE = 200_000_000;

/** The most entries, and the largest of those that are unpacked, as their directory declares them. */
const MOST_ENTRIES = 20_000;
export const LARGEST_PART = 32_000_000;

/** What all unpacked entries may have together when everything is unpacked, pictures included. */
const LARGEST_WHOLE = 500_000_000;

/** The parts of a .docx by their names, which begin without a slash. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts whose names are wanted, where the file has them. Nothing else is unpacked, pictures least of all. */
export function openParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  return unpack(bytes, ({ name, originalSize }) => {
    if (!isWanted(name)) return false;
    if (originalSize > LARGEST_PART)
      throw new WordProblem(`文件中的 ${name} 解开后超过 32 MB，不像正常的文稿，没有打开`);
    return true;
  });
}

/** All parts. */
export function openAllParts(bytes: Uint8Array): Parts {
  let sum = 0;
  return unpack(bytes, ({ originalSize }) => {
    sum += originalSize;
    if (sum > LARGEST_WHOLE) throw new WordProblem('文件解开后超过 500 MB，不像正常的文稿，没有打开');
    return true;
  });
}

/** An entry gets as much memory as its directory declares, and no more, whatever its data would unpack to. */
function unpack(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Parts {
  if (bytes.length > LARGEST_FILE) throw new WordProblem('文件超过 200 MB，没有打开');
  const other = otherKindOf(bytes);
  if (other !== undefined) throw new WordProblem(other);
  let count = 0;
  const sizes = new Map<string, number>();
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: (entry) => {
        if (++count > MOST_ENTRIES) throw new WordProblem('文件中的条目过多，不像正常的文稿，没有打开');
        const isTaken = filter(entry);
        if (isTaken) sizes.set(entry.name, entry.originalSize);
        return isTaken;
      },
    });
  } catch (error) {
    if (error instanceof WordProblem) throw error;
    throw new WordProblem(DAMAGED);
  }
  for (const [name, size] of sizes) if (parts[name]?.length !== size) throw new WordProblem(DAMAGED);
  return parts;
}

export const DAMAGED = '文件已损坏，打不开。请在 Word 或 WPS 里打开并修复，另存为 .docx 后再试';

const AS_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 后再试';

/** Why a file that is no ZIP cannot be read; undefined for a ZIP. */
function otherKindOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '文件是空的';
  if (startsWith(bytes, 'PK\x03\x04')) return undefined;
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    return holdsName(bytes, 'EncryptedPackage')
      ? '文件加了密码。请用 Word 或 WPS 打开，去掉密码，另存为 .docx 后再试'
      : `这是旧版的 .doc 或 .wps 文件，不能直接读取。${AS_DOCX}`;
  }
  if (startsWith(bytes, '{\\rtf')) return `这是 RTF 文件，不是 .docx。${AS_DOCX}`;
  if (startsWith(bytes, '%PDF')) return '这是 PDF 文件，不是 .docx。请使用原来的 Word 文件';
  if (startsWith(bytes, 'PK')) return DAMAGED;
  return `这不是 .docx 文件。${AS_DOCX}`;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Whether bytes hold a name in UTF-16, as the directory of an OLE file does. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Whether a file is a .docx by its name. */
export const isWordName = (name: string): boolean => /\.doc[xm]$/i.test(name);
