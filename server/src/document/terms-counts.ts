import { memoize } from '../text/memo';
import type { PolicyDocument } from './document';
import { quotedTermsOf } from './terms';

/** How often each term of a document is quoted. */
export const quotedCounts = memoize(({ paragraphs }: PolicyDocument): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const { text } of quotedTermsOf(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
});
