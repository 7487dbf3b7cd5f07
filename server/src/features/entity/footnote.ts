import type { PolicyDocument } from '../../document/document';
import type { Definition } from '../../document/footnotes/model';
import { partAt } from '../../document/footnotes/parts';
import { escapeMarkdown } from '../../text/markdown';
import type { Span } from '../../text/span';
import type { Entity } from '../entity';

/** The footnote whose mark or definition's label stands at an offset: all marks of its number and its definition. */
export function footnoteAt(document: PolicyDocument, offset: number): Entity | undefined {
  const { marks, definitions } = partAt(document, offset);
  const mark = marks.find(({ span }) => contains(span, offset));
  const definition = mark
    ? definitions.find(({ number, kind }) => number === mark.number && kind !== 'none')
    : definitions.find(({ label, kind }) => kind !== 'none' && contains(label, offset));
  const number = mark?.number ?? definition?.number;
  const mention = mark?.span ?? definition?.label;
  if (number === undefined || !mention) return undefined;
  const cited = marks.filter((other) => other.number === number).map(({ span }) => span);
  const mentions = [...cited, ...(definition ? [definition.label] : [])].sort((a, b) => a.start - b.start);
  return {
    mention,
    definition: definition?.label,
    mentions,
    describe: () => (mark ? describeDefinition(document, number, definition) : describeCitations(document, cited)),
  };
}

const contains = ({ start, end }: Span, offset: number): boolean => offset >= start && offset <= end;

function describeDefinition(document: PolicyDocument, number: number, definition: Definition | undefined): string {
  if (!definition) return `注码 ${number} 没有释文。`;
  return escapeMarkdown(document.text.slice(definition.text.start, definition.text.end).trim());
}

const CONTEXT = 60;

/** The sentences that cite a definition, each around its mark. */
function describeCitations({ text }: PolicyDocument, marks: readonly Span[]): string {
  if (marks.length === 0) return '正文没有引用这一条的注码。';
  return marks
    .slice(0, 5)
    .map(({ start, end }) => {
      const before =
        text
          .slice(Math.max(0, start - CONTEXT), start)
          .split(/[。！？\r\n]/)
          .at(-1) ?? '';
      const after = text.slice(end, end + CONTEXT).split(/[。！？\r\n]/, 1)[0] ?? '';
      return `- ${escapeMarkdown(before)}**${escapeMarkdown(text.slice(start, end))}**${escapeMarkdown(after)}`;
    })
    .join('\n');
}
