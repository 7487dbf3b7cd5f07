import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type PolicyDocument, parse } from '../../document/document';
import { PAPER, type PageSetup, USUAL_SETUP } from '../../page/setup';
import { LINES_PROPERTY, linesProperty } from '../own-format';
import { writable } from './characters';
import { NO_PAGE_NOTES, pageNotesOf } from './footnotes';
import { gridOf, SIZE, twips } from './measures';
import { paragraphsOf } from './paragraphs';
import { CHINESE } from './runs';
import { PAGE_NUMBER, stylesOf } from './styles';

export interface ExportOptions {
  readonly setup?: PageSetup | undefined;
  /** Whether the definitions of footnotes stay in an appendix or go to the foot of their page. */
  readonly footnotes?: FootnotePlace | undefined;
}

export const FOOTNOTE_PLACES = ['appendix', 'page'] as const;
export type FootnotePlace = (typeof FOOTNOTE_PLACES)[number];

/** A Word file, and Chinese sentences, without a full stop, on what a user should know of it. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/**
 * Writes a text as a .docx in the layout of GB/T 9704-2012. `importWord` gives the same text again, but for characters
 * that a Word file cannot hold, unlike line breaks in one text, and footnotes that went to the foot of the page.
 */
export async function exportWord(text: string, options: ExportOptions = {}): Promise<ExportedFile> {
  const { setup = USUAL_SETUP, footnotes = 'appendix' } = options;
  const notes: string[] = [];
  const { text: clean, replaced } = writable(text);
  if (replaced > 0) notes.push(`有 ${replaced} 个字符 Word 文件不能保存（控制字符等），以“\ufffd”代替`);
  const document = parse(clean);
  const pageNotes = footnotes === 'page' ? pageNotesOf(document) : NO_PAGE_NOTES;
  if (!pageNotes) notes.push('注码与释文不是一一对应，名词解释仍放在文末，没有改成脚注');
  const file = createFile(document, setup, pageNotes ?? NO_PAGE_NOTES);
  return { bytes: new Uint8Array(await Packer.toArrayBuffer(file)), notes };
}

function createFile(document: PolicyDocument, setup: PageSetup, notes: typeof NO_PAGE_NOTES): Document {
  const { margins } = setup;
  const grid = gridOf(setup);
  return new Document({
    creator: '公文',
    styles: stylesOf(setup),
    customProperties: [{ name: LINES_PROPERTY, value: linesProperty(document.text) }],
    evenAndOddHeaderAndFooters: true,
    footnotes: notes.texts,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAPER.width), height: twips(PAPER.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(Math.min(15, margins.top)),
              footer: footerDistance(margins.bottom),
            },
          },
          // The lines have their exact height: a grid of lines as well would have LibreOffice lose the last one.
          grid: { linePitch: grid.line },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: paragraphsOf(document, setup, notes),
      },
    ],
  });
}

/** 7.5: the dashes stand 7 mm below the text; the number is 4号 (14 pt). */
function footerDistance(bottom: number): number {
  return Math.max(twips(5), twips(bottom - 7) - SIZE.pageNumber * 10);
}

/** — 1 —, a character from the outer margin. */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: PAGE_NUMBER,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: SIZE.pageNumber * 10 },
        children: [new TextRun({ ...CHINESE, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
