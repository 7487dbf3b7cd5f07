// The script of the preview's page. It shows what the extension sends and tells where a person points to.
import { missingFonts } from './fonts';
import type { FromPage, ToPage } from './messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const pages = element('pages');
let style = '';

/** How long a browser may take to fetch what is downloaded, in milliseconds. */
const DOWNLOAD = 60_000;

/** The sheet is as wide as the window lets it be, and not wider than on paper at the usual size of a screen. */
const adapt = (): void => {
  const width = Math.min(document.documentElement.clientWidth - 16, 794);
  document.documentElement.style.setProperty('--mm', `${width / 210}px`);
};
addEventListener('resize', adapt);
adapt();

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'pages') showPages(data);
  else if (data.type === 'here') showPlace(data);
  else download(data);
});

/** Exchanges the pages that are not as they were: the others, and the place in the window, stay. */
function showPages({ count, changed, style: wanted, fonts }: Extract<ToPage, { type: 'pages' }>): void {
  if (wanted !== style) {
    style = wanted;
    sheet.replaceSync(wanted);
    const missing = missingFonts(fonts);
    element('missing').textContent = missing.length > 0 ? `本机没有字体：${missing.join('、')}，以相近的字体代替` : '';
  }
  for (const [index, html] of changed) {
    // The text in it was escaped by the server, and scripts do not run in what is parsed like this.
    const page = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    if (!page) continue;
    const before = pages.children[index];
    if (before) before.replaceWith(page);
    else pages.append(page);
  }
  while (pages.children.length > count) pages.lastElementChild?.remove();
  element('count').textContent = `${count} 页`;
}

/** Marks the printed line of a place, and scrolls to it where it is not to be seen. */
function showPlace({ line, character, reveals }: Extract<ToPage, { type: 'here' }>): void {
  for (const row of pages.querySelectorAll('.here')) row.classList.remove('here');
  const rows = [...pages.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)];
  const row = rows.findLast(({ dataset }) => Number(dataset.at) <= character) ?? rows[0];
  row?.classList.add('here');
  if (!row || !reveals) return;
  const { top, bottom } = row.getBoundingClientRect();
  if (top < element('bar').offsetHeight || bottom > innerHeight) row.scrollIntoView({ block: 'center' });
}

/** The link is never part of the page: there the editor would take its click for one of its own links. */
function download({ name, html }: Extract<ToPage, { type: 'download' }>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD);
}

pages.addEventListener('click', ({ target, clientX }) => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  if (!row) return;
  const { left, right } = row.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(row).paddingLeft);
  const part = Math.max(0, Math.min(1, (clientX - left - padding) / Math.max(1, right - left - padding)));
  const character = Number(row.dataset.at) + Math.round(part * (row.textContent?.length ?? 0));
  editor.postMessage({ type: 'go', line: Number(row.dataset.line), character });
});
element('print').addEventListener('click', () => editor.postMessage({ type: 'print' }));
editor.postMessage({ type: 'ready' });
