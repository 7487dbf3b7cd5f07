import { strToU8, zipSync } from 'fflate';
import { importWord } from '../../server/src/word/import';
import type { Revisions } from '../../server/src/word/reading';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The contents of the parts of a Word file. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

/** The parts of a Word file by their names, complete. */
export function wordParts({ body, ...others }: WordParts): Record<string, Uint8Array> {
  const roots = { numbering: 'numbering', styles: 'styles', footnotes: 'footnotes', endnotes: 'endnotes' } as const;
  const names = Object.keys(others) as (keyof typeof others)[];
  const relationship = (type: string, target: string, index: number): string =>
    `<Relationship Id="rId${index}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relationships = (all: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml', 1)),
    'word/_rels/document.xml.rels': relationships(
      names.map((name, index) => relationship(name, `${name}.xml`, index + 1)).join(''),
    ),
    'word/document.xml': `<w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`,
  };
  for (const name of names) parts[`word/${name}.xml`] = `<w:${roots[name]} ${W}>${others[name]}</w:${roots[name]}>`;
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
  );
}

export const wordFile = (parts: WordParts): Uint8Array => zipSync(wordParts(parts));

/** A paragraph with a text, and with properties. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** What a paragraph says of its list. */
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** The definition of a level. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/>` +
  `<w:lvlText w:val="${text}"/></w:lvl>`;

export const series = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const list = (numId: number, seriesId: number, overrides = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${seriesId}"/>${overrides}</w:num>`;

/** The lines that a file is imported as; throws with the sentence why it cannot be. */
export function importedLines(file: Uint8Array | WordParts, revisions?: Revisions): string[] {
  const imported = importWord(file instanceof Uint8Array ? file : wordFile(file), { revisions });
  if ('problem' in imported) throw new Error(imported.problem);
  return imported.text.replace(/\n$/, '').split('\n');
}

/** The sentences that go with an import. */
export function importNotes(file: Uint8Array | WordParts): readonly string[] {
  const imported = importWord(file instanceof Uint8Array ? file : wordFile(file));
  return 'problem' in imported ? [imported.problem] : imported.notes;
}
