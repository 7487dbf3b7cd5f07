import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const decreaseByMultiples: Rule = {
  id: 'numerals/decrease-by-multiples',
  summary: '减少、下降用了倍数，如减少2倍。',
  rationale: '减少一倍就没有了，减少、下降、缩短只能说百分数、几分之几，或者“减少到……”。',
  sources: ['数字表达的通则：倍数只用于增加'],
  severity: 'warning',
  examples: {
    bad: [{ text: '能耗[|下降2倍|]，时间[|缩短了一倍|]。' }],
    good: ['能耗下降20%，产值增长2倍。', '压缩办理时限，效率提高1倍。'],
  },
  check: inParagraphs(Trait.multiple, function* ({ text }) {
    for (let at = text.indexOf('倍'); at >= 0; at = text.indexOf('倍', at + 1)) {
      const written = DECREASE.exec(text.slice(Math.max(0, at - LONGEST), at + 1))?.[0];
      if (written === undefined) continue;
      const start = at + 1 - written.length;
      yield {
        span: { start, end: start + written.length },
        message: '减少、下降不用倍数，请改用百分数、几分之几，或者写明减少到多少。',
      };
    }
  }),
};

const DECREASE =
  /(?:减少|下降|降低|缩短|缩小|压缩|减小|回落|减轻|下跌|递减)(?:了|到|至|近|约|超过|超|将近|至少)*(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百几数]+)(?:多|余)?倍$/;
const LONGEST = 20;
