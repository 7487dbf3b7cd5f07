import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const redundantMark: Rule = {
  id: 'punctuation/redundant-mark',
  summary: '“等”前用了顿号，或者顿号与“和、及、以及”并用，如“甲、乙、等”“甲、乙、和丙”。',
  rationale:
    '顿号与“和、及”作用相同，用了连词就不再用顿号；列举之后的“等”前也不用点号。' +
    '“等级”“等额”“和谐”“和美”一类的词不受影响；并列的“与……”“和……”短语是另一种句式，“与”不检查。',
  sources: ['GB/T 15834-2011 附录A.3、附录B.1.2'],
  severity: 'information',
  examples: {
    bad: [
      { text: '建设公园、绿道[|、|]等8处。', fixed: '建设公园、绿道等8处。' },
      { text: '建设公园、绿道[|、|]和广场。', fixed: '建设公园、绿道和广场。' },
      { text: '加强防灾、减灾[|、|]和气象服务。', fixed: '加强防灾、减灾和气象服务。' },
    ],
    good: [
      '公路、等级航道里程增加。',
      '自由、平等、和谐。',
      '倡导友善、和气、和解、和美。',
      '提升建设、等级评定水平。',
    ],
  },
  check: inParagraphs(Trait.joined, function* (paragraph) {
    const { text } = paragraph;
    if (isMarkup(paragraph)) return;
    for (const { index, 1: word = '' } of text.matchAll(REDUNDANT)) {
      yield {
        span: { start: index, end: index + 1 },
        message: `“${word}”前面不用顿号，请删去。`,
        fixes: () => [rewrite(index, index + 1, '', 'unsafe')],
      };
    }
  }),
};

/** 等 and 和 as words of their own: not the beginnings of 等级, 和谐, 及时. */
const REDUNDANT =
  /、(等(?![级不待候额离值温距到于式号压位量身闲边份]|外[品级]|同于|高线|比[例数]|效(?![率果能益]))|和(?![谐平睦美衷煦牛硕龙布而]|政县|林格|解(?![决放读除困释答析纷])|顺(?![利应畅])|合(?![作理同法规格力并成资])|风(?![险貌景电光采俗土能味尚格力情控])|善(?![治政款后])|气(?![象候体源化田势氛温])|缓(?![解冲])|乐(?![园器])|畅(?![通游行销])|田(?![园间地长野])|县(?![级域区乡城市直委])|静(?!态))|及(?![时早格第])|以及)/g;
