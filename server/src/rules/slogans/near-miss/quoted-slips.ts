import { type PolicyDocument, spanIn } from '../../../document/document';
import type { Paragraph } from '../../../document/paragraph';
import type { Background } from '../../../lexicon/background';
import { memoizeEach } from '../../../text/memo';
import type { Span } from '../../../text/span';
import { createWeighing } from './evidence';
import { createModels, type NearMiss } from './models';
import { possibleSlips, readQuotedTerms } from './quoted-terms';
import { dropsOneOfNumerals, fillsSlot } from './slots';
import { HAN_OR_NOTHING, type WordingSlip } from './wording-slip';

/** How often a term must be quoted to be evidence by its quotation marks alone. */
const FEWEST_QUOTED = 2;

const weigh = createWeighing();

/**
 * The quoted terms that occur once and are one edit from a term that is quoted too and occurs three times or more.
 * An edit inside the term must bring up a sequence of characters that is new to the language. An edit that takes away
 * the first or last character cannot; there the quotation marks on both sides are evidence enough.
 */
export function quotedSlips(document: PolicyDocument, background: Background): readonly WordingSlip[] {
  const { frequent } = readQuotedTerms(document);
  if (frequent.size === 0) return [];
  const suspects = suspectsIn(document);
  const evidence = weigh(document, suspects, background);
  return suspects.filter((suspect, index) => {
    const { phrase, model, edit } = suspect;
    if (!isCutShort(suspect)) return (evidence[index]?.unknown ?? 0) > 0;
    return !dropsOneOfNumerals(phrase, edit) && (frequent.get(model) ?? 0) >= FEWEST_QUOTED;
  });
}

/** A quoted item near a frequent term. The span is the paragraph's. */
interface Near extends NearMiss {
  readonly phrase: string;
  readonly span: Span;
}

const nearIn = memoizeEach((paragraph: Paragraph, modelsNear: ReturnType<typeof createModels>): readonly Near[] =>
  possibleSlips(paragraph).flatMap(({ text: phrase, span }) =>
    modelsNear(phrase).flatMap((near) => (isPossible(near) ? [{ ...near, phrase, span }] : [])),
  ),
);

function isPossible({ edit }: NearMiss): boolean {
  return HAN_OR_NOTHING.test(edit.now + edit.was) && !fillsSlot(edit);
}

function suspectsIn(document: PolicyDocument): readonly WordingSlip[] {
  const { uses, items, frequent } = readQuotedTerms(document);
  const models = [...frequent.keys()];
  return nearIn(document.paragraphs, models.join('\n'), () => createModels(models)).flatMap((found, line) =>
    found.flatMap(({ phrase, model, edit, span }): WordingSlip[] => {
      if (items.get(phrase) !== 1) return [];
      const used = uses.countOf(model);
      // A term that holds the phrase shows it at each of its own places.
      const alone = uses.countOf(phrase) - (model.includes(phrase) ? used : 0);
      if (alone !== 1) return [];
      return [{ span: spanIn(document, line, span), phrase, model, edit, uses: used, first: uses.firstOf(model) }];
    }),
  );
}

/** Whether the first or last character of the frequent term is all that is missing. */
function isCutShort({ model, edit }: WordingSlip): boolean {
  return edit.now === '' && (edit.at === 0 || edit.at === model.length - 1);
}
