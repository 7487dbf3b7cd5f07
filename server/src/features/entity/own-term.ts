import { lineAt, type PolicyDocument, spanIn, startOf } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import type { Glossary, Term } from '../../lexicon/glossary';
import { escapeMarkdown } from '../../text/markdown';
import type { Span } from '../../text/span';
import type { Entity } from '../entity';
import { contains, reworded } from './wording';

/**
 * The project's own term around an offset, in whatever form of its gongwen.yaml it is written. It is named wherever a
 * document has one of its forms; a rename changes those written as under the cursor, and the entry of the project.
 */
export function ownTermAt(document: PolicyDocument, offset: number, own: Glossary): Entity | undefined {
  if (own.terms.length === 0) return undefined;
  const line = lineAt(document, offset);
  const within = offset - startOf(document, line);
  const here = own.occurrencesIn(document.paragraphs[line] as Paragraph).find(({ span }) => contains(span, within));
  if (!here) return undefined;
  const { term } = here;
  const mention = spanIn(document, line, here.span);
  const written = document.text.slice(mention.start, mention.end);
  const mentionsIn = (any: PolicyDocument): readonly Span[] => mentionsOf(any, term, own);
  const placesIn = (any: PolicyDocument): readonly Span[] =>
    mentionsIn(any).filter(({ start, end }) => any.text.slice(start, end) === written);
  return {
    mention,
    definition: undefined,
    mentions: mentionsIn(document),
    mentionsIn,
    describe: () => describe(term),
    rename: {
      span: mention,
      to: (name) => refusalOf(name, own) ?? reworded(placesIn(document), name),
      placesIn,
      ...(here.form !== 'wrong' && { ownForm: written }),
    },
  };
}

function mentionsOf(document: PolicyDocument, term: Term, own: Glossary): Span[] {
  return document.paragraphs.flatMap((paragraph, line) =>
    own.occurrencesIn(paragraph).flatMap((found) => (found.term === term ? [spanIn(document, line, found.span)] : [])),
  );
}

/** Why a name cannot be: the project forbids it. */
function refusalOf(name: string, { terms }: Glossary): string | undefined {
  const forbidding = terms.find(({ wrong }) => wrong?.includes(name));
  return forbidding && `gongwen.yaml 规定不写“${name}”，写作“${forbidding.text}”。请换一个写法，或先改 gongwen.yaml。`;
}

/** The form to be used and what the project says of it, a line each. */
function describe({ text, full, quoted, wrong, since }: Term): string {
  const lines = [`**${escapeMarkdown(quoted ? `“${text}”` : text)}**　gongwen.yaml 的术语`];
  const add = (label: string, value: string): void => {
    lines.push(`${label}：${escapeMarkdown(value)}`);
  };
  if (full !== undefined) add('全称', full);
  if (quoted !== undefined) add('引号', quoted ? '应加' : '不加');
  if (wrong !== undefined) add('不写', wrong.join('；'));
  if (since !== undefined) add('始于', `${since}年`);
  return lines.join('\n\n');
}
