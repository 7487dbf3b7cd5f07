import { type PolicyDocument, spanIn } from '../../../document/document';
import type { Paragraph } from '../../../document/paragraph';
import type { Background } from '../../../lexicon/background';
import type { Tokens } from '../../rule';
import { type Suspect, suspectsAmong } from './bare-suspects';
import { countUses } from './count-uses';
import { type Evidence, weigh } from './evidence';
import { type CutParagraph, frequentPhrases } from './frequent-phrases';
import { readQuotedTerms } from './quoted-terms';
import { createSearch } from './search';
import { FEWEST_USES, type WordingSlip } from './wording-slip';

/**
 * The phrases outside quotation marks that occur once and are one edit from a quoted term or from a phrase of six
 * characters or more, either of which occurs three times or more.
 *
 * Models and suspects are worked out only while the words of all paragraphs are known. As long as those of a paragraph
 * just changed are not, the other paragraphs keep the suspects they had; so a keystroke costs a few look-ups.
 */
export function bareSlips(document: PolicyDocument, tokens: Tokens, background: Background): readonly WordingSlip[] {
  const cut = document.paragraphs.flatMap((paragraph): CutParagraph[] => {
    const boundaries = tokens.boundariesOf(paragraph);
    return boundaries ? [{ paragraph, boundaries }] : [];
  });
  if (!document.paragraphs.some((paragraph) => tokens.isPending(paragraph))) suspect(document, cut, background);
  const found = document.paragraphs.flatMap((paragraph, line) =>
    (suspects.get(paragraph)?.found ?? NONE).map((one) => ({ ...one, span: spanIn(document, line, one.span) })),
  );
  if (found.length === 0) return [];
  const counts = countUses(document.text, [
    ...new Set(found.flatMap(({ phrase, model, word }) => [phrase, model, word])),
  ]);
  const countOf = (text: string): number => counts.get(text) ?? 0;
  const single = found.filter(({ model, phrase }) => countOf(model) >= FEWEST_USES && countOf(phrase) === 1);
  const evidence = weigh(document.text, single, background);
  const { frequent } = readQuotedTerms(document);
  return single.flatMap((suspected, index) => {
    const { span, phrase, model, edit, word } = suspected;
    const ofQuoted = frequent.has(model);
    const isSlip =
      convinces(evidence[index] as Evidence, suspected, ofQuoted) && !(changesWord(suspected) && countOf(word) > 1);
    return isSlip
      ? [{ span, phrase, model, edit, uses: countOf(model), ...(!ofQuoted && { bare: true as const }) }]
      : [];
  });
}

const NONE: readonly Suspect[] = [];

/** The suspects of each paragraph, and the models they were held against, joined into one string. */
const suspects = new WeakMap<Paragraph, { readonly models: string; readonly found: readonly Suspect[] }>();

function suspect(document: PolicyDocument, cut: readonly CutParagraph[], background: Background): void {
  const { frequent } = readQuotedTerms(document);
  const phrases = frequentPhrases(cut, FEWEST_USES);
  const models = [...new Set([...frequent.keys(), ...phrases.keys()])].sort();
  const key = models.join('\n');
  let search: ReturnType<typeof createSearch> | undefined;
  for (const one of cut) {
    if (suspects.get(one.paragraph)?.models === key) continue;
    search ??= createSearch(models);
    const misses = search(one.paragraph.text);
    const found = misses.length === 0 ? [] : suspectsAmong(misses, one, (model) => frequent.has(model), background);
    suspects.set(one.paragraph, { models: key, found });
  }
}

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
