import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import { footnotesOf, isInAppendix } from '../../../server/src/document/footnotes/footnotes';
import type { Span } from '../../../server/src/text/span';

const BODY = '推进“一窗办”［1］，建设绿廊［2］。\n\n';

/** The definitions as `number kind form | label | term | text`. */
function definitions(text: string): string[] {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  return footnotesOf(parse(text)).definitions.map(
    ({ number, kind, form, label, term, text: span }) =>
      `${number} ${kind} ${form} | ${cut(label)} | ${cut(term)} | ${cut(span)}`,
  );
}

const labels = (text: string): string[] =>
  footnotesOf(parse(text)).definitions.map(({ label, digits }) => {
    const whole = text.slice(label.start, label.end);
    return `${whole} ${text.slice(digits.start, digits.end)}`;
  });

const numbers = (text: string): number[] => footnotesOf(parse(text)).definitions.map(({ number }) => number);

describe('definitions', () => {
  it('have labels of every kind', () => {
    for (const [first, second, kind, form] of [
      ['［1］', '［2］', 'bracket', '［n］'],
      ['[1] ', '[2] ', 'bracket', '[n]'],
      ['【1】', '【2】', 'bracket', '【n】'],
      ['〔1〕', '〔2〕', 'bracket', '〔n〕'],
      ['﹝ 1 ﹞', '﹝ 2 ﹞', 'bracket', '﹝n﹞'],
      ['[^1]: ', '[^2]: ', 'bracket', '[^n]'],
      ['［1', '［2', 'unclosed', '［n'],
      ['（1）', '（2）', 'parenthesis', '（n）'],
      ['(1)', '(2)', 'parenthesis', '(n)'],
      ['①', '②', 'circled', '①'],
      ['注1：', '注2：', 'note', '注n'],
      ['1.', '2.', 'point', 'n.'],
      ['1．', '2．', 'point', 'n．'],
      ['1、', '2、', 'point', 'n、'],
      ['１．', '２．', 'point', 'n．'],
      ['一、', '二、', 'chinese', '一、'],
    ] as const) {
      deepStrictEqual(definitions(`${BODY}名词解释\n${first}一窗办：指只进一扇窗。\n　　${second}绿廊：指沿湖林带。`), [
        `1 ${kind} ${form} | ${first.trimEnd()} | 一窗办 | 一窗办：指只进一扇窗。`,
        `2 ${kind} ${form} | ${second.trimEnd()} | 绿廊 | 绿廊：指沿湖林带。`,
      ]);
    }
  });

  it('have a number directly before a quote', () => {
    deepStrictEqual(definitions(`${BODY}名词解释\n1“一窗办”：指只进一扇窗。\n2“绿廊”：指沿湖林带。`), [
      '1 bare n | 1 | “一窗办” | “一窗办”：指只进一扇窗。',
      '2 bare n | 2 | “绿廊” | “绿廊”：指沿湖林带。',
    ]);
  });

  it('have terms that begin with digits, in quotes or bare, with any separator', () => {
    deepStrictEqual(
      definitions(
        [
          '名词解释',
          '1.3.5米步道：指环湖步道。',
          '2.“1+N+X”体系（试行）：指一个总案。',
          '3.湖链是指连湖的水系。',
          '4.**云仓**——指共享仓库。',
          '5.“绿廊”，即沿湖林带。',
          '6.湖长制（又称湖管制）。由湖长负责。',
        ].join('\n'),
      ).map((line) => line.split(' | ')[2]),
      ['3.5米步道', '“1+N+X”体系（试行）', '湖链', '云仓', '“绿廊”', '湖长制（又称湖管制）'],
    );
  });

  it('run on over paragraphs, but not the last one', () => {
    deepStrictEqual(
      definitions('名词解释\n1.绿廊：指林带。\n\n（1）沿湖；\n（2）沿路。\n\n2.湖链：指水系。\n\n湖区政府'),
      [
        '1 point n. | 1. | 绿廊 | 绿廊：指林带。\n\n（1）沿湖；\n（2）沿路。',
        '2 point n. | 2. | 湖链 | 湖链：指水系。',
      ],
    );
  });

  it('are told from sub-lists of the same form', () => {
    deepStrictEqual(
      numbers('名词解释\n1.甲：指一。\n2.乙：指\n1.其一\n2.其二\n3.丙：指三。\n4.丁：指四。'),
      [1, 2, 3, 4],
    );
    deepStrictEqual(numbers('名词解释\n1.甲：指一。\n2.乙：指二。\n1.丙：指三。\n3.丁：指四。'), [1, 2, 1, 3]);
    deepStrictEqual(numbers('名词解释\n1.甲：指一。\n1.乙：指二。\n3.丙：指三。\n2.丁：指四。'), [1, 1, 3, 2]);
  });

  it('end where the list begins again', () => {
    const list = '1.甲：指一。\n2.乙：指二。\n3.丙：指三。\n';
    deepStrictEqual(numbers(`名词解释\n${list}${list}`), [1, 2, 3]);
  });

  it('keep gaps, repeats and mistyped numbers', () => {
    deepStrictEqual(
      numbers('名词解释\n1.甲：一\n2.乙：二\n2.丙：三\n199.丁：四\n7.戊：五\n1.己：六\n9.庚：七'),
      [1, 2, 2, 199, 7, 1, 9],
    );
  });

  it('may change their form on the way', () => {
    const list = Array.from({ length: 10 }, (_, index) => `${String.fromCharCode(0x2460 + index)}词${index}：指事。`);
    deepStrictEqual(
      numbers(`名词解释\n${list.join('\n')}\n（11）绿廊：指林带。\n（12）湖链：指水系。`).slice(-3),
      [10, 11, 12],
    );
    deepStrictEqual(labels('名词解释\n1.甲词：一\n2，乙词：二\n3.丙词：三'), ['1. 1', '2， 2', '3. 3']);
  });

  it('may be glued to the one before, where a number is missing', () => {
    const text = '名词解释\n1.绿廊：指12.5公里林带。2.湖链：指水系。\n3.云仓：指仓库。4.湖长：指人。';
    deepStrictEqual(definitions(text), [
      '1 point n. | 1. | 绿廊 | 绿廊：指12.5公里林带。',
      '2 point n. | 2. | 湖链 | 湖链：指水系。',
      '3 point n. | 3. | 云仓 | 云仓：指仓库。',
      '4 point n. | 4. | 湖长 | 湖长：指人。',
    ]);
    deepStrictEqual(numbers('名词解释\n①绿廊：指林带。②湖链：指水系。\n③云仓：指仓库。'), [1, 2, 3]);
    deepStrictEqual(numbers('名词解释\n1.绿廊：包括1.林带、3.步道。\n2.湖链：指水系。'), [1, 2]);
  });

  it('may have no numbers at all', () => {
    deepStrictEqual(definitions(`${BODY}名词解释\n\n“一窗办”：指只进一扇窗。\n\n绿廊：指沿湖林带。`), [
      '1 none  |  | “一窗办” | “一窗办”：指只进一扇窗。',
      '2 none  |  | 绿廊 | 绿廊：指沿湖林带。',
    ]);
  });

  it('may stand without a heading behind the body', () => {
    const body = '推进“一窗办”［1］，建设绿廊［2］、湖链［3］。\n';
    const text = `${body}1.一窗办：指只进一扇窗。\n2.绿廊：指林带。\n3.湖链：指水系。`;
    deepStrictEqual(numbers(text), [1, 2, 3]);
    strictEqual(footnotesOf(parse(text)).appendix?.heading, undefined);
    // A list of projects is none, for its words are not those before the marks.
    deepStrictEqual(numbers(`${body}1.修路：十公里。\n2.架桥：三座。\n3.通水：五村。`), []);
  });

  it('may stand in the body, where page breaks left them', () => {
    const text = '推进“一窗办”［1］，\n［1］一窗办：指只进一扇窗。\n建设绿廊［2］。\n［2］绿廊：指林带。\n湖区更美。';
    deepStrictEqual(numbers(text), [1, 2]);
    deepStrictEqual(
      footnotesOf(parse(text)).marks.map(({ number, line }) => [number, line]),
      [
        [1, 0],
        [2, 2],
      ],
    );
  });
});

describe('the appendix', () => {
  const items = '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。';
  const lines = (text: string): number[] => {
    const document = parse(text);
    return document.paragraphs.flatMap((_, line) => (isInAppendix(document, line) ? [line] : []));
  };

  for (const heading of [
    '名词解释',
    '名词解释和说明',
    '名词解释及有关情况的说明',
    '名词注释：',
    '注　　释',
    '附注',
    '注：',
    '## **相关用语说明**',
    '附件2 名词解释',
    '附件2：《云湖市政府工作报告》有关名词术语解释',
    '附件：《政府工作报告》（草案）用语说明',
    '3.专业术语解读',
    '【名词解释】',
    '部分名词释义（以文中出现为序）',
  ]) {
    it(`begins at ${heading}`, () => deepStrictEqual(lines(`${BODY}${heading}\n${items}`), [2, 3, 4]));
  }

  for (const line of ['名词解释工作扎实推进，群众满意', '加强政策解读', '注册登记说明', '注', '特此说明']) {
    it(`does not begin at ${line}`, () => deepStrictEqual(lines(`${BODY}${line}\n${items}`), []));
  }

  it('is the last one that definitions follow, and no entry in a list of annexes', () => {
    deepStrictEqual(lines(`目录\n名词解释\n各位代表：\n请审议。\n又一段。\n名词解释\n${items}`), [5, 6, 7]);
    deepStrictEqual(lines(`附件：\n1.名词解释\n附件2\n1.甲项目：一期\n2.乙项目：二期`), []);
  });

  it('ends at the next annex', () => {
    deepStrictEqual(lines(`名词解释\n${items}\n附件3\n重点项目\n1.水利工程`), [0, 1, 2]);
  });

  it('may be a heading alone, at the end of the document', () =>
    deepStrictEqual(lines(`${BODY}名词解释\n\n`), [2, 3, 4]));

  it('takes two headings close together as one', () => {
    deepStrictEqual(lines(`正文。\n附件2：名词解释\n\n名词解释\n${items}`), [1, 2, 3, 4, 5]);
  });
});

describe('a text that is hard to read', () => {
  for (const [name, text] of Object.entries({
    'headings alone': '名词解释\n'.repeat(30_000),
    'one label again and again': `名词解释\n${'2.甲：乙\n'.repeat(30_000)}`,
    'a long last definition': `名词解释\n1.甲：乙\n2.丙：${'3.（'.repeat(500_000)}`,
    'a line of blanks': `名词解释\n${' '.repeat(2_000_000)}1.甲：乙`,
    'quotes never closed': `名词解释\n${'1.“甲（：\n'.repeat(10_000)}`,
  })) {
    it(`is read in time: ${name}`, () => {
      footnotesOf(parse(text));
    });
  }
});
