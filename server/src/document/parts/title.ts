import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { isWorkReport } from '../work-report';

/** The fifteen kinds of official documents (党政机关公文处理工作条例, 第八条). */
export type Kind =
  | '决议'
  | '决定'
  | '命令'
  | '公报'
  | '公告'
  | '通告'
  | '意见'
  | '通知'
  | '通报'
  | '报告'
  | '请示'
  | '批复'
  | '议案'
  | '函'
  | '纪要';

/** The title of an official document, which may run over several lines. */
export interface Title {
  readonly kind: Kind;
  /** 0-based lines, both included. */
  readonly first: number;
  readonly last: number;
  /** The words of all lines, without blanks, Markdown and the stop. */
  readonly text: string;
  /** A stop at the end, from the start of the last paragraph. */
  readonly stop: Span | undefined;
}

const STOP = '[。．，；：、]';

/** 云溪市人民政府关于……的通知, （试行） behind it; an office, but no number and no other title before 关于. */
const ABOUT = new RegExp(
  `^[^。；！？：:《》〔〕0-9]{0,60}?关于[^。；！？]{2,120}的[\\p{Script=Han}]{0,6}?` +
    `(?<kind>决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:[（(][^（()）]{1,12}[）)])?(?<stop>${STOP}?)$`,
  'u',
);

/** The kinds that are also named by their office or meeting alone. */
const BY_NAME = new RegExp(
  `^(?!.*统计)(?:[\\p{Script=Han}0-9]{0,40}?(?<kind>公告|通告)|[\\p{Script=Han}0-9]{2,40}?(?:会议)?(?<minutes>纪要)|` +
    `[\\p{Script=Han}]{2,30}(?:政府|国务院|主席|委员会|厅|局|部)(?<order>命令|令)|[\\p{Script=Han}0-9]{4,40}会议(?<result>公报|决议))(?<stop>${STOP}?)$`,
  'u',
);

/** The title stands among so many lines that are not blank, and has at most so many lines. */
const FIRST_LINES = 12;
const MOST_LINES = 5;
const LONGEST_LINE = 60;

/**
 * The title of a document, if it names one of the fifteen kinds. Undefined for work reports and other reports that are
 * read to a congress, and for whatever does not call itself a document of these kinds: plans, regulations, news.
 */
export const titleOf = memoize((document: PolicyDocument): Title | undefined => {
  if (isWorkReport(document)) return undefined;
  const lines = firstLines(document);
  for (const [index, { line }] of lines.entries()) {
    let text = '';
    for (const [count, next] of lines.slice(index, index + MOST_LINES).entries()) {
      if (next.line !== line + count || next.text.length > LONGEST_LINE) break;
      text += next.text;
      const found = (ABOUT.exec(text) ?? (count === 0 ? BY_NAME.exec(text) : null))?.groups;
      if (!found) continue;
      const kind = kindOf(found);
      if (kind === '报告' && isReadOut(lines.slice(index))) return undefined;
      const { stop = '' } = found;
      const { end } = document.paragraphs[next.line] as Paragraph;
      return {
        kind,
        first: line,
        last: next.line,
        text: text.slice(0, text.length - stop.length),
        stop:
          stop === '' || !STOPS.test(document.paragraphs[next.line]?.text.charAt(end - 1) ?? '')
            ? undefined
            : { start: end - stop.length, end },
      };
    }
  }
  return undefined;
});

const STOPS = new RegExp(STOP);

function kindOf({ kind, minutes, order, result }: Readonly<Record<string, string | undefined>>): Kind {
  return (kind ?? minutes ?? (order === undefined ? result : '命令')) as Kind;
}

interface Line {
  readonly line: number;
  readonly text: string;
}

function firstLines({ paragraphs }: PolicyDocument): Line[] {
  const lines: Line[] = [];
  for (const [line, paragraph] of paragraphs.entries()) {
    if (lines.length === FIRST_LINES) break;
    if (paragraph.role !== 'blank') lines.push({ line, text: plain(paragraph) });
  }
  return lines;
}

/** 关于……预算草案的报告 with ——2026年1月8日在……会议上 below it. */
const isReadOut = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => text.includes('会议上') || (/^[—-]/.test(text) && text.includes('会议')));

/** The content of a paragraph without blanks and Markdown, its stops full-width. */
export const plain = ({ text, start, end }: Paragraph): string =>
  text
    .slice(start, end)
    .replace(/[\s*_#]/g, '')
    .replace(HALF_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** A stop that should be full-width. */
const HALF_WIDTH = /(?<=[\p{Script=Han}”’》）])[,;:!]/gu;
