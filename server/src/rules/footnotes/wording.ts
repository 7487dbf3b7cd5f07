import type { PolicyDocument } from '../../document/document';
import { footnotesOf } from '../../document/footnotes/footnotes';
import { withoutMarkup } from '../../document/footnotes/headings';
import type { Definition, Mark } from '../../document/footnotes/model';
import { renumberFootnotes } from '../../edits/footnotes-renumber';
import type { Edit, Span } from '../../text/span';
import type { Fix } from '../rule';

const SHORT_NAME = /(?:名词|术语|用语|词语|概念)*(?:解释|注释|释义|说明|注解|解读)|附注|脚注|尾注/;

/** What the appendix of a document is called, in quotes: “名词解释”; 文后注释 where it has no heading. */
export function appendixName(document: PolicyDocument): string {
  const heading = footnotesOf(document).appendix?.heading;
  const text = heading === undefined ? '' : (document.paragraphs[heading]?.text ?? '');
  const name = withoutMarkup(text.slice(0, 60)).replace(/[：:]$/, '');
  if (name.length > 0 && name.length <= 12) return `“${name}”`;
  const short = SHORT_NAME.exec(name)?.[0];
  return short ? `“${short}”` : '文后注释';
}

/** A mark as the document writes it. */
export function shown(document: PolicyDocument, { span }: Mark): string {
  return document.text.slice(span.start, span.end);
}

/** The term of a definition in quotes, cut where it is long. */
export function termShown(document: PolicyDocument, { term }: Definition): string {
  const text = document.text.slice(term.start, term.end).replace(/[“”*\s]/g, '');
  if (text === '') return '（没有写明的词）';
  return `“${text.length > 16 ? `${text.slice(0, 15)}…` : text}”`;
}

/** Where a finding about a definition stands: on its label, or on its first characters if it has none. */
export function placeOf({ label, term }: Definition): Span {
  return label.end > label.start ? label : term;
}

/** A fix of these edits, applied only on demand unless it is certain; none where an edit is missing. */
export function fixOf(title: string, edits: readonly (Edit | undefined)[], isCertain = false): Fix[] {
  const known = edits.flatMap((edit) => edit ?? []);
  if (known.length < edits.length || known.length === 0) return [];
  return [{ title, safety: isCertain ? 'safe' : 'unsafe', edits: known }];
}

/** The fix that numbers all footnotes anew; none where that is unclear or changes nothing. */
export function renumberFix(document: PolicyDocument): Fix[] {
  return fixOf('全文重编注码，释文按注码排列', renumberFootnotes(document) ?? []);
}
