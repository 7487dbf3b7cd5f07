import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const ordinalMark: Rule = {
  id: 'punctuation/ordinal-mark',
  summary: '次序语后面的点号用得不合通例，如“第一、”“其二：”“一是，”。',
  rationale:
    '“第一”“其一”“首先”后面用逗号，“一是”“一要”后面不用点号。' +
    '只看句首的次序语；“第一、第二产业”“全省第一、全国第三”是并列，不报告。',
  sources: ['GB/T 15834-2011 附录B.3.1、B.3.7（次序语之后的标点）'],
  severity: 'information',
  examples: {
    bad: [
      { text: '[|第一、|]要治水。[|第二、|]要护林。', fixed: '第一，要治水。第二，要护林。' },
      { text: '[|首先、|]要治水。[|其次：|]要护林。', fixed: '首先，要治水。其次，要护林。' },
      { text: '[|一是，|]治水。[|二是：|]护林。', fixed: '一是治水。二是护林。' },
    ],
    good: ['第一、第三产业增长。', '第一，要治水。一是护林。', '面积全省第一、产量全国第二。'],
  },
  check: inParagraphs(Trait.ordinal, function* (paragraph) {
    const { text } = paragraph;
    if (isMarkup(paragraph)) return;
    for (const match of text.matchAll(ORDINAL)) {
      const { 0: written, 1: word = '', 2: is = '', index: start } = match;
      if (start !== paragraph.start && !/[。；：]/.test(text.charAt(start - 1))) continue;
      const right = word === '' ? is : `${word}，`;
      yield {
        span: { start, end: start + written.length },
        message: word === '' ? `“${is}”后面不用点号，请删去。` : `“${word}”后面用逗号。`,
        fixes: () => [rewrite(start, start + written.length, right)],
      };
    }
  }),
};

const ORDINAL =
  /(?:(第[一二三四五六七八九十]{1,2}|其[一二三四五六]|首先|其次|再次)[、：](?!第?[一二三四五六七八九十])|([一二三四五六七八九十]{1,2}[是要])[，、：])/g;
