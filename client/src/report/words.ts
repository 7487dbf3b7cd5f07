import type { Report, ReportSection } from './report';

/** White space, and the zero-width space that web pages leave behind. */
const BLANK = /[\s\u200B]/u;

/** Characters of a text without blanks; a character outside the basic plane counts once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!BLANK.test(character)) count++;
  return count;
}

/** `1,234`, as the interface writes numbers. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat('zh-CN').format(number);
}

/** `18%`; `<1%` for what is there but would round to nothing. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '<1%' : `${percent}%`;
}

/** `8分钟`, `1小时5分钟`; what takes less than a minute takes one, unless it is nothing. */
export function formatMinutes(minutes: number): string {
  const whole = minutes > 0 ? Math.max(1, Math.round(minutes)) : 0;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [hours > 0 && `${hours}小时`, (rest > 0 || hours === 0) && `${rest}分钟`].filter(Boolean).join('');
}

/** A section's number and title, as they stand in the text. */
export function headingOf({ label, title }: ReportSection): string {
  return label + title;
}

/** A heading that leaves room for the figures beside it in a side bar of the usual width. */
export function shortened(heading: string): string {
  const characters = [...heading];
  return characters.length > LONGEST_HEADING ? `${characters.slice(0, LONGEST_HEADING - 1).join('')}…` : heading;
}

const LONGEST_HEADING = 20;

/** What stands beside a heading in the report view: `1,234字 · 18%`. */
export function figuresOf({ characters, share }: ReportSection): string {
  return `${formatNumber(characters)}字 · ${formatShare(share)}`;
}

/** `2处问题`; undefined where there is none. */
export function problemsOf({ problems }: ReportSection): string | undefined {
  return problems > 0 ? `${problems}处问题` : undefined;
}

/** A section as a screen reader says it. */
export function spokenSection(section: ReportSection): string {
  const { level, characters, share } = section;
  const found = problemsOf(section) ?? '没有问题';
  return `${headingOf(section)}，第${level}级，${characters}字，占全文${formatShare(share)}，${found}`;
}

/** What the status bar says of a document: `4,060字　7页　17分钟`, and of what is selected in it. */
export function summaryOf({ characters, pages, minutes }: Report, selected: number): string {
  const count = `${formatNumber(characters)}字`;
  return [
    selected > 0 ? `已选${formatNumber(selected)}字，共${count}` : count,
    `${formatNumber(pages)}页`,
    formatMinutes(minutes),
  ].join('　');
}
