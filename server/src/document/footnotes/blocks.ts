import type { Span } from '../../text/span';
import { type PolicyDocument, startOf } from '../document';
import type { Paragraph } from '../paragraph';
import { footnotesOf } from './footnotes';
import type { Definition } from './model';

/** Behind the last definition so many paragraphs may belong to it, where others do not run on farther. */
const USUAL = 2;
const SENTENCE = /[。！？；”）)]["”’]?[\s*]*$/;
/** What stands at the end of a page or of a whole publication. */
const NO_EXPLANATION =
  /^[\s*（(]*(?:资料来源|数据来源|来源|信息来源|责任编辑|责编|编辑|附[件表录图]|抄送|印发|扫一扫|相关)/;

/**
 * The text that has to move when a definition moves, for each of the definitions given: from the start of its line,
 * or from its label where it shares a line with the one before it, to its end and the blanks behind it.
 */
export function definitionBlocks(document: PolicyDocument, definitions: readonly Definition[]): Span[] {
  return definitions.map((definition, index) => {
    const next = definitions[index + 1];
    const start = definition.glued ? definition.label.start : startOf(document, definition.line);
    if (next?.glued) return { start, end: next.label.start };
    const end = next ? definition.text.end : endOfLast(document, definition, definitions);
    return { start, end: end + blanksAt(document.text, end) };
  });
}

function blanksAt(text: string, at: number): number {
  return /^[^\S\r\n]*/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
}

/** The end of the last definition: the sentences behind it in the appendix are its own, if they are as few as those of others. */
function endOfLast(document: PolicyDocument, last: Definition, definitions: readonly Definition[]): number {
  const { appendix } = footnotesOf(document);
  if (!appendix || last.line < appendix.first) return last.text.end;
  const most = Math.max(USUAL, ...definitions.slice(0, -1).map((definition) => paragraphsOf(document, definition) - 1));
  let end = last.text.end;
  let count = 0;
  for (let line = last.line + 1; line < appendix.end; line++) {
    const { text } = document.paragraphs[line] as Paragraph;
    if (text.trim() === '') continue;
    count++;
    if (count > most || !SENTENCE.test(text) || NO_EXPLANATION.test(text)) return last.text.end;
    end = startOf(document, line) + text.trimEnd().length;
  }
  return end;
}

/** How many paragraphs that are not blank a definition has. */
function paragraphsOf({ text }: PolicyDocument, definition: Definition): number {
  return text.slice(definition.label.start, definition.text.end).split(/[\r\n]+\s*/).length;
}
