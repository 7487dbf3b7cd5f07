import type { Span } from '../../text/span';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import type { Kind, Title } from './title';
import { plain } from './title';

/** The line that says to whom a document goes (主送机关). */
export interface Recipients {
  readonly line: number;
  /** What stands where its colon should be, from the start of the paragraph: empty if nothing does; absent if all is well. */
  readonly wrongEnd?: Span;
}

/** Documents that are published to everybody have no recipients. */
const ADDRESSED: ReadonlySet<Kind> = new Set<Kind>([
  ...(['决定', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函'] as const),
]);

/** An office, or 各 and what it goes to. */
const OFFICE =
  /(?:政府|[省市县区州党]委|委员会|[委厅局部署院行会社办处站所队馆园]|党组|办公室|中心|公司|集团|机构|单位|部门|企业|学校|大学|街道|[乡镇]|团体|高校|小组|同志)$/u;

/** 各省、自治区、直辖市人民政府: the office is named once. */
const PLACE = /[省市县区州盟旗]$/u;
const BETWEEN_OFFICES = /[、，,；;]/;
/** 国发〔2026〕1号, with who signs it, and the date below the title of a copy, alone or behind who wrote it. */
const BESIDE_TITLE =
  /^[（(].*[）)]$|[（(][0-9]{4}年[^（()）]*[）)]$|号(?:签发人.*)?$|^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$/;
const LONGEST = 300;
const SHORTEST_BODY = 14;

/** The recipients of a document: the first line below the title that is neither its number nor its date. */
export function recipientsOf({ paragraphs }: PolicyDocument, { kind, last }: Title): Recipients | undefined {
  if (!ADDRESSED.has(kind)) return undefined;
  let line = nextLine(paragraphs, last);
  while (line !== undefined && BESIDE_TITLE.test(plain(paragraphs[line] as Paragraph)))
    line = nextLine(paragraphs, line);
  if (line === undefined) return undefined;
  const paragraph = paragraphs[line] as Paragraph;
  const text = plain(paragraph);
  if (text.length > LONGEST) return undefined;
  const [, names = '', mark = ''] = /^([^。；！？：:]*[^。；！？：:，、])([。；！？：:，、]?)$/.exec(text) ?? [];
  if (!namesOffices(names, mark)) return undefined;
  if (mark === '：' || mark === ':') return { line };
  const next = nextLine(paragraphs, line);
  if (next === undefined || !isBody(paragraphs[next] as Paragraph)) return undefined;
  const end = paragraph.end;
  return { line, wrongEnd: { start: end - mark.length, end } };
}

/** With a colon behind it one office among the names is enough; without, all must be offices, and 各省 before the last; “四个全面”战略布局 is none. */
function namesOffices(list: string, mark: string): boolean {
  const names = list.replace(/[（(][^（()）]*[）)]/g, '').split(BETWEEN_OFFICES);
  if (mark === '：' || mark === ':') return names.some((name) => OFFICE.test(name));
  return (
    !/[“”‘’]/.test(list) &&
    OFFICE.test(names.at(-1) ?? '') &&
    names.every((name) => OFFICE.test(name) || PLACE.test(name))
  );
}

/**
 * The first line of the text proper. Recipients that run over two lines have no stop in the second. Letters alone are
 * counted, so that a mark that is put right does not make it one.
 */
function isBody(paragraph: Paragraph): boolean {
  const text = plain(paragraph);
  return text.replace(/\P{L}/gu, '').length >= SHORTEST_BODY && /[。；]|如下|以下/.test(text);
}

/** The next line that is not blank. */
export function nextLine(paragraphs: readonly Paragraph[], line: number): number | undefined {
  for (let next = line + 1; next < paragraphs.length; next++) {
    if ((paragraphs[next] as Paragraph).role !== 'blank') return next;
  }
  return undefined;
}
