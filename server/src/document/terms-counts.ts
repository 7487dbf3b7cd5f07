import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { type PolicyDocument, spanIn } from './document';
import { linesWith } from './lines-with';
import type { Paragraph } from './paragraph';
import { quotedTermsOf, termsWithParts } from './terms';
import { Trait } from './traits';
import { type Aspect, aspectOfLines, derive } from './versions';

type Texts = (paragraph: Paragraph) => readonly { readonly text: string }[];

/** The aspect of the texts of what is read out of each paragraph, wherever in it they stand. */
export function aspectOfTexts(read: Texts): Aspect {
  return aspectOfLines((before, after) => {
    const [one, other] = [read(before), read(after)];
    return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
  });
}

/** How often each term of a document is quoted. */
export const quotedCounts = derive([aspectOfTexts(quotedTermsOf)], (document): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const line of linesWith(document, Trait.paired)) {
    for (const { text } of quotedTermsOf(document.paragraphs[line] as Paragraph))
      counts.set(text, (counts.get(text) ?? 0) + 1);
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
