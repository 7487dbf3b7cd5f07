import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Background } from '../../../server/src/lexicon/background';
import { inconsistentWording } from '../../../server/src/rules/slogans/inconsistent-wording';
import { check, findingsOf } from '../../support/check';

/** Nothing is usual but what these texts hold. */
const usual = (...texts: string[]): { background: Background } => ({
  background: { has: (trigram) => texts.some((text) => text.includes(trigram)) },
});

const thrice = '“好品云溪”。\n“好品云溪”。\n好品云溪。\n';
const report = (rest: string): void => check(inconsistentWording, thrice + rest, undefined, usual());

describe('slogans/inconsistent-wording', () => {
  it('reports what stands once and is one edit from a term used three times', () => {
    for (const slip of ['好晶云溪', '好云溪', '好品的云溪', '好云品溪', '品好云溪', '好品云溪溪', '新好品云溪']) {
      report(`打造[|“${slip}”|]。`);
    }
  });

  it('puts the frequent term in its place on request', () => {
    check(inconsistentWording, `${thrice}[|“好晶云溪”|]`, `${thrice}“好品云溪”`, usual());
    const [finding] = findingsOf(inconsistentWording, `${thrice}“好晶云溪”`, usual());
    strictEqual(
      finding?.message,
      '“好晶云溪”只出现这一次，与全文用了3次的“好品云溪”只差一字，疑为笔误。请核对；若确是另一提法，不必改动。',
    );
    strictEqual(finding.related?.length, 3);
    strictEqual(finding.fixes?.()[0]?.safety, 'unsafe');
  });

  it('reports a term that is quoted together with others, without their marks', () => {
    report('“千村景区、[|好晶云溪|]”');
    report('“[|好晶云溪|]·千村景区”');
  });

  it('is silent where the new sequence of characters is usual, in the language or in the document', () => {
    check(inconsistentWording, `${thrice}“好山云溪”`, undefined, usual('好山云', '山云溪'));
    check(inconsistentWording, `${thrice}“好山云溪”，美好山云溪谷`, undefined, usual());
  });

  it('reports a term that lost a character, however usual what is left, where the whole term is mostly quoted', () => {
    check(inconsistentWording, `${thrice}[|“品云溪”|]`, `${thrice}“好品云溪”`, usual());
    check(inconsistentWording, `${thrice}“品云溪”品云溪`, undefined, usual());
    check(inconsistentWording, `${thrice}[|“好云溪”|]`, `${thrice}“好品云溪”`, usual('好云溪'));
    check(inconsistentWording, '“好品云溪”，好品云溪，好品云溪，好品云溪，“品云溪”', undefined, usual());
    check(inconsistentWording, '“百千万工程”“百千万工程”“百千万工程”“千万工程”', undefined, usual());
    check(inconsistentWording, '“三年大建设”“三年大建设”“三年大建设”[|“年大建设”|]', undefined, usual());
  });

  it('is silent on several that have each another character at the same place', () => {
    report('打造“好运云溪”“好客云溪”。');
    report('打造“好运云溪”“好客云溪”“好客云溪”。');
    report('打造[|“好运云溪”|][|“好品云西”|]。');
  });

  it('is silent on another of its kind, on what is used twice, and on a term that is not frequent', () => {
    check(inconsistentWording, '“一老三新”“一老三新”“一老三新”“一老一新”', undefined, usual());
    check(inconsistentWording, '“东进战役”“东进战役”“东进战役”“西进战役”', undefined, usual());
    check(inconsistentWording, '“云上1号”“云上1号”“云上1号”“云上2号”', undefined, usual());
    report('“好晶云溪”“好晶云溪”');
    report('“好晶云溪”，好晶云溪');
    check(inconsistentWording, '“好品云溪”“好品云溪”“好晶云溪”', undefined, usual());
  });

  it('is silent on terms of three characters, outside quotation marks, and without a background', () => {
    check(inconsistentWording, '“一张网”“一张网”“一张网”“一长网”', undefined, usual());
    report('好晶云溪');
    check(inconsistentWording, `${thrice}“好晶云溪”`);
  });

  it('leaves what is on record to the record, right or wrong', () => {
    check(inconsistentWording, '“四个自性”“四个自性”“四个自性”“四个自信”', undefined, usual());
    check(inconsistentWording, '“四个自性”“四个自性”“四个自性”[|“四个自新”|]', undefined, usual());
  });

  it('reports it before the frequent ones as well as behind them', () => {
    deepStrictEqual(
      findingsOf(inconsistentWording, `“好晶云溪”${thrice}`, usual()).map(({ span }) => span),
      [{ start: 0, end: 6 }],
    );
  });
});
