import { type PolicyDocument, spanIn } from '../../../document/document';
import { linesWith } from '../../../document/lines-with';
import type { Paragraph } from '../../../document/paragraph';
import { Trait } from '../../../document/traits';
import type { Background } from '../../../lexicon/background';
import { memoizeEach } from '../../../text/memo';
import type { Span } from '../../../text/span';
import { createWeighing } from './evidence';
import { createModels, type NearMiss } from './models';
import { createPatterns } from './patterns';
import { possibleSlips, readQuotedTerms } from './quoted-terms';
import { dropsOneOfNumerals, fillsSlot } from './slots';
import { HAN_OR_NOTHING, type WordingSlip } from './wording-slip';

/** Which part of its uses must be in quotation marks, so that they tell something. */
const MOSTLY_QUOTED = 1 / 3;

const weigh = createWeighing();

/**
 * The quoted terms that occur once and are one edit from a term that is quoted too and occurs three times or more.
 * An edit must bring up a sequence of characters that is new to the language. A lost character often leaves nothing
 * unusual, 五中心 of 五个中心; there the quotation marks around both are evidence enough.
 */
export function quotedSlips(document: PolicyDocument, background: Background): readonly WordingSlip[] {
  const { frequent } = readQuotedTerms(document);
  if (frequent.size === 0) return [];
  const suspects = suspectsIn(document);
  const evidence = weigh(document, suspects, background);
  return suspects.filter((suspect, index) => {
    const { phrase, model, edit, uses } = suspect;
    if (edit.now !== '') return (evidence[index]?.unknown ?? 0) > 0;
    return !dropsOneOfNumerals(phrase, edit) && (frequent.get(model) ?? 0) >= uses * MOSTLY_QUOTED;
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
  const lines = linesWith(document, Trait.paired);
  const quoting = lines.map((line) => document.paragraphs[line] as Paragraph);
  const near = nearIn(quoting, models.join('\n'), () => createModels(models));
  const isOneOfSeveral = createPatterns(near.flat());
  const slips: WordingSlip[] = [];
  for (let index = 0; index < near.length; index++) {
    for (const { phrase, model, edit, span } of near[index] as readonly Near[]) {
      if (items.get(phrase) !== 1 || isOneOfSeveral({ model, edit })) continue;
      const used = uses.countOf(model);
      // A term that holds the phrase shows it at each of its own places.
      const alone = uses.countOf(phrase) - (model.includes(phrase) ? used : 0);
      if (alone !== 1) continue;
      const place = spanIn(document, lines[index] as number, span);
      slips.push({ span: place, phrase, model, edit, uses: used, first: () => uses.firstOf(model) });
    }
  }
  return slips;
}
