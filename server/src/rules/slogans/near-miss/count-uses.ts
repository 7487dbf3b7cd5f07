import { createPhraseFinder } from '../../../lexicon/matcher';

/** How often each phrase occurs in a text, in one pass. */
export function countUses(text: string, phrases: readonly string[]): Map<string, number> {
  const counts = new Uint32Array(phrases.length);
  for (const { phrase } of createPhraseFinder(phrases)(text)) counts[phrase] = (counts[phrase] as number) + 1;
  return new Map(phrases.map((phrase, index) => [phrase, counts[index] as number]));
}
