import type { Background } from '../../../lexicon/background';
import { isUnusual } from './evidence';
import type { CutParagraph } from './frequent-phrases';
import { isOptionalWord } from './function-words';
import type { PlacedMiss } from './search';
import { concernsNumeral, fillsSlot } from './slots';
import { HAN_OR_NOTHING, TERM } from './wording-slip';

/** A near miss that by its paragraph alone could be a slip. Offsets are the paragraph's. */
export interface Suspect extends PlacedMiss {
  readonly phrase: string;
  /** The word that holds the change, as it stands in the text. */
  readonly word: string;
}

/**
 * Of the near misses in a paragraph those that may be slips: what has changed is no optional word and no other of its
 * kind, begins and ends where words do, and shows an unusual sequence of characters.
 * @param isQuotedTerm whether a model is a quoted term, which is held to more: see the guards
 */
export function suspectsAmong(
  misses: readonly PlacedMiss[],
  { paragraph, boundaries }: CutParagraph,
  isQuotedTerm: (model: string) => boolean,
  background: Background,
): readonly Suspect[] {
  const { text } = paragraph;
  const isBoundary = createMembership(boundaries);
  return misses.flatMap((miss) => {
    const { edit, model, span } = miss;
    const phrase = text.slice(span.start, span.end);
    if (!TERM.test(phrase) || !HAN_OR_NOTHING.test(edit.now + edit.was) || fillsSlot(edit)) return [];
    const ofQuoted = isQuotedTerm(model);
    if (ofQuoted ? concernsNumeral(edit) : isOptionalWord(edit.now, edit.was)) return [];
    // Where an end has changed, the words around it have, too: only a boundary there tells something.
    const changesStart = ofQuoted || edit.at === 0;
    const changesEnd = ofQuoted || edit.at + edit.now.length === phrase.length;
    if ((changesStart && !isBoundary(span.start)) || (changesEnd && !isBoundary(span.end))) return [];
    if (!isUnusual(text, miss, background)) return [];
    return [{ ...miss, phrase, word: wordAt(text, boundaries, span.start + edit.at) }];
  });
}

function createMembership(boundaries: readonly number[]): (offset: number) => boolean {
  const members = new Set(boundaries);
  return (offset) => members.has(offset);
}

function wordAt(text: string, boundaries: readonly number[], offset: number): string {
  let low = 0;
  let high = boundaries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((boundaries[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return text.slice(boundaries[low], boundaries[low + 1]);
}
