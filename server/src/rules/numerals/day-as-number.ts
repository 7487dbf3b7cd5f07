import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const dayAsNumber: Rule = {
  id: 'numerals/day-as-number',
  summary: '日期用了“号”，如5月1号。',
  rationale: '公文写日期用“日”，“号”是口语。“1号文件”“3月8号令”“3号楼”一类的编号不报告。',
  sources: ['GB/T 9704-2012 7.3.5.4（成文日期的写法）', 'GB/T 15835-2011 5.1.4（年月日的表达）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '5月[|1号|]开工。', fixed: '5月1日开工。' },
      { text: '十月[|八号|]完工。', fixed: '十月八日完工。' },
    ],
    good: ['5月1日开工，3号楼完工，1号文件印发。', '今年3月8号令公布。'],
  },
  check: inParagraphs(Trait.date, function* ({ text }) {
    if (!text.includes('号')) return;
    for (const { 1: day = '', index: start } of text.matchAll(DAY)) {
      if (/[0-9]/.test(day) && (Number(day) < 1 || Number(day) > 31)) continue;
      const end = start + day.length + 1;
      yield {
        span: { start, end },
        message: `日期用“日”：${day}日。`,
        fixes: () => [rewrite(start, end, `${day}日`)],
      };
    }
  }),
};

const DAY =
  /(?<=(?:(?<![0-9])(?:1[0-2]|0?[1-9])|[一二三四五六七八九十])月(?:份)?)([0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])号(?![令文楼线院站公通井门码船机会车台])/g;
