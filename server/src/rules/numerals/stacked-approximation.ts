import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const stackedApproximation: Rule = {
  id: 'numerals/stacked-approximation',
  summary: '约数重叠，如约400万左右、近30人以上、超过50余家、至少30人以上。',
  rationale:
    '“约、近、超过”与“左右、以上、多、余”只用一个：约400万，或者400万左右；“近”与“以上”还互相矛盾；“超过、至少”与“以上”、“最多、不超过”与“以下”也只用一个。',
  sources: ['数字表达的通则：约数词不重叠'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '栽树[|约400万株左右|]，到场[|近30人以上|]，引进[|超过50余|]家，投资[|超过3亿元以上|]，工期[|不超过5天以内|]。',
      },
    ],
    good: [
      '栽树约400万株，到场30人以上，引进50余家。',
      '约30人，年均5%左右。',
      '引进1亿元以上项目，最近5年以上从业经历。',
    ],
  },
  check: inParagraphs(Trait.about, function* ({ text }) {
    for (const { index } of text.matchAll(ABOUT)) {
      const word = WORDS.find((long) => text.endsWith(long, index + 1));
      const start = index + 1 - (word?.length ?? 1);
      STACKED.lastIndex = start;
      const written = STACKED.exec(text)?.[0];
      if (written === undefined || PREFIXED.test(text.charAt(start - 1) + text.charAt(start))) continue;
      yield {
        span: { start, end: start + written.length },
        message: `“${written}”的约数词重叠，只留一个。`,
      };
    }
  }),
};

const AMOUNT = '(?:[0-9]+(?:\\.[0-9]+)?[%％万亿千百]*|[一二两三四五六七八九十百千万亿]+)';
const UNIT =
  '(?:个百分点|平方公里|平方米|公里|公顷|公斤|亿元|万元|美元|[元人户家个亩项名件座条吨株头只台套辆份所处间次天年岁%])?';
const STACKED = new RegExp(
  `(?:大约|约|将近|接近|近)${AMOUNT}${UNIT}(?:左右|上下)|(?:超过|逾|近|将近|接近|大约|约)${AMOUNT}(?:余|多)(?=[元人户家个亩项名件座条吨株头只台套辆份所处间次天公平万亿])|(?:近|约|大约|将近|接近|超过|突破|高于|多于|逾|至少|最少|不少于|不低于)${AMOUNT}${UNIT}以上|(?:最多|至多|不超过|不多于|不高于)${AMOUNT}${UNIT}(?:以下|以内)`,
  'y',
);
/** The last character of such a word, before a number. */
const ABOUT = /[约近过逾破于少多](?=[0-9一二两三四五六七八九十百千万])/g;
/** Before which characters the word begins earlier, the longest words first. */
const WORDS = [
  '不少于',
  '不低于',
  '不超过',
  '不多于',
  '不高于',
  '大约',
  '将近',
  '接近',
  '超过',
  '突破',
  '高于',
  '多于',
  '至少',
  '最少',
  '最多',
  '至多',
];
/** 签约, 节约, 最近, 附近: not the words for nearly. */
const PREFIXED = /[签节合条公履预邀契制集大]约|[最附邻远新亲靠邻]近/;
