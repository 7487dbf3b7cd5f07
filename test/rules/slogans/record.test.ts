import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import { formulations } from '../../../server/src/lexicon/formulations';
import { slipsOf } from '../../../server/src/rules/slogans/slips';
import { check, findingsOf } from '../../support/check';
import { record } from './record';

/** A title block that gives a text its year. */
const in2016 = '——2016年1月12日在云溪市第三届人民代表大会第五次会议上\n';
const in2026 = '2026年政府工作报告\n';
const inGuangdong = '广东省2026年政府工作报告\n';

describe('the rules over the record', () => {
  it('puts a wrong word, verb or order right', () => {
    check(record, '坚决反对[|奢糜之风|]。', '坚决反对奢靡之风。');
    check(record, '我们要[|做到“四个自信”|]。', '我们要坚定“四个自信”。');
    check(record, '推进[|共治共建共享|]。', '推进共建共治共享。');
    check(record, '走好[|全过程的人民民主|]道路。', '走好全过程人民民主道路。');
  });

  it('sets quotation marks where they belong', () => {
    check(record, '做好[|三农工作|]。', '做好“三农”工作。');
    check(record, '统筹推进[|“五位一体总体布局”|]。', '统筹推进“五位一体”总体布局。');
  });

  it('only advises where quotation marks or a common order are all that differs', () => {
    const severities = findingsOf(record, '三农工作，奢糜之风，幸福感、获得感、安全感。').map(
      ({ severity }) => severity,
    );
    deepStrictEqual(severities, ['information', 'warning', 'information']);
  });

  it('leaves missing quotation marks alone inside others, in titles and where a term is defined', () => {
    for (const text of [
      '“新时代三农工作”',
      '《三农工作条例》',
      '"三农工作"',
      '4.四上企业：指四类企业。',
      '[3]三公经费支出：指三项支出。',
    ]) {
      check(record, text);
    }
    check(record, '今年，[|三农工作|]：稳步推进。');
  });

  it('makes one finding of variants that overlap', () => {
    check(record, '学习[|习近平总书记关于三农工作的重要论述|]。', '学习习近平总书记关于“三农”工作的重要论述。');
    check(record, '[|坚决维护“两个维护”|]。', '坚决做到“两个维护”。');
    check(record, `${in2026}落实[|全面二胎|]政策。`, `${in2026}落实全面两孩政策。`);
  });

  it('follows the year of the document', () => {
    check(record, `${in2016}融入“一带一路”战略。`);
    check(record, '融入“一带一路”战略。');
    check(record, `${in2026}融入[|“一带一路”战略|]。`, `${in2026}融入“一带一路”倡议。`);
    check(record, `${in2016}必须坚持系统观点。`);
    check(record, '[|必须坚持系统观点|]。', '必须坚持系统观念。');
  });

  it('asks the slogans of a place only of documents that belong there', () => {
    check(record, `${in2026}落实“1310”总体部署。`);
    check(record, `${inGuangdong}落实[|“1310”总体部署|]。`, `${inGuangdong}落实“1310”具体部署。`);
  });

  it('is silent where a right form covers the place, and on words that only look like a variant', () => {
    for (const text of ['认真学习总书记重要讲话', '聚焦两不愁三保障', '群众当家做主人', '“一带一路”战略支点']) {
      check(record, in2026 + text);
    }
  });

  it('offers no fix where no one replacement is right everywhere', () => {
    const [finding] = findingsOf(record, '2030年前实现碳中和');
    strictEqual(finding?.fixes, undefined);
    match(finding?.message ?? '', /碳达峰2030年前/);
  });

  it('says what is wrong, what belongs there and why', () => {
    const [verb, quotes] = findingsOf(record, '坚定“四个意识”，抓好三农工作');
    strictEqual(verb?.message, '“坚定‘四个意识’”应为“增强‘四个意识’”：“坚定”搭配“四个自信”。');
    strictEqual(verb?.fixes?.()[0]?.title, '改为“增强‘四个意识’”');
    strictEqual(quotes?.message, '“三农工作”应为“‘三农’工作”：引号要标在固定的部分上，不多不少。');
  });

  it('looks at a paragraph once, however often the rest changes', () => {
    const before = parse('做好三农工作。\n甲');
    const after = parse('做好三农工作。\n乙', before);
    strictEqual(slipsOf(before.paragraphs[0] ?? fail()), slipsOf(after.paragraphs[0] ?? fail()));
  });

  it('walks through a long line once', () => {
    const line = '“三农”工作，做好三农工作，坚定“四个意识”、“三农工作”。';
    strictEqual(findingsOf(record, line.repeat(20_000)).length, 40_000);
  });

  it('stands any text', () => {
    for (const text of ['', '“', '\ud800', '\0'.repeat(99), '三农工作'.repeat(2000)]) ok(findingsOf(record, text));
  });
});

describe('the record under its rules', () => {
  it('keeps silent on every right form', () => {
    for (const { text, accepted = [] } of formulations()) {
      for (const form of [text, ...accepted]) check(record, `${inGuangdong}会议强调，${form}。`);
    }
  });

  it('finds every certain variant at its place, and its fix leaves nothing to find', () => {
    for (const { text: right, wrong = [] } of formulations()) {
      for (const { text, level, right: replacement = right } of wrong) {
        if (level === 'review') continue;
        const frame = (form: string): string => `${inGuangdong}会议强调，${form}。`;
        check(record, frame(`[|${text}|]`), replacement === null ? undefined : frame(replacement));
      }
    }
  });

  it('is silent on what only a reader can tell', () => {
    for (const { wrong = [] } of formulations()) {
      for (const { text, level } of wrong) {
        if (level === 'review')
          deepStrictEqual(
            findingsOf(record, text).filter(({ span }) => span.end - span.start === text.length),
            [],
          );
      }
    }
  });
});

function fail(): never {
  throw new Error('no such paragraph');
}
