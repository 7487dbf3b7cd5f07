import { type PolicyDocument, spanIn } from '../../../document/document';
import type { Paragraph } from '../../../document/paragraph';
import { quotedCounts } from '../../../document/terms-counts';
import { createLatest } from '../../../document/versions';
import type { Background } from '../../../lexicon/background';
import { once } from '../../../text/memo';
import { createWeighing } from './evidence';
import { createPatterns } from './patterns';
import { type NearItem, nearItems, possibleSlips } from './quoted-terms';
import { quotedUses } from './quoted-uses';
import { dropsOneOfNumerals } from './slots';
import type { Counts, Uses } from './uses';
import { FEWEST_USES, type WordingSlip } from './wording-slip';

/** Which part of its uses must be in quotation marks, so that they tell something. */
const MOSTLY_QUOTED = 1 / 3;

const weigh = createWeighing();

/**
 * The quoted items that occur once and are one edit from a term that is quoted too and occurs three times or more.
 * An edit must bring up a sequence of characters that is new to the language. A lost character often leaves nothing
 * unusual, 五中心 of 五个中心; there the quotation marks around both are evidence enough.
 */
export function quotedSlips(document: PolicyDocument, background: Background): readonly WordingSlip[] {
  const suspects = suspectsIn(document);
  if (suspects.length === 0) return suspects;
  const counts = quotedCounts(document);
  const evidence = weigh(document, suspects, background);
  return suspects.filter((suspect, index) => {
    const { phrase, model, edit, uses } = suspect;
    if (edit.now !== '') return (evidence[index]?.unknown ?? 0) > 0;
    return !dropsOneOfNumerals(phrase, edit) && (counts.get(model) ?? 0) >= uses * MOSTLY_QUOTED;
  });
}

const NONE: readonly WordingSlip[] = [];

/** What was found in the last version of a document, and by which items and counts. */
interface Searched {
  readonly near: readonly NearItem[];
  readonly counts: Counts;
  readonly single: readonly NearItem[];
}

const latest = createLatest<Searched>();

/** The near items that occur but once, of models that occur often enough, and that are not one of several names. */
function singleItems({ versions }: PolicyDocument, near: readonly NearItem[], uses: Uses): readonly NearItem[] {
  const known = latest.get(versions);
  if (known?.near === near && known.counts === uses.counts) return known.single;
  const single = near.filter((one) => isSingle(one, uses) && uses.countOf(one.model) >= FEWEST_USES);
  const models = new Set(single.map(({ model }) => model));
  const isOneOfSeveral = createPatterns(near.filter(({ model }) => models.has(model)));
  const others = single.filter((one) => !isOneOfSeveral(one));
  latest.set(versions, { near, counts: uses.counts, single: others });
  return others;
}

function suspectsIn(document: PolicyDocument): readonly WordingSlip[] {
  const near = nearItems(document);
  if (near.length === 0) return NONE;
  const uses = quotedUses(document);
  const single = singleItems(document, near, uses);
  const firstPlaces = once(() => uses.firstOf([...new Set(single.map(({ model }) => model))]));
  return single.flatMap((one): WordingSlip[] => {
    const { item, line = 0, model, edit } = one;
    const place = possibleSlips(document.paragraphs[line] as Paragraph).find(({ text }) => text === item);
    return place
      ? [
          {
            span: spanIn(document, line, place.span),
            phrase: item,
            model,
            edit,
            uses: uses.countOf(model),
            first: () => firstPlaces().get(model) ?? [],
          },
        ]
      : [];
  });
}

/** Whether an item occurs but once, quoted or not. A term that holds it shows it at each of its own places. */
function isSingle({ item, line, model }: NearItem, { countOf }: Uses): boolean {
  if (line === undefined) return false;
  const shown = model.includes(item) ? countOf(model) : 0;
  return countOf(item) - shown === 1;
}
