import { type PolicyDocument, spanIn } from '../../../document/document';
import { factByTool } from '../../../document/fact';
import type { Paragraph } from '../../../document/paragraph';
import type { Background } from '../../../lexicon/background';
import { once } from '../../../text/memo';
import type { Tokens } from '../../rule';
import { type Suspect, suspectsAmong } from './bare-suspects';
import { createWeighing, type Evidence } from './evidence';
import { type CutParagraph, frequentPhrases } from './frequent-phrases';
import { frequentTerms } from './quoted-terms';
import { createSearch } from './search';
import { createUses } from './uses';
import { FEWEST_USES, type WordingSlip } from './wording-slip';

/**
 * The phrases outside quotation marks that occur once and are one edit from a quoted term or from a phrase of six
 * characters or more, either of which occurs three times or more.
 *
 * Models and suspects are worked out only while the words of all paragraphs are known. As long as those of a paragraph
 * just changed are not, the other paragraphs keep the suspects they had; so a keystroke costs a few look-ups.
 */
export function bareSlips(document: PolicyDocument, tokens: Tokens, background: Background): readonly WordingSlip[] {
  // All are asked for, so that those that are not known yet are cut.
  for (const paragraph of document.paragraphs) tokens.boundariesOf(paragraph);
  if (!document.paragraphs.some((paragraph) => tokens.isPending(paragraph))) suspect(document, tokens, background);
  const found: Suspect[] = [];
  for (let line = 0; line < document.paragraphs.length; line++) {
    for (const one of suspects.get(document.paragraphs[line] as Paragraph) ?? NONE)
      found.push({ ...one, span: spanIn(document, line, one.span) });
  }
  if (found.length === 0) return [];
  const { countOf, firstOf } = lookForSuspects(
    document,
    new Set(found.flatMap(({ phrase, model, word }) => [phrase, model, word])),
  );
  const single = found.filter(({ model, phrase }) => countOf(model) >= FEWEST_USES && countOf(phrase) === 1);
  const evidence = weigh(document, single, background);
  const frequent = frequentTerms(document);
  const firstPlaces = once(() => firstOf([...new Set(single.map(({ model }) => model))]));
  return single.flatMap((suspected, index) => {
    const { span, phrase, model, edit, word } = suspected;
    const ofQuoted = frequent.has(model);
    const isSlip =
      convinces(evidence[index] as Evidence, suspected, ofQuoted) && !(changesWord(suspected) && countOf(word) > 1);
    return isSlip
      ? [
          {
            span,
            phrase,
            model,
            edit,
            uses: countOf(model),
            first: () => firstPlaces().get(model) ?? [],
            ...(!ofQuoted && { bare: true as const }),
          },
        ]
      : [];
  });
}

const NONE: readonly Suspect[] = [];
const lookForSuspects = createUses();
const weigh = createWeighing();

/** The suspects of each paragraph, as they were when the words of all were known. */
const suspects = new WeakMap<Paragraph, readonly Suspect[]>();

function suspect(document: PolicyDocument, tokens: Tokens, background: Background): void {
  const cut = document.paragraphs.flatMap((paragraph): CutParagraph[] => {
    const boundaries = tokens.boundariesOf(paragraph);
    return boundaries ? [{ paragraph, boundaries }] : [];
  });
  const frequent = frequentTerms(document);
  const terms = [...frequent].sort();
  const phrases = [...frequentPhrases(cut, FEWEST_USES).keys()].sort();
  const suspectsOf = suspectsIn(
    cut.map(({ paragraph }) => paragraph),
    [...terms, '', ...phrases].join('\n'),
    () => ({
      search: createSearch([...new Set([...terms, ...phrases])]),
      isTerm: (model) => frequent.has(model),
      tokens,
      background,
    }),
  );
  for (const { paragraph } of cut) suspects.set(paragraph, suspectsOf(paragraph));
}

/** What suspects are found with. */
interface Search {
  readonly search: ReturnType<typeof createSearch>;
  readonly isTerm: (model: string) => boolean;
  readonly tokens: Tokens;
  readonly background: Background;
}

const suspectsIn = factByTool((paragraph, { search, isTerm, tokens, background }: Search) => {
  const misses = search(paragraph.text);
  const boundaries = tokens.boundariesOf(paragraph);
  return misses.length === 0 || !boundaries
    ? NONE
    : suspectsAmong(misses, { paragraph, boundaries }, isTerm, background);
});

/**
 * Nearly all sequences over the change must be new, and none that the model would bring in its place. A doubled
 * character is a slip so common that one new sequence will do.
 */
function convinces(evidence: Evidence, { edit, phrase }: Suspect, ofQuoted: boolean): boolean {
  const { covering, unknown, unknownAfter } = evidence;
  if (unknownAfter > 0) return false;
  const isDoubled = edit.was === '' && phrase.charAt(edit.at - 1) === edit.now;
  return unknown >= (isDoubled && !ofQuoted ? 1 : Math.max(1, covering - 1));
}

/**
 * Whether a whole word has changed into another at an end of the phrase: 推出 for 推动. If the document has that word
 * elsewhere, it is meant here, too.
 */
function changesWord({ edit, phrase, word }: Suspect): boolean {
  const isReplaced = edit.now.length === 1 && edit.was.length === 1;
  const isAtEnd = edit.at === 0 || edit.at + edit.now.length === phrase.length;
  const reaches = isReplaced && (phrase.startsWith(word) || phrase.endsWith(word));
  return (isAtEnd || reaches) && word.length > 1;
}
