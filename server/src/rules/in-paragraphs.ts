import { type PolicyDocument, startOf } from '../document/document';
import { linesWith } from '../document/lines-with';
import type { Paragraph } from '../document/paragraph';
import { shift } from '../text/span';
import type { Check, Finding, Fix } from './rule';

/**
 * The check of a rule that judges every paragraph by its own text. A paragraph is searched only if it has one of the
 * traits; `search` gives findings in offsets of the paragraph, without related places. Whoever diagnoses keeps them.
 * @param isWorthwhile tells in a fraction of the time that a paragraph with the traits has none nevertheless
 */
export function inParagraphs(
  traits: number,
  search: (paragraph: Paragraph) => Iterable<Finding>,
  isWorthwhile: (paragraph: Paragraph) => boolean = () => true,
): Check {
  const inParagraph = (paragraph: Paragraph): readonly Finding[] => {
    if ((paragraph.traits & traits) === 0 || !isWorthwhile(paragraph)) return NONE;
    let findings: Finding[] | undefined;
    for (const finding of search(paragraph)) {
      findings ??= [];
      findings.push(finding);
    }
    return findings ?? NONE;
  };
  function* check(document: PolicyDocument): Iterable<Finding> {
    for (const line of linesWith(document, traits)) {
      const found = inParagraph(document.paragraphs[line] as Paragraph);
      for (const finding of found) yield placed(finding, startOf(document, line));
    }
  }
  return Object.assign(check, { inParagraph });
}

const NONE: readonly Finding[] = [];

/** A finding of a paragraph as one of the document in which the paragraph begins at `offset`. */
export function placed<Kind extends Finding>(finding: Kind, offset: number): Kind {
  const { span, fixes } = finding;
  return {
    ...finding,
    span: shift(span, offset),
    ...(fixes && { fixes: () => fixes().map((fix) => moved(fix, offset)) }),
  };
}

function moved({ title, safety, edits }: Fix, offset: number): Fix {
  return { title, safety, edits: edits.map(({ span, newText }) => ({ span: shift(span, offset), newText })) };
}

/** The fix that writes one text for the span of a finding; without a new text, that takes it away. */
export function rewrite(start: number, end: number, newText: string, safety: Fix['safety'] = 'safe'): Fix {
  const title = newText === '' ? '删去' : `改为${newText}`;
  return { title, safety, edits: [{ span: { start, end }, newText }] };
}

/** The fix that puts a text in at an offset. */
export function inserted(at: number, newText: string): Fix {
  return { title: `加上${newText}`, safety: 'safe', edits: [{ span: { start: at, end: at }, newText }] };
}
