import { type PolicyDocument, spanIn } from '../../../document/document';
import { quotedItemsOf } from '../../../document/terms';
import { quotedCounts } from '../../../document/terms-counts';
import { memoize } from '../../../text/memo';
import type { Span } from '../../../text/span';
import { countUses } from './count-uses';
import { FEWEST_USES, TERM } from './wording-slip';

/** Terms of three characters differ by one as a matter of course: 一张网 and 一张图. */
const SHORTEST = 4;
const LONGEST = 20;

/** What a document sets off by quotation marks, with how often it says it. */
export interface QuotedTerms {
  /** What stands between two quotation marks, or between one and a 、 or ·, and can be a slip for a term. */
  readonly items: readonly { readonly text: string; readonly span: Span }[];
  /** How often each of the items and each quoted term occurs, quoted or not. */
  readonly uses: ReadonlyMap<string, number>;
  /** The quoted terms that occur three times or more, each with how often it is quoted. */
  readonly frequent: ReadonlyMap<string, number>;
}

export const readQuotedTerms = memoize((document: PolicyDocument): QuotedTerms => {
  const quoted = quotedCounts(document);
  const items = itemsOf(document);
  const uses = countUses(document.text, [...new Set([...quoted.keys(), ...items.map(({ text }) => text)])]);
  const frequent = [...quoted].filter(([term]) => isTerm(term) && (uses.get(term) ?? 0) >= FEWEST_USES);
  return { items, uses, frequent: new Map(frequent) };
});

function isTerm(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && TERM.test(text);
}

function itemsOf(document: PolicyDocument): QuotedTerms['items'] {
  return document.paragraphs.flatMap((paragraph, line) =>
    quotedItemsOf(paragraph)
      .filter(({ text }) => text.length >= SHORTEST - 1 && text.length <= LONGEST + 1 && TERM.test(text))
      .map(({ text, span }) => ({ text, span: spanIn(document, line, span) })),
  );
}
