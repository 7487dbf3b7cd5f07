import { DAMAGED, openParts, type Parts } from './archive';
import { WordProblem } from './problem';
import { elements, readXml, type XmlElement } from './xml';

/** The parts of a .docx that its text depends on. */
export interface WordPackage {
  readonly documentName: string;
  /** What the offsets of the document's elements refer to. */
  readonly documentSource: string;
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** docProps/custom.xml. */
  readonly properties: XmlElement | undefined;
  readonly hasMacros: boolean;
  /** The part with the comments, if there is one. */
  readonly commentsName: string | undefined;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** Opens a .docx; throws a `WordProblem` for what is none. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = openParts(bytes, (name) => name === CONTENT_TYPES || (/\.(?:xml|rels)$/i.test(name) && !isAside(name)));
  const packageTargets = targetsOf(parts, '');
  const documentName = packageTargets.get('officeDocument') ?? 'word/document.xml';
  const documentSource = parts[documentName] ? decodeXml(parts[documentName]) : '';
  const document = documentSource === '' ? undefined : readXml(documentSource);
  if (!document) throw new WordProblem(parts[CONTENT_TYPES] ? notWord(parts) : '这是压缩包，不是 .docx 文件');
  if (document.name !== 'w:document') throw new WordProblem(notWord(parts));
  const targets = targetsOf(parts, documentName);
  const part = (type: string): XmlElement | undefined => readPart(parts, targets.get(type));
  return {
    documentName,
    documentSource,
    document,
    numbering: part('numbering'),
    styles: part('styles'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    properties: readPart(parts, packageTargets.get('custom-properties')),
    hasMacros: targets.has('vbaProject'),
    commentsName: targets.get('comments'),
  };
}

/** Parts of which nothing comes into the text, some of them large. */
function isAside(name: string): boolean {
  return /(?:^|\/)(?:theme|media|embeddings|charts|diagrams|glossary|customXml|fonts)\//.test(name);
}

function notWord(parts: Parts): string {
  const types = parts[CONTENT_TYPES] ? decodeXml(parts[CONTENT_TYPES]) : '';
  if (types.includes('spreadsheetml')) return '这是 Excel 表格，不是 .docx 文件';
  return types.includes('presentationml') ? '这是 PowerPoint 演示文稿，不是 .docx 文件' : DAMAGED;
}

function readPart(parts: Parts, name: string | undefined): XmlElement | undefined {
  const bytes = name === undefined ? undefined : parts[name];
  return bytes && readXml(decodeXml(bytes));
}

/** The text of a part, in UTF-8 or, by its byte order mark, in UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new WordProblem(DAMAGED);
    throw error;
  }
}

/** The name of the part with the relationships of another; of the package for an empty name. */
export function relationshipsOf(name: string): string {
  return name.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
}

/** The parts that a part refers to, by the last word of the type; what lies outside the file is never looked at. */
function targetsOf(parts: Parts, name: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { attributes } of elements(readPart(parts, relationshipsOf(name)))) {
    const { Type = '', Target = '', TargetMode } = attributes;
    if (TargetMode !== 'External') targets.set(Type.slice(Type.lastIndexOf('/') + 1), resolve(name, Target));
  }
  return targets;
}

/** A target as the name of a part: `styles.xml` seen from `word/document.xml` → `word/styles.xml`. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
