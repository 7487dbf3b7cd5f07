import type { PolicyDocument } from '../../../document/document';
import { factWith } from '../../../document/fact';
import { type QuotedItem, quotedItemsOf } from '../../../document/terms';
import { countTexts, quotedCounts } from '../../../document/terms-counts';
import { Trait } from '../../../document/traits';
import { derive } from '../../../document/versions';
import { memoize } from '../../../text/memo';
import { createUses, type Uses } from './uses';
import { FEWEST_USES, TERM } from './wording-slip';

/** Terms of three characters differ by one as a matter of course: 一张网 and 一张图. */
const SHORTEST = 4;
const LONGEST = 20;

/** What a document sets off by quotation marks, with how often it says it. */
export interface QuotedTerms {
  /** How often each quoted term and each quoted item occurs, quoted or not. */
  readonly uses: Uses;
  /** How often each item is quoted. */
  readonly items: ReadonlyMap<string, number>;
  /** The quoted terms that occur three times or more, each with how often it is quoted. */
  readonly frequent: ReadonlyMap<string, number>;
}

const lookForTerms = createUses();

export const readQuotedTerms = memoize((document: PolicyDocument): QuotedTerms => {
  const quoted = quotedCounts(document);
  const items = itemCounts(document);
  const uses = lookForTerms(document, allTexts(document));
  const frequent = [...quoted].filter(([term]) => isTerm(term) && uses.countOf(term) >= FEWEST_USES);
  return { uses, items, frequent: new Map(frequent) };
});

function isTerm(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && TERM.test(text);
}

const NONE: readonly QuotedItem[] = [];

/** What stands in a paragraph between two quotation marks, or between one and a 、 or ·, and can be a slip for a term. */
export const possibleSlips = factWith(Trait.paired, NONE, (paragraph): readonly QuotedItem[] =>
  quotedItemsOf(paragraph).filter(
    ({ text }) => text.length >= SHORTEST - 1 && text.length <= LONGEST + 1 && TERM.test(text),
  ),
);

const itemCounts = countTexts(possibleSlips);

/** Every quoted term and every quoted item. */
const allTexts = derive(
  [quotedCounts, itemCounts],
  (document) => new Set([...quotedCounts(document).keys(), ...itemCounts(document).keys()]),
);
