import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { type PolicyDocument, spanIn } from './document';
import { quotedTermsOf, termsWithParts } from './terms';

/** How often each term of a document is quoted. */
export const quotedCounts = memoize(({ paragraphs }: PolicyDocument): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const { text } of quotedTermsOf(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
});

/** Where the terms of a document are quoted, alone or beside others within one pair of marks: spans of the document. */
export const quotedPlaces = memoize((document: PolicyDocument): ReadonlyMap<string, readonly Span[]> => {
  const places = new Map<string, Span[]>();
  for (const [line, paragraph] of document.paragraphs.entries()) {
    for (const { text, span } of termsWithParts(paragraph)) {
      const place = spanIn(document, line, span);
      const known = places.get(text);
      if (known) known.push(place);
      else places.set(text, [place]);
    }
  }
  return places;
});
