import { memoize } from '../../text/memo';
import { shift } from '../../text/span';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { aspectOfLines, changeOf, createLatest, derive, moveParts } from '../versions';
import { type Appendix, findAppendix, isBehindHeading } from './appendix';
import { attachedOnly, withoutInlineLists } from './circled';
import { definitionOf, definitionsIn, labelledLines } from './definitions';
import { withGlued } from './glued';
import { isAlike } from './likeness';
import { markFactsOf } from './marks';
import type { Definition, Footnotes, Mark } from './model';
import { pageNotes } from './page-notes';
import { restartingPages } from './pages';
import { inferAppendix } from './unheaded';

/** No document has so many: it is data, about whose numbers nothing can be said. */
const MOST = 50_000;

/** All that footnotes are read from and judged by: every word of the definitions, and of the rest what `isAlike` compares. */
export const footnoteAspect = aspectOfLines((before, after, change, from, line) => {
  const { appendix, definitions } = footnotesOf(from);
  if (isOfFootnotes(from, line)) return false;
  const isOfBody = appendix?.heading !== undefined && !isBehindHeading(from.paragraphs, line);
  return isAlike(before, after, change, definitions, isOfBody);
});

/** The footnotes of a document: its appendix, its definitions, its marks. Never fails; computed once per document. */
export const footnotesOf = derive([footnoteAspect], readFootnotes, moveFootnotes);

function readFootnotes(document: PolicyDocument): Footnotes {
  let appendix = findAppendix(document.paragraphs);
  const listed = appendix ? definitionsIn(document, appendix) : [];
  const scattered = scatteredDefinitions(document, appendix, listed);
  let definitions: readonly Definition[] = inOrder([...scattered, ...listed]);
  if (definitions.length > MOST) return { appendix, definitions: [], marks: [] };
  let marks = markCandidates(document, appendix, definitions);
  if (marks.length > MOST) return { appendix, definitions: [], marks: [] };
  if (definitions.length === 0 && !appendix) {
    definitions = pageNotes(document, marks);
    const defining = new Set(definitions.map(({ line }) => line));
    marks = marks.filter(({ line }) => !defining.has(line));
  }
  if (definitions.length === 0 && !appendix) {
    const inferred = inferAppendix(document, marks);
    if (inferred) {
      ({ appendix, definitions } = inferred);
      marks = marks.filter(({ line }) => line < inferred.appendix.first);
    }
  }
  definitions = withGlued(document, definitions);
  // Where the numbers begin again on every page, circled ones do not rise through the document.
  const withoutLists = restartingPages(marks, definitions) ? attachedOnly : withoutInlineLists;
  return { appendix, definitions, marks: withoutLists(document.text, marks, definitions) };
}

/** The same footnotes behind a change of something else; undefined if the change is where one of them is. */
function moveFootnotes(footnotes: Footnotes, from: PolicyDocument, to: PolicyDocument): Footnotes | undefined {
  const change = changeOf(from, to);
  const definitions = moveParts(footnotes.definitions, change, ['label', 'digits', 'term', 'text']);
  const marks = moveParts(footnotes.marks, change, ['span', 'digits']);
  return definitions && marks && { appendix: footnotes.appendix, definitions, marks };
}

const latestLines = createLatest<readonly (number | undefined)[]>();

/** Which lines belong to footnotes and not to the sections: the very same list as in the version before if all do. */
export const appendixAspect = memoize((document: PolicyDocument): readonly (number | undefined)[] => {
  const { appendix, definitions } = footnotesOf(document);
  const lines = [appendix?.heading, appendix?.first, appendix?.end, ...definitions.map(({ line }) => line)];
  const known = latestLines.get(document.versions);
  if (known?.length === lines.length && known.every((line, at) => line === lines[at])) return known;
  latestLines.set(document.versions, lines);
  return lines;
});

const linesOfDefinitions = memoize(
  (document: PolicyDocument) => new Set(footnotesOf(document).definitions.map(({ line }) => line)),
);

/** Whether a line belongs to the appendix or begins a note in the body. Its number is a footnote and no section. */
export function isOfFootnotes(document: PolicyDocument, line: number): boolean {
  return isInAppendix(document, line) || linesOfDefinitions(document).has(line);
}

/** Whether a line belongs to the appendix, its heading included. */
export function isInAppendix(document: PolicyDocument, line: number): boolean {
  const { appendix } = footnotesOf(document);
  return appendix !== undefined && line >= (appendix.heading ?? appendix.first) && line < appendix.end;
}

/**
 * Bracketed labels at line starts outside the appendix: the definitions of a document without heading,
 * and those that page breaks left inside the body. One alone is too little, unless the appendix is bracketed too.
 */
function scatteredDefinitions(
  document: PolicyDocument,
  appendix: Appendix | undefined,
  listed: readonly Definition[],
): Definition[] {
  const { length } = document.paragraphs;
  const lines = [
    ...labelledLines(document, 0, appendix?.first ?? length),
    ...labelledLines(document, appendix?.end ?? length, length),
  ].filter(({ line, label }) => {
    if (label.kind !== 'bracket' && label.kind !== 'unclosed') return false;
    const { text } = document.paragraphs[line] as Paragraph;
    return text.length > label.span.end + 2 && !text.startsWith('(http', label.span.end);
  });
  const enough = listed.some(({ kind }) => kind === 'bracket') ? 1 : 2;
  return lines.length < enough ? [] : lines.map((line) => definitionOf(document, line));
}

/** Everything of the body that has the shape of a mark and stands on no definition's line. */
function markCandidates(
  document: PolicyDocument,
  appendix: Appendix | undefined,
  definitions: readonly Definition[],
): Mark[] {
  const body = appendix?.heading ?? document.paragraphs.length;
  const defining = new Set(definitions.map(({ line }) => line));
  const marks: Mark[] = [];
  for (let line = 0; line < body; line++) {
    const facts = markFactsOf(document.paragraphs[line] as Paragraph);
    if (facts.length === 0 || defining.has(line)) continue;
    if (marks.length > MOST) break;
    const start = document.starts[line] as number;
    facts.forEach(({ kind, number, form, compound, span, digits }, index) => {
      marks.push({ kind, number, form, compound, line, index, span: shift(span, start), digits: shift(digits, start) });
    });
  }
  return withoutLoneCompounds(marks);
}

/** ［3-5］ cites three definitions only where the document cites single ones with the same brackets. */
function withoutLoneCompounds(marks: readonly Mark[]): Mark[] {
  const single = new Map<string, number>();
  for (const { form, compound } of marks) if (!compound) single.set(form, (single.get(form) ?? 0) + 1);
  return marks.filter(({ form, compound }) => !compound || (single.get(form) ?? 0) >= 2);
}

function inOrder(definitions: Definition[]): Definition[] {
  return definitions.sort((a, b) => a.label.start - b.label.start);
}
