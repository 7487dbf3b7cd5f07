import type { PolicyDocument } from '../../../document/document';
import type { Background } from '../../../lexicon/background';
import { weigh } from './evidence';
import { createModels } from './models';
import { readQuotedTerms } from './quoted-terms';
import { dropsOneOfNumerals, fillsSlot } from './slots';
import { HAN_OR_NOTHING, type WordingSlip } from './wording-slip';

/** How often a term must be quoted to be evidence by its quotation marks alone. */
const FEWEST_QUOTED = 2;

/**
 * The quoted terms that occur once and are one edit from a term that is quoted too and occurs three times or more.
 * An edit inside the term must bring up a sequence of characters that is new to the language. An edit that takes away
 * the first or last character cannot; there the quotation marks on both sides are evidence enough.
 */
export function* quotedSlips(document: PolicyDocument, background: Background): Iterable<WordingSlip> {
  const { items, uses, frequent } = readQuotedTerms(document);
  if (frequent.size === 0) return;
  const modelsNear = createModels([...frequent.keys()]);
  for (const { text: phrase, span } of items) {
    for (const { model, edit } of modelsNear(phrase)) {
      const used = uses.get(model) ?? 0;
      // A term that holds the phrase shows it at each of its own places.
      const alone = (uses.get(phrase) ?? 0) - (model.includes(phrase) ? used : 0);
      if (alone !== 1 || !HAN_OR_NOTHING.test(edit.now + edit.was) || fillsSlot(edit)) continue;
      const isCutShort = edit.now === '' && (edit.at === 0 || edit.at === model.length - 1);
      const isSlip = isCutShort
        ? !dropsOneOfNumerals(phrase, edit) && (frequent.get(model) ?? 0) >= FEWEST_QUOTED
        : weigh(document.text, span, model, edit, background).unknown > 0;
      if (!isSlip) continue;
      yield { span, phrase, model, edit, uses: used };
      break;
    }
  }
}
