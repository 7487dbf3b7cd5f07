import type { DocumentLink } from 'vscode-languageserver-types';
import { type PolicyDocument, positionAt } from '../document/document';
import { type Part, partsOf } from '../document/footnotes/parts';
import { toRange } from './range';

/** From every footnote mark to the definition that has its number; a number that several have leads nowhere. */
export function documentLinks(document: PolicyDocument, uri: string): DocumentLink[] {
  return partsOf(document).flatMap((part) => linksOf(document, uri, part));
}

function linksOf(document: PolicyDocument, uri: string, { marks, definitions }: Part): DocumentLink[] {
  const places = new Map<number, number | undefined>();
  for (const { kind, number, label } of definitions) {
    if (kind !== 'none') places.set(number, places.has(number) ? undefined : label.start);
  }
  return marks.flatMap(({ number, span, digits, compound }) => {
    const place = places.get(number);
    if (place === undefined) return [];
    const { line, character } = positionAt(document, place);
    // The fragment counts lines and characters from 1, as editors do.
    const target = `${uri.replace(/#.*$/, '')}#L${line + 1},${character + 1}`;
    return [{ range: toRange(document, compound ? digits : span), target, tooltip: `转到第 ${number} 条释文` }];
  });
}
