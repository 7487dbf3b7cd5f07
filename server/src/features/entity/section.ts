import { type PolicyDocument, spanIn, startOf } from '../../document/document';
import { readNumeral } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import { type ResolvedReference, resolvedReferences } from '../../document/reference-targets';
import { type Section, sectionAt } from '../../document/sections';
import { renumber } from '../../edits/renumber';
import { escapeMarkdown } from '../../text/markdown';
import type { Span } from '../../text/span';
import type { Entity } from '../entity';

/** The section whose label, or a reference to which, stands at an offset. */
export function sectionAtLabel(document: PolicyDocument, offset: number): Entity | undefined {
  for (const resolved of resolvedReferences(document)) {
    const span = referenceSpan(document, resolved);
    if (resolved.target && contains(span, offset)) {
      const { list, item } = resolved.target;
      return entityOf(document, list, item, span);
    }
  }
  for (const list of numberingOf(document)) {
    for (const item of list.items) {
      const span = spanIn(document, item.line, item.label.span);
      if (!contains(span, offset)) continue;
      return referencesTo(document, item).length > 0 ? entityOf(document, list, item, span) : undefined;
    }
  }
  return undefined;
}

const contains = ({ start, end }: Span, offset: number): boolean => offset >= start && offset <= end;

const referenceSpan = (document: PolicyDocument, { reference, line }: ResolvedReference): Span =>
  spanIn(document, line, reference.span);

const referencesTo = (document: PolicyDocument, item: ListItem): Span[] =>
  resolvedReferences(document)
    .filter(({ target }) => target?.item === item)
    .map((resolved) => referenceSpan(document, resolved));

function entityOf(document: PolicyDocument, list: NumberedList, item: ListItem, mention: Span): Entity {
  const label = spanIn(document, item.line, item.label.span);
  const mentions = [label, ...referencesTo(document, item)].sort((a, b) => a.start - b.start);
  return {
    mention,
    definition: label,
    mentions,
    describe: () => describe(document, item, label, mentions.length - 1),
    rename: {
      span: mention,
      to: (name) => {
        const ordinal = readOrdinal(name);
        if (ordinal === undefined) return `“${name}”不是序号。请输入一个数，如“五”“（五）”或“5”。`;
        return renumber(document, list, [{ item, ordinal }]);
      },
    },
  };
}

/** The number in what a user types for a section: 五, （五）, 第五章, 5. */
function readOrdinal(name: string): number | undefined {
  const numeral = /[一二三四五六七八九十百千零〇○廿卅]+|[0-9０-９]{1,3}/.exec(name)?.[0];
  return numeral === undefined ? undefined : readNumeral(numeral).value;
}

const LONGEST_EXCERPT = 80;

function describe(document: PolicyDocument, item: ListItem, label: Span, references: number): string {
  const section = sectionOf(document, label.start);
  const heading = section ? section.label + section.title : document.text.slice(label.start, label.end);
  const paragraph = document.paragraphs[item.line];
  const start = section ? section.heading.end - startOf(document, item.line) : item.label.span.end;
  const body =
    paragraph?.text
      .slice(start, start + LONGEST_EXCERPT)
      .replace(/^[。：]/, '')
      .trim() ?? '';
  const lines = [`**${escapeMarkdown(heading)}**`];
  if (body !== '') lines.push(escapeMarkdown(body) + (start + LONGEST_EXCERPT < (paragraph?.end ?? 0) ? '……' : ''));
  lines.push(`第 ${item.line + 1} 行，文中引用 ${references} 处`);
  return lines.join('\n\n');
}

function sectionOf(document: PolicyDocument, start: number): Section | undefined {
  const section = sectionAt(document, start);
  return section?.heading.start === start ? section : undefined;
}
