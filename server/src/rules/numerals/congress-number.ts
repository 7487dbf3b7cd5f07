import { Trait } from '../../document/traits';
import { renderChineseNumeral } from '../../text/numerals';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const congressNumber: Rule = {
  id: 'numerals/congress-number',
  summary: '党代会、人代会的届次、会次用了阿拉伯数字，如第20届中央委员会、20届3中全会、14届人大3次会议。',
  rationale:
    '届次、会次是庄重的名称，用汉字数字：二十届三中全会、第十四届人民代表大会第三次会议。展会、赛事的届次两种写法都可以，不报告。',
  sources: ['GB/T 15835-2011 4.3（庄重场合用汉字数字）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '[|20|]届[|3|]中全会', fixed: '二十届三中全会' },
      { text: '云溪市第[|5|]届人民代表大会第[|2|]次会议', fixed: '云溪市第五届人民代表大会第二次会议' },
    ],
    good: ['二十届三中全会', '第12届世界运动会第3次会议', '召开3次会议'],
  },
  check: inParagraphs(Trait.session, function* ({ text }) {
    for (const { 0: number, index: start } of text.matchAll(NUMBER)) {
      const value = Number(number);
      if (value < 1 || value > 99) continue;
      const right = renderChineseNumeral(value);
      const end = start + number.length;
      yield {
        span: { start, end },
        message: `会议的届次、会次用汉字数字“${right}”。`,
        fixes: () => [rewrite(start, end, right)],
      };
    }
  }),
};

const CONGRESS =
  '(?:中央|全国人|人民代表大会|人大|全国政协|政协|[省市县区州]委|常委会|[一二三四五六七八九十0-9]{1,3}(?:中|次)全会|[一二三四五六七八九十0-9]{1,3}次(?:全会|全体))';
const NUMBER = new RegExp(
  `(?<![0-9.])[0-9]{1,2}(?=届(?:全国人民代表大会|${CONGRESS}))|(?<=届(?:[省市县区州]委|中央)?)[0-9]{1,2}(?=中全会|次全会|次全体会议)|(?<=(?:人民代表大会|人大|政协|委员会|常委会)(?:常务委员会)?第)[0-9]{1,2}(?=次会议)|(?<=届(?:全国)?人大)[0-9]{1,2}(?=次会议)`,
  'g',
);
