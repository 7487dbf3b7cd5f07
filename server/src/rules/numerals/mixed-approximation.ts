import type { Paragraph } from '../../document/paragraph';
import { figuresOf } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';

export const mixedApproximation: Rule = {
  id: 'numerals/mixed-approximation',
  summary: '概数用了阿拉伯数字或数字混写，如3四个、20几人、3、4个。',
  rationale:
    '两个相邻数字连用表示的概数、带“几”的概数用汉字数字：三四个、二十几人，中间不用顿号。“20多人”“20余人”是可以的；“3、4号楼”“2、7、2个百分点”是列举，不报告；汉字的“三、五个”也可能是列举，只作提示。',
  sources: ['GB/T 15835-2011 4.2.2（概数用汉字数字）、5.2.1（概数之间不用顿号）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '[|3四|]个村、[|20几|]人，住[|3、4|]天。' },
      { text: '走访[|三、五|]个村，住[|二、三|]天。', fixed: '走访三五个村，住两三天。' },
    ],
    good: [
      '三四个村、二十几人、20多人。',
      '一、二年级，第一、二个五年，三、五年规划',
      '3、4号楼，分别提高2、7、2个百分点。',
      '2019六安旅游季',
      'NO2三项指标',
    ],
  },
  check: inParagraphs(
    Trait.digit | Trait.ordinal,
    function* (paragraph) {
      if ((paragraph.traits & Trait.ordinal) !== 0) yield* splitByMark(paragraph);
      const { text } = paragraph;
      if (!mayBeMixed(paragraph)) return;
      for (const { 0: written, index: start } of text.matchAll(MIXED)) {
        const pair = /^([0-9])(?:、([0-9])|([一二三四五六七八九]))$/.exec(written);
        const first = Number(pair?.[1]);
        const second = pair?.[2] === undefined ? HAN.indexOf(pair?.[3] ?? ' ') : Number(pair[2]);
        if (pair && second !== first + 1) continue;
        const right = pair
          ? `${HAN.charAt(first)}${HAN.charAt(second)}`.replace('二', first === 2 ? '两' : '二')
          : undefined;
        yield {
          span: { start, end: start + written.length },
          message: `概数用汉字数字${right === undefined ? '' : `“${right}”`}，不与阿拉伯数字混写。`,
        };
      }
    },
    (paragraph) => (paragraph.traits & Trait.ordinal) !== 0 || mayBeMixed(paragraph),
  ),
};

const mayBeMixed = (paragraph: Paragraph): boolean =>
  figuresOf(paragraph).some(({ next }) => '一二三四五六七八九几、'.includes(next || ' '));

/** 三、五个: an approximate number in words, with a mark between its digits. */
function* splitByMark({ text, start: from }: Paragraph): Iterable<Finding> {
  for (const { 0: written, 1: one = '', 2: other = '', index: start } of text.matchAll(SPLIT)) {
    const step = HAN.indexOf(other) - HAN.indexOf(one);
    if (
      start === from ||
      !(step === 1 || (one === '三' && other === '五' && text.charAt(start + written.length) !== '年'))
    )
      continue;
    const right = `${one}${other}`.replace('二', '两');
    const end = start + written.length;
    yield {
      span: { start, end },
      severity: 'information',
      message: `表示大约的两个数字之间不用顿号，写作“${right}”。如果是列举，请不必改。`,
      fixes: () => [rewrite(start, end, right, 'unsafe')],
    };
  }
}

const HAN = ' 一二三四五六七八九';
const MEASURE = '(?:个(?!百分)|天|年(?!级)|次|人|家|名|户|岁|倍|公里|亩|处|条|件|月)';
const SPLIT = new RegExp(
  `(?<![第、一二三四五六七八九十百千万〇零])([一二三四五六七八九])、([一二三四五六七八九])(?=${MEASURE})`,
  'g',
);
const MIXED = new RegExp(
  `(?<![0-9A-Za-z.、—-])[0-9][一二三四五六七八九](?=${MEASURE})|(?<![0-9A-Za-z.、])[0-9]、[0-9](?=${MEASURE})(?!个百)|(?<![0-9])[0-9]+几(?=[个人户家名天年次岁万亿])`,
  'g',
);
