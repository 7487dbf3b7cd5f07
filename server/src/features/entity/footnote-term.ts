import type { PolicyDocument } from '../../document/document';
import { type Entry, entriesOf } from '../../document/footnotes/entries';
import { footnotesOf } from '../../document/footnotes/footnotes';
import type { Definition } from '../../document/footnotes/model';
import { normalize } from '../../document/footnotes/normalize';
import { escapeMarkdown } from '../../text/markdown';
import type { Edit, Span } from '../../text/span';
import type { Entity } from '../entity';
import { termPlaces } from './quoted-term';

/**
 * The term of a footnote around an offset, in its definition or directly before a mark: it is named there, and
 * wherever the body has it in quotation marks. What is written otherwise before a mark is no mention.
 */
export function footnoteTermAt(document: PolicyDocument, offset: number): Entity | undefined {
  for (const entry of entriesOf(document) ?? []) {
    const { definition } = entry;
    if (!definition || !isNear(entry, offset)) continue;
    const term = coreOf(document, definition);
    if (!term) continue;
    const mentions = mentionsOf(document, entry, definition, term);
    const mention = mentions.find(({ start, end }) => offset >= start && offset <= end);
    if (!mention) continue;
    const written = document.text.slice(term.start, term.end);
    return {
      mention,
      definition: term,
      mentions,
      mentionsIn: (other) => termPlaces(other, written),
      describe: () => escapeMarkdown(document.text.slice(definition.text.start, definition.text.end).trim()),
      rename: {
        span: mention,
        to: (name) => renamed(document, definition, mentions, name),
        placesIn: (other) => termPlaces(other, written),
      },
    };
  }
  return undefined;
}

const REACH = 60;

function isNear({ marks, definition }: Entry, offset: number): boolean {
  const before = marks.some(({ span }) => offset <= span.start && offset >= span.start - REACH);
  return before || (definition !== undefined && offset >= definition.term.start && offset <= definition.term.end);
}

/** The term of a definition without its quotation marks; undefined where it is quoted only in part, or too short. */
function coreOf({ text }: PolicyDocument, { term }: Definition): Span | undefined {
  const written = text.slice(term.start, term.end);
  const [head] = /^[\s*“]*/.exec(written) ?? [''];
  const [tail] = /[\s*”]*$/.exec(written) ?? [''];
  const core = { start: term.start + head.length, end: term.end - tail.length };
  return core.end - core.start < 2 || /[“”*\r\n]/.test(text.slice(core.start, core.end)) ? undefined : core;
}

function mentionsOf(document: PolicyDocument, { marks }: Entry, { key, number }: Definition, core: Span): Span[] {
  const { text } = document;
  const written = text.slice(core.start, core.end);
  const found = new Map([[core.start, core]]);
  const add = (start: number): void => {
    found.set(start, { start, end: start + written.length });
  };
  for (const { span } of marks) {
    const before = text.slice(Math.max(0, span.start - REACH - written.length), span.start).replace(/[\s*”]*$/, '');
    const start = Math.max(0, span.start - REACH - written.length) + before.length - written.length;
    if (before.endsWith(written)) add(start);
  }
  const { definitions } = footnotesOf(document);
  const isAlone = !definitions.some((other) => other.key === key && other.number !== number);
  // Within quotation marks of its own a term means itself, if no other footnote explains the same words.
  for (let at = isAlone ? text.indexOf(`“${written}”`) : -1; at >= 0; at = text.indexOf(`“${written}”`, at + 1)) {
    add(at + 1);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function renamed(
  document: PolicyDocument,
  definition: Definition,
  mentions: readonly Span[],
  name: string,
): readonly Edit[] | string {
  if (name.trim() === '' || /[\r\n“”：。]/.test(name)) return '词语不能为空，也不能含有换行、引号、冒号或句号。';
  if (!/[\p{L}\p{N}]/u.test(name)) return '词语里要有文字，不能只有标点。';
  const key = normalize(name);
  const { definitions } = footnotesOf(document);
  const other = definitions.find((one) => one !== definition && one.number !== definition.number && one.key === key);
  if (other) return `第 ${other.number} 条释文解释的就是“${name}”，改名会使两条注释混为一条。请换一个词。`;
  return mentions.map((span) => ({ span, newText: name }));
}
