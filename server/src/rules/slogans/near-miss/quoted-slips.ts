import type { PolicyDocument } from '../../../document/document';
import type { Background } from '../../../lexicon/background';
import { weigh } from './evidence';
import { createModels } from './models';
import { type QuotedTerms, readQuotedTerms } from './quoted-terms';
import { dropsOneOfNumerals, fillsSlot } from './slots';
import { HAN_OR_NOTHING, type WordingSlip } from './wording-slip';

/** How often a term must be quoted to be evidence by its quotation marks alone. */
const FEWEST_QUOTED = 2;

/**
 * The quoted terms that occur once and are one edit from a term that is quoted too and occurs three times or more.
 * An edit inside the term must bring up a sequence of characters that is new to the language. An edit that takes away
 * the first or last character cannot; there the quotation marks on both sides are evidence enough.
 */
export function quotedSlips(document: PolicyDocument, background: Background): readonly WordingSlip[] {
  const terms = readQuotedTerms(document);
  if (terms.frequent.size === 0) return [];
  const suspects = suspectsAmong(terms);
  const evidence = weigh(document.text, suspects, background);
  return suspects.filter((suspect, index) => {
    const { phrase, model, edit } = suspect;
    if (!isCutShort(suspect)) return (evidence[index]?.unknown ?? 0) > 0;
    return !dropsOneOfNumerals(phrase, edit) && (terms.frequent.get(model) ?? 0) >= FEWEST_QUOTED;
  });
}

function suspectsAmong({ items, uses, frequent }: QuotedTerms): readonly WordingSlip[] {
  const modelsNear = createModels([...frequent.keys()]);
  return items.flatMap(({ text: phrase, span }) =>
    modelsNear(phrase).flatMap(({ model, edit }) => {
      const used = uses.get(model) ?? 0;
      // A term that holds the phrase shows it at each of its own places.
      const alone = (uses.get(phrase) ?? 0) - (model.includes(phrase) ? used : 0);
      const isSuspect = alone === 1 && HAN_OR_NOTHING.test(edit.now + edit.was) && !fillsSlot(edit);
      return isSuspect ? [{ span, phrase, model, edit, uses: used }] : [];
    }),
  );
}

/** Whether the first or last character of the frequent term is all that is missing. */
function isCutShort({ model, edit }: WordingSlip): boolean {
  return edit.now === '' && (edit.at === 0 || edit.at === model.length - 1);
}
