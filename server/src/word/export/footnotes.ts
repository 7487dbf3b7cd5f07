import { Paragraph } from 'docx';
import { lineAt, type PolicyDocument, startOf } from '../../document/document';
import type { Appendix } from '../../document/footnotes/appendix';
import { footnotesOf } from '../../document/footnotes/footnotes';
import type { Mark } from '../../document/footnotes/model';
import { shift } from '../../text/span';
import { runsOf, type Stretch } from './runs';

/** The footnotes that go to the foot of the page. */
export interface PageNotes {
  /** Their texts by number, as the package takes them. */
  readonly texts: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
  /** The marks that become references, by line. */
  readonly marks: ReadonlyMap<number, readonly Stretch[]>;
  /** The lines of the appendix, which is then not printed. */
  readonly lines: ReadonlySet<number>;
}

export const NO_PAGE_NOTES: PageNotes = { texts: {}, marks: new Map(), lines: new Set() };

/**
 * Takes the definitions out of the appendix; undefined where not every mark has a definition of its own and every
 * definition a mark, for then something would be lost.
 */
export function pageNotesOf(document: PolicyDocument): PageNotes | undefined {
  const { marks, definitions, appendix } = footnotesOf(document);
  const byNumber = new Map(definitions.map((definition) => [definition.number, definition]));
  const isOneToOne =
    definitions.length > 0 &&
    byNumber.size === definitions.length &&
    marks.length === definitions.length &&
    new Set(marks.map(({ number }) => number)).size === marks.length &&
    marks.every(({ number, compound }) => byNumber.has(number) && !compound);
  if (!isOneToOne || !appendix) return undefined;

  const lines = new Set<number>();
  const texts: Record<string, { children: Paragraph[] }> = {};
  for (const [index, { number }] of marks.entries()) {
    const { line, text } = byNumber.get(number) as NonNullable<ReturnType<typeof byNumber.get>>;
    const parts = document.text.slice(text.start, text.end).split(/(?:\r\n|\r|\n)+/);
    texts[index + 1] = {
      children: parts.map((part) => new Paragraph({ children: runsOf(part, { start: 0, end: part.length }, []) })),
    };
    const last = lineAt(document, text.end);
    for (let at = line; at <= last; at++) lines.add(at);
  }
  addFrame(document, appendix, lines);
  return { texts, marks: referencesOf(document, marks), lines };
}

function referencesOf(document: PolicyDocument, marks: readonly Mark[]): Map<number, Stretch[]> {
  const references = new Map<number, Stretch[]>();
  for (const [index, { line, span }] of marks.entries()) {
    const place = shift(span, -startOf(document, line));
    references.set(line, [...(references.get(line) ?? []), { ...place, footnote: index + 1 }]);
  }
  return references;
}

/** Adds the heading over the definitions and the blank lines around them, where nothing else stands between. */
function addFrame(document: PolicyDocument, { heading, first, end }: Appendix, lines: Set<number>): void {
  const isBlank = (line: number): boolean => document.paragraphs[line]?.role === 'blank';
  for (let line = first; line < end; line++) if (!isBlank(line) && !lines.has(line)) return;
  for (let line = heading ?? first; line < end; line++) lines.add(line);
  for (let line = (heading ?? first) - 1; isBlank(line); line--) lines.add(line);
}
