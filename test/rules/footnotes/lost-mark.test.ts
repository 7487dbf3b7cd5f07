import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { lostMark } from '../../../server/src/rules/footnotes/lost-mark';
import { unused } from '../../../server/src/rules/footnotes/unused';
import { RULES } from '../../../server/src/rules/index';
import { check, findingsOf } from '../../support/check';

const LIST =
  '名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。\n4.云仓：指仓库。\n5.湖长制：指制度。';
const report = (...body: string[]): string => [...body, LIST].join('\n');

describe('footnotes/lost-mark', () => {
  it('puts the brackets back that the neighbours have', () => {
    check(
      lostMark,
      report('推进“一窗办”[1]、“绿廊”[|2|]提质，疏浚“湖链”[3]。', '用好“云仓”[4]，落实湖长制[5]。'),
      report('推进“一窗办”[1]、“绿廊”[2]提质，疏浚“湖链”[3]。', '用好“云仓”[4]，落实湖长制[5]。'),
    );
    check(
      lostMark,
      '推进“一窗办”①。\n建设《绿廊规划》[|2|]。\n疏浚“湖链”③。\n用好“云仓”④。',
      '推进“一窗办”①。\n建设《绿廊规划》②。\n疏浚“湖链”③。\n用好“云仓”④。',
    );
  });

  it('takes the place of the finding that the definition is unused or the number missing', () => {
    const text = report('推进“一窗办”［1］、“绿廊”2提质，疏浚“湖链”［3］，用好“云仓”4，落实湖长制［5］。');
    const found = RULES.filter(({ id }) => id.startsWith('footnotes/')).flatMap((rule) =>
      findingsOf(rule, text).map(() => rule.id),
    );
    strictEqual(found.join(), 'footnotes/lost-mark,footnotes/lost-mark');
  });

  it('finds a mark whose number a second definition has by mistake', () => {
    const text = report('推进“一窗办”［1］，建设绿廊[|2|]，疏浚“湖链”［3］，用好“云仓”［4］，落实湖长制［5］。');
    check(lostMark, text.replace('3.湖链', '2.湖链'));
  });

  it('is the one finding about digits that have kept half of their brackets', () => {
    for (const half of ['［2', '2］', '【2', '２〕', '[2']) {
      for (const term of ['绿廊', '“绿廊”']) {
        const text = report(
          `推进“一窗办”［1］，建设${term}[|${half}|]，疏浚“湖链”［3］，用好“云仓”［4］，落实湖长制［5］。`,
        );
        check(lostMark, text, text.replace(`[|${half}|]`, '［2］'));
        const found = RULES.flatMap((rule) => findingsOf(rule, text.replaceAll(/\[\||\|\]/g, '')).map(() => rule.id));
        strictEqual(found.join(), 'footnotes/lost-mark');
      }
    }
  });

  it('finds a mark behind a bare word, in bold, and before a stop where the term is worded otherwise', () => {
    for (const body of [
      '巩固湖链[|3|]成果',
      '巩固**湖链**[|3|]成果',
      '巩固湖链**[|3|]**成果',
      '继续疏浚城西湖链等水系[|3|]',
    ]) {
      check(
        lostMark,
        report(`推进“一窗办”［1］，建设“绿廊”［2］，${body}，用好“云仓”［4］，落实湖长制［5］。`),
        report(
          `推进“一窗办”［1］，建设“绿廊”［2］，${body.replace('[|3|]', '［3］')}，用好“云仓”［4］，落实湖长制［5］。`,
        ),
      );
    }
  });

  it('finds a mark that ran into a figure behind the term, and offers both readings', () => {
    const text = report(
      '推进“一窗办”［1］，建设“绿廊”[|2|]15公里，疏浚“湖链”［3］，用好“云仓”［4］，落实湖长制［5］。',
    );
    check(lostMark, text, text.replace('[|2|]15', '［2］15'));
    check(lostMark, text.replace('15公里', '人才站'), text.replace('[|2|]15公里', '［2］人才站'));
    const [finding] = findingsOf(lostMark, text.replaceAll(/\[\||\|\]/g, ''));
    deepStrictEqual(
      finding?.fixes?.().map(({ title, edits }) => [title, edits.map(({ newText }) => newText)]),
      [
        ['补上括号', ['［2］']],
        ['数字不动，前面补上注码', ['［2］']],
      ],
    );
  });

  it('reads full-width digits and a list without numbers', () => {
    check(
      lostMark,
      '推进一窗办［１］，建设绿廊[|２|]提质，疏浚湖链［３］。\n名词解释\n一窗办：指一项工作。\n绿廊：指林带。\n湖链：指湖泊。',
      '推进一窗办［１］，建设绿廊［２］提质，疏浚湖链［３］。\n名词解释\n一窗办：指一项工作。\n绿廊：指林带。\n湖链：指湖泊。',
    );
  });

  it('makes one mild finding of a document that lost them all', () => {
    const text = report('推进“一窗办”[|1|]，建设“绿廊”2，疏浚“湖链”3。');
    check(lostMark, text, report('推进“一窗办”［1］，建设“绿廊”［2］，疏浚“湖链”［3］。'));
    strictEqual(findingsOf(lostMark, text.replaceAll(/\[\||\|\]/g, ''))[0]?.severity, 'information');
  });

  it('finds in such a document those beside the ones with their terms, and tells which definitions have none', () => {
    const list = `${LIST}\n6.湖心岛：指岛屿。`;
    const body = '推进“一窗办”1，建设“沿湖走廊”2提质，疏浚“湖链”3，用好“云仓”4，落实“湖长制”5平台建设。';
    const text = `${body}\n${list}`;
    check(
      lostMark,
      text.replace('1，', '[|1|]，'),
      `推进“一窗办”［1］，建设“沿湖走廊”［2］提质，疏浚“湖链”［3］，用好“云仓”［4］，落实“湖长制”［5］平台建设。\n${list}`,
    );
    deepStrictEqual(
      findingsOf(unused, text).map(({ message, severity }) => [message, severity]),
      [['“名词解释”第 6 条“湖心岛”在正文没有注码。请在这个词后补上注码，或者删去释文并重新编号。', 'information']],
    );
  });

  it('leaves in such a document to choose what may be a figure', () => {
    const text = report('推进“一窗办”1，建设“绿廊”215公里，疏浚“湖链”3，用好“云仓”4。');
    deepStrictEqual(
      findingsOf(lostMark, text).map(({ message }) => message.slice(0, 10)),
      ['正文有 3 处数字是', '“2”可能是丢了括号'],
    );
  });

  it('is silent on figures', () => {
    const marks = '推进“一窗办”［1］，疏浚“湖链”［3］，用好“云仓”［4］，落实湖长制［5］。';
    for (const figure of [
      '“绿廊”2条',
      '“绿廊”2.5公里',
      '“绿廊”2—3条',
      '“绿廊”2/3',
      '“绿廊”2024，',
      '“绿廊”7，',
      '“绿廊”20公里',
      '“绿廊”35公里',
      '林带215公里',
      '绿廊2，',
    ]) {
      check(lostMark, report(`建设${figure}。`, marks));
    }
    check(lostMark, '建设“绿廊”2，疏浚“湖链”3，用好“云仓”4。');
  });
});
