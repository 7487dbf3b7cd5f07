import { type PolicyDocument, spanIn } from '../../../document/document';
import { quotedItemsOf, quotedTermsOf } from '../../../document/terms';
import type { Background } from '../../../lexicon/background';
import { createPhraseFinder } from '../../../lexicon/matcher';
import type { Span } from '../../../text/span';
import { weigh } from './evidence';
import { createModels, type NearMiss } from './models';
import { countsDifferently, fillsSlot } from './slots';

/** A phrase that stands once where another one, one edit away, is frequent. */
export interface WordingSlip extends NearMiss {
  /** Where the phrase stands in the document, without quotation marks. */
  readonly span: Span;
  readonly phrase: string;
  /** How often the frequent one occurs, quoted or not. */
  readonly uses: number;
}

/** Terms of three characters differ by one as a matter of course: 一张网 and 一张图. */
export const SHORTEST_MODEL = 4;
const LONGEST_MODEL = 20;
export const FEWEST_USES = 3;

const TERM = /^[\p{L}\p{N}+＋]+$/u;
const HAN_OR_NOTHING = /^\p{Script=Han}*$/u;

/**
 * The quoted terms that occur once and are one edit from a term that is quoted too and occurs three times or more.
 * An edit inside the term must bring up a sequence of characters that is new to the language. An edit that takes away
 * the first or last character cannot; there the quotation marks on both sides are evidence enough.
 */
export function* quotedSlips(document: PolicyDocument, background: Background): Iterable<WordingSlip> {
  const quotedUses = countQuoted(document);
  const items = itemsOf(document);
  const uses = countUses(document.text, [...new Set([...quotedUses.keys(), ...items.map(({ text }) => text)])]);
  const models = [...quotedUses.keys()].filter((term) => isModel(term) && (uses.get(term) ?? 0) >= FEWEST_USES);
  if (models.length === 0) return;
  const modelsNear = createModels(models);
  for (const { text: phrase, span } of items) {
    for (const { model, edit } of modelsNear(phrase)) {
      const used = uses.get(model) ?? 0;
      // A term that holds the phrase shows it at each of its own places.
      const alone = (uses.get(phrase) ?? 0) - (model.includes(phrase) ? used : 0);
      if (alone !== 1 || !HAN_OR_NOTHING.test(edit.now + edit.was) || fillsSlot(edit)) continue;
      const isCutShort = edit.now === '' && (edit.at === 0 || edit.at === model.length - 1);
      if (isCutShort) {
        if (countsDifferently(edit) || (quotedUses.get(model) ?? 0) < FEWEST_USES) continue;
      } else if (weigh(document.text, span, model, edit, background).unknown === 0) continue;
      yield { span, phrase, model, edit, uses: used };
      break;
    }
  }
}

function isModel(term: string): boolean {
  return term.length >= SHORTEST_MODEL && term.length <= LONGEST_MODEL && TERM.test(term);
}

/** How often each term is quoted. */
function countQuoted({ paragraphs }: PolicyDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const { text } of quotedTermsOf(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** What stands between quotation marks, or between one and a 、 or ·, and can be a slip for a term. */
function itemsOf(document: PolicyDocument): { readonly text: string; readonly span: Span }[] {
  return document.paragraphs.flatMap((paragraph, line) =>
    quotedItemsOf(paragraph)
      .filter(({ text }) => text.length >= SHORTEST_MODEL - 1 && text.length <= LONGEST_MODEL + 1 && TERM.test(text))
      .map(({ text, span }) => ({ text, span: spanIn(document, line, span) })),
  );
}

/** How often each phrase occurs in a text, in one pass. */
function countUses(text: string, phrases: readonly string[]): Map<string, number> {
  const counts = new Uint32Array(phrases.length);
  for (const { phrase } of createPhraseFinder(phrases)(text)) counts[phrase] = (counts[phrase] as number) + 1;
  return new Map(phrases.map((phrase, index) => [phrase, counts[index] as number]));
}
