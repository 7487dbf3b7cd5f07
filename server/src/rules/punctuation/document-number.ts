import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const documentNumber: Rule = {
  id: 'punctuation/document-number',
  summary: '发文字号的写法不对：年份没有用六角括号，年份不全，序号带“第”或补零，如国发[2024]1号。',
  rationale:
    '发文字号写作“国发〔2024〕1号”：年份四位，用六角括号〔〕括入，序号不加“第”、不补零。' +
    '方括号、圆括号、方头括号都可以自动改；两位的年份由人补全。法院的案号“（2024）……民初1号”不是发文字号，不报告。',
  sources: ['GB/T 9704-2012 7.2.5（发文字号）', 'GB/T 15834-2011 4.9.3.4（公文字号的年份用六角括号）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '印发办法（林办发[|[2024]8号|]）。', fixed: '印发办法（林办发〔2024〕8号）。' },
      { text: '印发办法（林办发[|（2024）第08号|]）。', fixed: '印发办法（林办发〔2024〕8号）。' },
      { text: '印发办法（林办发[|〔24〕8号|]）。' },
    ],
    good: ['印发办法（林办发〔2024〕8号）。', '（2024）云01民初8号', '公告（2024年第8号）'],
  },
  check: inParagraphs(
    Trait.digit,
    function* ({ text }) {
      for (const match of text.matchAll(NUMBER)) {
        const [written, open = '', year = '', close = '', number = ''] = match;
        const right = `〔${year}〕${Number(number)}号`;
        if (written === right && year.length === 4) continue;
        const { index: start } = match;
        const end = start + written.length;
        const isShort = year.length !== 4;
        yield {
          span: { start, end },
          message: isShort
            ? '发文字号的年份要写四位，如〔2024〕。'
            : open === '〔' && close === '〕'
              ? `发文字号的序号不加“第”、不补零、不留空格，要写作“${right}”。`
              : `发文字号的年份要用六角括号，写作“${right}”。`,
          ...(isShort ? {} : { fixes: () => [rewrite(start, end, right)] }),
        };
      }
    },
    (paragraph) => paragraph.text.includes('号') && MAY.test(paragraph.text) && !isMarkup(paragraph),
  ),
};

const MAY = /[\])）］】〕}][ \u3000]?(?:第[ \u3000]?)?[0-9]{1,5}[ \u3000]?号/;
/** Behind the letters of an office: 林办发[2024]8号; or alone on a line, as minutes have it. */
const NUMBER =
  /(?:(?<=\p{Script=Han})|(?<=^[ \u3000]*)(?=[^号]{6,14}号[ \u3000]*$))([[(（［【〔{])([0-9]{2,5})([\])）］】〕}])[ \u3000]?第?[ \u3000]?([0-9]{1,5})[ \u3000]?号/gu;
