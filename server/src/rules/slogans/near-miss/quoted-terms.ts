import type { PolicyDocument } from '../../../document/document';
import { factWith } from '../../../document/fact';
import { linesWith } from '../../../document/lines-with';
import type { Paragraph } from '../../../document/paragraph';
import { type QuotedItem, quotedItemsOf } from '../../../document/terms';
import { aspectOfTexts, quotedCounts } from '../../../document/terms-counts';
import { Trait } from '../../../document/traits';
import { derive } from '../../../document/versions';
import { memoize } from '../../../text/memo';
import { createModels, type NearMiss } from './models';
import { fillsSlot } from './slots';
import { createUses } from './uses';
import { FEWEST_USES, HAN_OR_NOTHING, TERM } from './wording-slip';

/** Terms of three characters differ by one as a matter of course: 一张网 and 一张图. */
const SHORTEST = 4;
const LONGEST = 20;

function isTerm(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && TERM.test(text);
}

const lookForTerms = createUses();

/** The quoted terms that occur three times or more, quoted or not. */
export const frequentTerms = memoize((document: PolicyDocument): ReadonlySet<string> => {
  const terms = quotedTerms(document);
  const { countOf } = lookForTerms(document, terms);
  return new Set([...terms].filter((term) => countOf(term) >= FEWEST_USES));
});

const quotedTerms = derive([quotedCounts], (document) => new Set([...quotedCounts(document).keys()].filter(isTerm)));

const NONE: readonly QuotedItem[] = [];

/** What stands in a paragraph between two quotation marks, or between one and a 、 or ·, and can be a slip for a term. */
export const possibleSlips = factWith(Trait.paired, NONE, (paragraph): readonly QuotedItem[] =>
  quotedItemsOf(paragraph).filter(
    ({ text }) => text.length >= SHORTEST - 1 && text.length <= LONGEST + 1 && TERM.test(text),
  ),
);

const SEVERAL = -1;

/** Of each item the line in which it is quoted, or `SEVERAL` if that is done more than once. */
const linesOfItems = derive([aspectOfTexts(possibleSlips)], (document): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  for (const line of linesWith(document, Trait.paired)) {
    for (const { text } of possibleSlips(document.paragraphs[line] as Paragraph)) {
      const known = lines.get(text);
      if (known !== SEVERAL) lines.set(text, known === undefined ? line : SEVERAL);
    }
  }
  return lines;
});

/** A quoted item one edit from a quoted term. */
export interface NearItem extends NearMiss {
  readonly item: string;
  /** Where it is quoted; undefined if that is done more than once. */
  readonly line: number | undefined;
}

/**
 * The items that are quoted once and are one edit from a quoted term, and the others that are one edit from these
 * terms. Few are, whether the terms are frequent or not.
 */
export const nearItems = derive([quotedCounts, linesOfItems], (document): readonly NearItem[] => {
  const counts = quotedCounts(document);
  const isSure = (term: string): boolean => (counts.get(term) ?? 0) >= FEWEST_USES;
  const terms = [...counts.keys()].filter(isTerm);
  // Not all can be kept: first those that are frequent for certain.
  const models = [...terms.filter(isSure), ...terms.filter((term) => !isSure(term))];
  const lines = linesOfItems(document);
  const single = nearTo(models, lines, (line) => line !== SEVERAL);
  return [...single, ...nearTo([...new Set(single.map(({ model }) => model))], lines, (line) => line === SEVERAL)];
});

function nearTo(
  models: readonly string[],
  lines: ReadonlyMap<string, number>,
  isMeant: (line: number) => boolean,
): readonly NearItem[] {
  if (models.length === 0) return [];
  const modelsNear = createModels(models);
  const found: NearItem[] = [];
  for (const [item, line] of lines) {
    if (!isMeant(line)) continue;
    for (const near of modelsNear(item))
      if (isPossible(near)) found.push({ ...near, item, line: line === SEVERAL ? undefined : line });
  }
  return found;
}

function isPossible({ edit }: NearMiss): boolean {
  return HAN_OR_NOTHING.test(edit.now + edit.was) && !fillsSlot(edit);
}
