import type { CodeLens } from 'vscode-languageserver-types';
import { type PolicyDocument, spanIn } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import { toRange } from './range';

/** Over the heading of the appendix: how many definitions there are, how many marks, how many not cited. */
export function codeLenses(document: PolicyDocument): CodeLens[] {
  const { appendix, definitions, marks } = footnotesOf(document);
  if (appendix?.heading === undefined) return [];
  const cited = new Set(marks.map(({ number }) => number));
  const uncited = definitions.filter(({ number, kind }) => kind !== 'none' && !cited.has(number)).length;
  const title =
    marks.length === 0
      ? `释文 ${definitions.length} 条，正文没有注码`
      : `释文 ${definitions.length} 条，正文注码 ${marks.length} 个，未引用 ${uncited} 条`;
  return [
    {
      range: toRange(document, spanIn(document, appendix.heading, { start: 0, end: 0 })),
      command: { title, command: '' },
    },
  ];
}
