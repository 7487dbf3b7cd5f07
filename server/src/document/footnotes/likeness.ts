import type { Change } from '../../text/change';
import { memoize } from '../../text/memo';
import type { Paragraph } from '../paragraph';
import { quotesOf } from '../quotes';
import { isMoved } from '../versions';
import { type BareNumber, bareNumbersOf, readingsOf } from './bare-numbers';
import { closenessOf } from './closeness';
import { contextAround, contextsOf, type MarkContext } from './contexts';
import { byNumber } from './evidence';
import { isAnnexHeading, isAppendixHeading, withoutMarkup } from './headings';
import { labelOf } from './labels';
import { markFactsOf } from './marks';
import type { Definition } from './model';
import { looksLikeDefinition } from './terms';

/** The label of a line and the term behind it, and all by which a heading is known, lie within so many units. */
const HEAD = 160;
/** How near a mark must be what matters to it, beside the words of its context. */
const NEAR = 24;

/**
 * Whether a line and what a change made of it give the same for footnotes: marks and what may have been one, each with
 * the words around it, headings and labels. Not asked of lines that hold definitions, of which every word counts.
 * @param definitions those of the document: what else stands before a number means nothing
 * @param isOfBody the document has an appendix, and the line stands so far from it that it cannot be one of its lines
 */
export function isAlike(
  before: Paragraph,
  after: Paragraph,
  change: Change,
  definitions: readonly Definition[],
  isOfBody: boolean,
): boolean {
  return (
    (isOfBody ? meansNothing(before) && meansNothing(after) : haveLikeHeads(before, after)) &&
    TABLE.test(before.text) === TABLE.test(after.text) &&
    haveLikeMarks(before, after, change) &&
    isMoved(bareNumbersOf(before), bareNumbersOf(after), change) &&
    haveLikeWords(before, after, change, definitions)
  );
}

/** A picture or a table, in Markdown or HTML. */
const TABLE = /!\[|<table|^\|/;

/** Whether both or neither begin as a definition or a heading over definitions does. */
function haveLikeHeads(before: Paragraph, after: Paragraph): boolean {
  if (before.text.slice(0, HEAD) === after.text.slice(0, HEAD)) return isPlain(before) || !mayDefine(before);
  return isPlain(before) && isPlain(after) && isLikeDefinition(before) === isLikeDefinition(after);
}

function isPlain(paragraph: Paragraph): boolean {
  return paragraph.role !== 'blank' && labelOf(paragraph) === undefined && !isHeading(paragraph);
}

const isHeading = (paragraph: Paragraph): boolean => isAppendixHeading(paragraph) || isAnnexHeading(paragraph);

/** Whether the beginning of a line of the body means nothing for footnotes, whatever it is. */
const meansNothing = (paragraph: Paragraph): boolean => !mayDefine(paragraph) && !isHeading(paragraph);

/** A label in square brackets may be that of a definition anywhere, every word of which counts. */
function mayDefine(paragraph: Paragraph): boolean {
  const kind = labelOf(paragraph)?.kind;
  return kind === 'bracket' || kind === 'unclosed';
}

function isLikeDefinition({ text }: Paragraph): boolean {
  return looksLikeDefinition(withoutMarkup(text.slice(0, 120).trim()));
}

function haveLikeMarks(before: Paragraph, after: Paragraph, change: Change): boolean {
  if (markFactsOf(before).length === 0) return markFactsOf(after).length === 0;
  return isMoved(marksIn(before), marksIn(after), change);
}

function marksIn(paragraph: Paragraph): unknown {
  const { text } = paragraph;
  const marks = markFactsOf(paragraph);
  const around = marks.map(({ span }) => text.slice(Math.max(0, span.start - NEAR), span.end + NEAR));
  return [marks, around, contextsOf(paragraph), quotesOf(paragraph)];
}

/** How far the words before and behind a number reach that tell whether it is a mark (`contextAround`). */
const WORDS_BEFORE = 240;
const WORDS_BEHIND = 24;

/** Whether those numbers that stand near enough to the change are as close to their definitions as before. */
function haveLikeWords(
  before: Paragraph,
  after: Paragraph,
  { start, end }: Change,
  definitions: readonly Definition[],
): boolean {
  if (definitions.length === 0) return true;
  const numbers = bareNumbersOf(after);
  return bareNumbersOf(before).every((number, index) => {
    const { span } = number;
    if (span.end + WORDS_BEHIND < start || span.start - WORDS_BEFORE > end) return true;
    const other = numbers[index] as BareNumber;
    const words = contextAround(before.text, span.start, span.end);
    const otherWords = contextAround(after.text, other.span.start, other.span.end);
    return words.around === otherWords.around || areAsClose(words, otherWords, number, definitions);
  });
}

function areAsClose(
  words: MarkContext,
  others: MarkContext,
  number: BareNumber,
  definitions: readonly Definition[],
): boolean {
  const numbered = numberedAmong(definitions);
  if (!numbered) return false;
  const meant = readingsOf(number).flatMap((reading) => numbered.get(reading) ?? []);
  return meant.every((index) => {
    const definition = definitions[index] as Definition;
    return closenessOf(words, definition) === closenessOf(others, definition);
  });
}

/** Which definitions have a number; undefined in an unnumbered list, where any term may stand before any number. */
const numberedAmong = memoize(
  (definitions: readonly Definition[]): ReadonlyMap<number, readonly number[]> | undefined =>
    definitions.some(({ kind }) => kind === 'none') ? undefined : byNumber(definitions),
);
