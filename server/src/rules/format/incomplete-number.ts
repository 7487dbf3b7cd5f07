import { spanIn } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { partsOf } from '../../document/parts/parts';
import { rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const incompleteNumber: Rule = {
  id: 'format/incomplete-number',
  summary: '发文字号不完整：年份没有用括号括入，或者缺“号”字，如云政发2026年3号、云政发〔2026〕3。',
  rationale:
    '发文字号由机关代字、年份、发文顺序号组成，年份用六角括号括入，顺序号后面加“号”：云政发〔2026〕3号。' +
    '只看标题上下单独成行的；括号用错了形、序号补零的由 punctuation/document-number 检查。',
  sources: ['GB/T 9704-2012 7.2.5（发文字号）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '云溪市人民政府文件\n[|云政发2026年3号|]\n云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
        fixed:
          '云溪市人民政府文件\n云政发〔2026〕3号\n云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
      },
      {
        text: '[|云政发〔2026〕3|]\n云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
        fixed: '云政发〔2026〕3号\n云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
      },
    ],
    good: [
      '云政发〔2026〕3号\n云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
      '云溪市人民政府公告\n2026年第3号\n为保护云溪河，禁止向河里倾倒垃圾。\n云溪市人民政府\n2026年1月5日',
    ],
  },
  *check(document) {
    const { number: line } = partsOf(document) ?? {};
    if (line === undefined) return;
    const { text } = document.paragraphs[line] as Paragraph;
    const found = WITHOUT_WORD.exec(text) ?? WITHOUT_BRACKETS.exec(text);
    if (!found) return;
    const [written, letters = '', year = '', number = ''] = found;
    const right = `${letters}〔${year}〕${Number(number)}号`;
    const span = spanIn(document, line, { start: found.index, end: found.index + written.length });
    yield {
      span,
      message: `发文字号由机关代字、年份和序号组成，写作“${right}”。`,
      fixes: () => [rewrite(span.start, span.end, right)],
    };
  },
};

const WITHOUT_WORD =
  /(\p{Script=Han}{2,16})[ \u3000]?[[(（［【〔]((?:19|20)[0-9]{2})[\])）］】〕][ \u3000]?第?([0-9]{1,5})(?=[ \u3000]|$)/u;
/** The letters of an office end with what it issues: 云政发, 云政办函. */
const WITHOUT_BRACKETS =
  /(\p{Script=Han}{1,15}[发函办字规复通党电请报令呈任])[ \u3000]?((?:19|20)[0-9]{2})[年 \u3000-]第?([0-9]{1,5})号(?=[ \u3000]|$)/u;
