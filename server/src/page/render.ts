import type { PolicyDocument } from '../document/document';
import type { Paragraph } from '../document/paragraph';
import type { Span } from '../text/span';
import { type Page, pagesOf, type Row, raisedIn } from './pages';
import { type SetLine, setLinesOf } from './roles';
import type { PageSetup } from './setup';
import { styleOf } from './style';

/** The pages of a document as HTML elements, one each; text is escaped. */
export function renderPages(document: PolicyDocument): string[] {
  return pagesOf(document).map((page, index) => renderPage(document, page, index + 1));
}

/**
 * A document as an HTML page of its own: nothing in it runs and nothing is loaded.
 * @param title of the window, not of the document
 */
export function renderHtml(document: PolicyDocument, setup: PageSetup, title: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
${styleOf(setup)}</style>
</head>
<body>
${renderPages(document).join('\n')}
</body>
</html>
`;
}

function renderPage(document: PolicyDocument, page: Page, number: number): string {
  const rows = page.map((row) => renderRow(document, row)).join('');
  const side = number % 2 === 1 ? 'odd' : 'even';
  return (
    `<section class="page" data-page="${number}"><div class="text">${rows}</div>` +
    `<footer class="${side}">— ${number} —</footer></section>`
  );
}

function renderRow(document: PolicyDocument, row: Row): string {
  const { line, span, role, isLast, indent, at } = row;
  const paragraph = document.paragraphs[line] as Paragraph;
  const set = setLinesOf(document)[line] as SetLine;
  const classes = [role, `r${at}`, ...(indent > 0 ? [`i${Math.round(indent * 2)}`] : []), ...(isLast ? [] : ['full'])];
  const content = renderText(paragraph, span, set);
  return `<p class="${classes.join(' ')}" data-line="${line}" data-at="${span.start}">${content}</p>`;
}

/** A stretch of a paragraph, its heading and its raised marks marked. */
function renderText(paragraph: Paragraph, span: Span, { heading }: SetLine): string {
  const raised = raisedIn(paragraph).filter(({ start, end }) => end > span.start && start < span.end);
  const cuts = [span.start, span.end, heading, ...raised.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].filter((at) => at >= span.start && at <= span.end).sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((start, index) => {
      const text = escapeHtml(paragraph.text.slice(start, places[index + 1]));
      const isRaised = raised.some((mark) => mark.start <= start && mark.end > start);
      const marked = isRaised ? `<sup>${text}</sup>` : text;
      return start < heading ? `<b>${marked}</b>` : marked;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML has it, inside an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] as string);
}
