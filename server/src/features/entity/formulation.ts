import { lineAt, type PolicyDocument, spanIn, startOf } from '../../document/document';
import { fact } from '../../document/fact';
import type { Paragraph } from '../../document/paragraph';
import { coresIn } from '../../lexicon/cores';
import type { Formulation } from '../../lexicon/formulation';
import { occurrencesIn } from '../../lexicon/occurrences';
import { phrasesOf } from '../../rules/phrases';
import { escapeMarkdown } from '../../text/markdown';
import type { Span } from '../../text/span';
import type { Entity } from '../entity';
import { contains, reworded } from './wording';

/**
 * The fixed formulation around an offset, in whatever form of the record it is written. It is named wherever the
 * document has one of its forms; a rename changes those written as under the cursor, with or without quotation marks
 * around them, which stay as they are.
 */
export function formulationAt(document: PolicyDocument, offset: number): Entity | undefined {
  const line = lineAt(document, offset);
  const within = offset - startOf(document, line);
  const here = formsIn(document.paragraphs[line] as Paragraph).filter(({ span }) => contains(span, within));
  if (here.length === 0) return undefined;
  // Of “四个意识” within 增强“四个意识”、坚定“四个自信”… the nearer one is meant.
  const { formulation, span } = here.reduce((best, form) => (lengthOf(form.span) < lengthOf(best.span) ? form : best));
  const mention = spanIn(document, line, span);
  const name = withoutQuotes(document, mention);
  const written = document.text.slice(name.start, name.end);
  const mentionsIn = (any: PolicyDocument): readonly Span[] => mentionsOf(any, formulation);
  const placesIn = (any: PolicyDocument): readonly Span[] =>
    mentionsIn(any)
      .map((place) => withoutQuotes(any, place))
      .filter(({ start, end }) => any.text.slice(start, end) === written);
  return {
    mention,
    definition: undefined,
    mentions: mentionsIn(document),
    mentionsIn,
    describe: () => describe(formulation),
    rename: { span: name, to: (wanted) => reworded(placesIn(document), wanted), placesIn },
  };
}

interface Form {
  readonly formulation: Formulation;
  /** Relative to the paragraph. */
  readonly span: Span;
}

/** What quotation marks enclose, if they enclose a place as a whole; else the place itself. */
function withoutQuotes({ text }: PolicyDocument, { start, end }: Span): Span {
  return /^“[^“”]*”$/.test(text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The forms of the record in a paragraph, the slogans without their quotation marks among them, by position. */
const formsIn = fact((paragraph: Paragraph): readonly Form[] => {
  const { text } = paragraph;
  const phrases = phrasesOf(paragraph);
  const forms: readonly Form[] = occurrencesIn(text, phrases);
  const bare = coresIn(text, phrases).filter(
    ({ span }) => text.charAt(span.start - 1) !== '“' || text.charAt(span.end) !== '”',
  );
  return [...forms, ...bare].sort((a, b) => a.span.start - b.span.start);
});

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function mentionsOf(document: PolicyDocument, formulation: Formulation): Span[] {
  const mentions: Span[] = [];
  for (const [line, paragraph] of document.paragraphs.entries()) {
    for (const form of formsIn(paragraph)) {
      const span = spanIn(document, line, form.span);
      if (form.formulation === formulation && span.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(span);
    }
  }
  return mentions;
}

/** The fixed form, its full form, members, verbs and first year, a line each. */
function describe({ text, expands, members, ordered, verbs, accepted, since }: Formulation): string {
  const lines = [`**${escapeMarkdown(text)}**　规范提法`];
  const add = (label: string, value: string): void => {
    lines.push(`${label}：${escapeMarkdown(value)}`);
  };
  if (expands !== undefined) add('全称', expands);
  if (members !== undefined)
    add(ordered ? '各项（次序固定）' : '各项', members.join(members.some(hasMark) ? '；' : '、'));
  if (verbs !== undefined) add('搭配', verbs.join('；'));
  if (accepted !== undefined) add('也可写作', accepted.join('；'));
  if (since !== undefined) add('始于', `${since}年`);
  return lines.join('\n\n');
}

function hasMark(member: string): boolean {
  return member.includes('、');
}
