import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { type PolicyDocument, spanIn } from './document';
import type { Paragraph } from './paragraph';
import { quotedTermsOf, termsWithParts } from './terms';
import { aspectOfLines, derive } from './versions';

/** Counts the texts of what is read out of each paragraph, again only where the texts of a line are others. */
export function countTexts(
  read: (paragraph: Paragraph) => readonly { readonly text: string }[],
): (document: PolicyDocument) => ReadonlyMap<string, number> {
  const sameTexts = aspectOfLines((before, after) => {
    const [one, other] = [read(before), read(after)];
    return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
  });
  return derive([sameTexts], ({ paragraphs }) => {
    const counts = new Map<string, number>();
    for (const paragraph of paragraphs) {
      for (const { text } of read(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
  });
}

/** How often each term of a document is quoted. */
export const quotedCounts = countTexts(quotedTermsOf);

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
