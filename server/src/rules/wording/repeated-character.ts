import type { Rule } from '../rule';
import { CONFUSIONS, findingsOf } from './slips';

export const repeatedCharacter: Rule = {
  id: 'wording/repeated-character',
  summary: '多打了一个字或一个词，如“的的”“了了”“进一步进一步”。',
  rationale:
    '改稿时删得不干净，助词、动词就会重出。只查不会连用的字词；“为了了解”“目的的”“不了了之”“的的确确”“实实在在”等' +
    '正当的连用不报告。“和和”“在在”等偶尔由两个词首尾相接而成的，作提示，不自动修改。',
  sources: ['185 份已发布文件中没有一处这样的重出是正当的'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '取得[|了了|]显著成效。', fixed: '取得了显著成效。' },
      { text: '人民群众[|的的|]生活[|进一步进一步|]改善。', fixed: '人民群众的生活进一步改善。' },
      { text: '加强教育[|和和|]医疗。', fixed: '加强教育和医疗。' },
    ],
    good: ['为了了解民情，走访百户。', '以富民为目的的改革，的的确确、实实在在。', '小事不了了之，邻里和和气气。'],
  },
  aspects: CONFUSIONS,
  check: (document) =>
    findingsOf(document, 'repeated', (written, { right }) => `“${written}”重复了“${right}”。请删去多余的一个。`),
};
