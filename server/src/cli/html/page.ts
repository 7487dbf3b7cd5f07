import { createHash } from 'node:crypto';
import type { ReportSection } from '../../features/statistics';
import type { Ending, Format } from '../formats/format';
import { renderCounts, SEVERITY_NAMES } from '../formats/text';
import { nameOf } from '../problems';
import { type CheckedFile, NOTHING_CHECKED, type ReportedDiagnostic, withFile } from '../report';
import { barChart } from './chart';
import { type Markup, markup, NOTHING } from './markup';
import type { Footnote, Review, Wording } from './review';
import { STYLE } from './style';

/** Nothing is loaded and nothing runs; pictures are within the page. */
const POLICY = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** One page for the person who reviews the drafts, complete in itself, to read or to print. */
export const htmlFormat: Format = {
  head: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>公文检查报告</title>
<style>${STYLE}</style>
</head>
<body>
`,
  renderFile: (file) => `${renderFile(file).html}\n`,
  renderEnd: (ending) => `${renderProblems(ending).html}</body>\n</html>\n`,
};

function renderProblems({ problems }: Ending): Markup {
  if (problems.length === 0) return NOTHING;
  const items = problems.map((problem) => markup`<li class="problem error">${problem}</li>`);
  return markup`<h2>没有完成的</h2>\n<ul class="outline">${items}</ul>\n`;
}

function renderFile(file: CheckedFile): Markup {
  const { report, review } = file;
  const counts = renderCounts(withFile(NOTHING_CHECKED, report));
  const title = markup`<h1>${nameOf(report.path)}</h1>`;
  if (!review) return markup`<article>${title}<p>${counts}。</p></article>`;
  const { characters, pages, minutes } = review.report;
  return markup`<article>
${title}
<p>${characters} 字，约 ${pages} 页，朗读约 ${wholeMinutes(minutes)} 分钟。${counts}。</p>
<h2>章节与问题</h2>
${renderOutline(file, review.report.sections)}
<h2>各部分篇幅（字数）</h2>
${renderChart(review)}
<h2>提法与引语</h2>
${renderWordings(review.wordings)}
<h2>注码与释文</h2>
${renderFootnotes(review.footnotes)}
</article>`;
}

/** As the status bar of the editor says it: what takes less than a minute takes one, unless it is nothing. */
function wholeMinutes(minutes: number): number {
  return minutes > 0 ? Math.max(1, Math.round(minutes)) : 0;
}

interface Placed {
  readonly line: number;
  readonly html: Markup;
}

function renderOutline({ report, excerpts }: CheckedFile, sections: readonly ReportSection[]): Markup {
  const placed = report.diagnostics.map((diagnostic, index): Placed => {
    const { before = '', marked = '', after = '' } = excerpts[index] ?? {};
    const head = before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before;
    const tail = after.length > CONTEXT ? `${after.slice(0, CONTEXT)}…` : after;
    const excerpt = markup`${head}<mark>${marked}</mark>${tail}`;
    return { line: diagnostic.range.start.line, html: renderDiagnostic(diagnostic, excerpt) };
  });
  const first = sections[0]?.range.start.line ?? Number.POSITIVE_INFINITY;
  const before = placed.filter(({ line }) => line < first).map(({ html }) => html);
  const rest = placed.filter(({ line }) => line >= first);
  if (sections.length === 0 && placed.length === 0) return markup`<p>没有章节序号，没有发现问题。</p>`;
  return markup`${before}<ul class="outline">${sections.map((section, index) => renderSection(section, between(rest, section, sections[index + 1])))}</ul>`;
}

/** How much of the line is shown on either side, in UTF-16 units. */
const CONTEXT = 40;

/** What lies from one section to the next, what follows the last one included. */
function between(placed: readonly Placed[], section: ReportSection, next: ReportSection | undefined): Placed[] {
  const end = next?.range.start.line ?? Number.POSITIVE_INFINITY;
  return placed.filter(({ line }) => line >= section.range.start.line && line < end);
}

function renderSection({ label, title, characters, children }: ReportSection, placed: readonly Placed[]): Markup {
  const first = children[0]?.range.start.line ?? Number.POSITIVE_INFINITY;
  const own = placed.filter(({ line }) => line < first).map(({ html }) => html);
  const inner = children.map((child, index) => renderSection(child, between(placed, child, children[index + 1])));
  return markup`<li>${label}${title} <span class="figure">${characters} 字</span>${own}${inner.length > 0 ? markup`<ul>${inner}</ul>` : NOTHING}</li>\n`;
}

function renderDiagnostic({ severity, message, rule, range: { start } }: ReportedDiagnostic, excerpt: Markup): Markup {
  return markup`<div class="problem ${severity}">${SEVERITY_NAMES[severity]}　${message} <span class="figure">第 ${start.line + 1} 行　${rule}</span><div class="excerpt">${excerpt}</div></div>`;
}

function renderChart({ report: { sections } }: Review): Markup {
  // The parts of a report that is one part are those of this one.
  const shown = sections.length === 1 ? (sections[0]?.children ?? []) : sections;
  if (shown.length === 0) return markup`<p>没有分部分。</p>`;
  const bars = shown.map(({ label, title, characters }) => ({ name: label + title, value: characters }));
  const { svg, width, height } = barChart(bars);
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const words = bars.map(({ name, value }) => `${name}：${value} 字`).join('；');
  return markup`<img src="${picture}" width="${width}" height="${height}" alt="${words}">`;
}

const KINDS: Readonly<Record<Wording['kind'], string>> = { fixed: '规范提法', wrong: '误写', quoted: '引语' };

function renderWordings(wordings: readonly Wording[]): Markup {
  if (wordings.length === 0) return markup`<p>没有。</p>`;
  const rows = wordings.map(
    ({ text, kind, lines }) =>
      markup`<tr><td>${text}</td><td>${KINDS[kind]}</td><td>${lines.length}</td><td>${lineList(lines)}</td></tr>\n`,
  );
  return markup`<table><thead><tr><th>写法</th><th>种类</th><th>次数</th><th>所在行</th></tr></thead>\n<tbody>${rows}</tbody></table>`;
}

function renderFootnotes(footnotes: readonly Footnote[]): Markup {
  if (footnotes.length === 0) return markup`<p>没有。</p>`;
  const rows = footnotes.map(({ number, marks, definitions }) => {
    const defined = definitions.map(({ line, term }) => `${term}（第 ${line + 1} 行）`).join('；') || '没有释文';
    return markup`<tr><td>${number}</td><td>${lineList(marks) || '正文没有'}</td><td>${defined}</td></tr>\n`;
  });
  return markup`<table><thead><tr><th>注码</th><th>正文所在行</th><th>释文</th></tr></thead>\n<tbody>${rows}</tbody></table>`;
}

function lineList(lines: readonly number[]): string {
  return [...new Set(lines)].map((line) => line + 1).join('、');
}
