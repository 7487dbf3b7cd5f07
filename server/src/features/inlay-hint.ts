import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument, positionAt, spanIn } from '../document/document';
import { partsOf } from '../document/footnotes/parts';
import { resolvedReferences } from '../document/reference-targets';
import { sectionAt } from '../document/sections';

const LONGEST = 16;

/** Behind marks the term they point to, behind references to sections the heading, within a range. */
export function inlayHints(document: PolicyDocument, range: Range): InlayHint[] {
  const from = offsetAt(document, range.start);
  const to = offsetAt(document, range.end);
  const hints: InlayHint[] = [];
  const add = (offset: number, text: string): void => {
    if (offset < from || offset > to || text === '') return;
    hints.push({
      position: positionAt(document, offset),
      label: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    });
  };
  for (const { marks, definitions } of partsOf(document)) {
    const terms = new Map(definitions.map(({ number, term }) => [number, document.text.slice(term.start, term.end)]));
    for (const { number, span } of marks) add(span.end, terms.get(number) ?? '');
  }
  for (const { reference, line, target } of resolvedReferences(document)) {
    if (!target) continue;
    const start = spanIn(document, target.item.line, target.item.label.span).start;
    add(spanIn(document, line, reference.span).end, sectionAt(document, start)?.title ?? '');
  }
  return hints;
}
