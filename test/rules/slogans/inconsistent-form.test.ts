import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { inconsistentForm } from '../../../server/src/rules/slogans/inconsistent-form';
import { check, findingsOf } from '../../support/check';

/** The titles of the fixes of the first finding, each with how safe it is. */
const fixesIn = (text: string): string[] =>
  (findingsOf(inconsistentForm, text)[0]?.fixes?.() ?? []).map(({ title, safety }) => `${title} ${safety}`);

describe('slogans/inconsistent-form', () => {
  it('takes the spelling that prevails, wherever the other one stands', () => {
    check(inconsistentForm, '[|“互联网＋”|]。“互联网+”。“互联网+”。', '“互联网+”。“互联网+”。“互联网+”。');
    check(inconsistentForm, '“互联网+”。[|“互联网＋”|]。“互联网+”。', '“互联网+”。“互联网+”。“互联网+”。');
  });

  it('takes the first spelling where none prevails, but none with stray blanks', () => {
    check(inconsistentForm, '“微改造·精提升”，[|“微改造、精提升”|]。', '“微改造·精提升”，“微改造·精提升”。');
    check(inconsistentForm, '[|“一网 通办”|]，[|“一网 通办”|]，“一网通办”。', '“一网通办”，“一网通办”，“一网通办”。');
    check(inconsistentForm, '“2+1+N”，[|“2+1+N ”|]。', '“2+1+N”，“2+1+N”。');
  });

  it('takes a blank between figures for a slip, but no mark', () => {
    check(inconsistentForm, '“1355”思路。[|“1 355”|]思路。', '“1355”思路。“1355”思路。');
  });

  it('leaves dots in place of the interpunct to their own rule', () => {
    check(inconsistentForm, '“清河・护林”，“清河·护林”。');
    check(inconsistentForm, '“清河·护林”，“清河·护林”，[|“清河、护林”|]。', '“清河·护林”，“清河·护林”，“清河·护林”。');
  });

  it('leaves to the record what the record knows', () => {
    check(inconsistentForm, '“不忘初心、牢记使命”“不忘初心，牢记使命”主题教育');
  });

  it('reports every place that differs', () => {
    check(
      inconsistentForm,
      '“绿水·青山”，“绿水·青山”，“绿水·青山”，[|“绿水、青山”|]，[|“绿水青山”|]。',
      '“绿水·青山”，“绿水·青山”，“绿水·青山”，“绿水·青山”，“绿水·青山”。',
    );
  });

  it('repairs blanks and width without asking, punctuation and case only on request', () => {
    deepStrictEqual(fixesIn('“一网通办”“一网 通办”'), ['改为“一网通办” safe']);
    deepStrictEqual(fixesIn('“1+N”“1＋N”'), ['改为“1+N” safe']);
    deepStrictEqual(fixesIn('“5g+”“5G+”'), ['改为“5g+” unsafe']);
    deepStrictEqual(fixesIn('“甲乙，丙丁”“甲乙、丙丁”'), ['改为“甲乙，丙丁” unsafe']);
  });

  it('offers to put all places right at once where there are several', () => {
    deepStrictEqual(fixesIn('“云上办”“云上办”“云上办”“云上·办”“云上·办”'), [
      '改为“云上办” unsafe',
      '全文统一为“云上办”（2处） unsafe',
    ]);
  });

  it('says what differs and shows where the other spelling stands', () => {
    const [finding] = findingsOf(inconsistentForm, '“云上·办”“云上·办”“云上办”');
    strictEqual(finding?.message, '“云上办”与全文的写法“云上·办”（2处）不一致，只差标点。请统一写法。');
    deepStrictEqual(
      finding.related?.map(({ span }) => span),
      [
        { start: 0, end: 6 },
        { start: 6, end: 12 },
      ],
    );
    match(findingsOf(inconsistentForm, '“5g+”“5G+”')[0]?.message ?? '', /只差大小写/);
  });

  it('is silent on what is as good, or another slogan', () => {
    for (const text of [
      '“黄赌毒”“黄、赌、毒”',
      '“5·20”“520”',
      '“1.5小时”“15小时”',
      '“互联网”“互联网+”',
      '“一网通办”与一网 通办',
      '“、绿色发展”“绿色发展”',
      '《互联网＋》“互联网+”',
    ]) {
      check(inconsistentForm, text);
    }
  });

  it('leaves a stop inside the quotation marks where it is', () => {
    check(inconsistentForm, '“互联网+”。[|“互联网＋。”|]', '“互联网+”。“互联网+。”');
  });
});
