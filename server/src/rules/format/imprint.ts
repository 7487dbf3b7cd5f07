import { spanIn } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { partsOf } from '../../document/parts/parts';
import { nextLine } from '../../document/parts/recipients';
import { inserted, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const imprint: Rule = {
  id: 'format/imprint',
  summary: '版记写得不完整：抄送机关后面缺句号，印发日期后面缺“印发”。',
  rationale:
    '版记的抄送机关写作“抄送：……。”，最后一个机关名称后面标句号；印发机关和印发日期写在下一行，日期后面加“印发”二字。' +
    '只看能认出文种的公文里以“抄送”开头的一行和它的下一行。',
  sources: ['GB/T 9704-2012 7.4.2（抄送机关）、7.4.3（印发机关和印发日期）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text:
          '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n2026年1月5日\n' +
          '抄送：市委办公室，市人大常委会办公[|室|]\n云溪市人民政府办公室　　2026年1月5[|日|]',
        fixed:
          '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n2026年1月5日\n' +
          '抄送：市委办公室，市人大常委会办公室。\n云溪市人民政府办公室　　2026年1月5日印发',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n2026年1月5日\n' +
        '抄送：市委办公室，市人大常委会办公室。\n云溪市人民政府办公室　　2026年1月5日印发',
      '抄送：市委办公室',
    ],
  },
  *check(document) {
    const { signature } = partsOf(document) ?? {};
    if (!signature) return;
    const { paragraphs } = document;
    for (let line = signature.line + 1; line < paragraphs.length; line++) {
      if (!/^抄[ \u3000]?送[：:]/.test(contentOf(paragraphs[line] as Paragraph))) continue;
      const copies = lastLineOf(paragraphs, line);
      const { end, text } = paragraphs[copies] as Paragraph;
      const last = text.charAt(end - 1);
      // What ends in another mark is no list of offices.
      if (!/[。：:！？….．·]/.test(last)) {
        const span = spanIn(document, copies, { start: end - 1, end });
        yield {
          span,
          message: '抄送机关的最后一个名称后面要用句号。',
          fixes: () => [/[，；、.]/.test(last) ? rewrite(span.start, span.end, '。') : inserted(span.end, '。')],
        };
      }
      const print = nextLine(paragraphs, copies);
      if (print === undefined || !DATED.test(contentOf(paragraphs[print] as Paragraph))) continue;
      const { end: printed } = paragraphs[print] as Paragraph;
      const span = spanIn(document, print, { start: printed - 1, end: printed });
      yield {
        span,
        message: '印发日期后面要加“印发”二字。',
        fixes: () => [inserted(span.end, '印发')],
      };
    }
  },
};

/** The office that prints, and a date alone. */
const DATED = /^\p{Script=Han}{2,30}[ \u3000]+(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日$/u;

const contentOf = ({ text, start, end }: Paragraph): string => text.slice(start, end);

/** The line on which a list of offices ends: it goes on behind a comma. */
function lastLineOf(paragraphs: readonly Paragraph[], first: number): number {
  let line = first;
  while (/[，、]$/.test(contentOf(paragraphs[line] as Paragraph))) {
    const next = nextLine(paragraphs, line);
    if (next === undefined || /月.{1,3}[日号]/.test((paragraphs[next] as Paragraph).text)) break;
    line = next;
  }
  return line;
}
