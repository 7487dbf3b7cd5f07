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

/** How often an item is quoted, and in which line last. */
interface Item {
  readonly text: string;
  count: number;
  line: number;
}

const itemsOf = derive([aspectOfTexts(possibleSlips)], (document): readonly Item[] => {
  const items = new Map<string, Item>();
  for (const line of linesWith(document, Trait.paired)) {
    for (const { text } of possibleSlips(document.paragraphs[line] as Paragraph)) {
      const known = items.get(text);
      if (!known) items.set(text, { text, count: 1, line });
      else {
        known.count++;
        known.line = line;
      }
    }
  }
  return [...items.values()];
});

/** A quoted item one edit from a quoted term. */
export interface NearItem extends NearMiss {
  readonly item: Readonly<Item>;
}

/**
 * The items that are quoted once and are one edit from a quoted term, and the others that are one edit from these
 * terms. Few are, whether the terms are frequent or not.
 */
export const nearItems = derive([quotedCounts, itemsOf], (document): readonly NearItem[] => {
  const counts = quotedCounts(document);
  const isSure = (term: string): boolean => (counts.get(term) ?? 0) >= FEWEST_USES;
  const terms = [...counts.keys()].filter(isTerm);
  // Not all can be kept: first those that are frequent for certain.
  const models = [...terms.filter(isSure), ...terms.filter((term) => !isSure(term))];
  const [once, often] = [itemsOf(document).filter(isOnce), itemsOf(document).filter((item) => !isOnce(item))];
  const single = nearTo(models, once);
  return [...single, ...nearTo([...new Set(single.map(({ model }) => model))], often)];
});

const isOnce = ({ count }: Item): boolean => count === 1;

function nearTo(models: readonly string[], items: readonly Item[]): readonly NearItem[] {
  if (models.length === 0 || items.length === 0) return [];
  const modelsNear = createModels(models);
  return items.flatMap((item) =>
    modelsNear(item.text).flatMap((near) => (isPossible(near) ? [{ ...near, item }] : [])),
  );
}

function isPossible({ edit }: NearMiss): boolean {
  return HAN_OR_NOTHING.test(edit.now + edit.was) && !fillsSlot(edit);
}
