import { match, strictEqual } from 'node:assert/strict';
import { disordered } from '../../../server/src/rules/footnotes/disordered';
import { duplicateDefinition } from '../../../server/src/rules/footnotes/duplicate-definition';
import { missingNumber } from '../../../server/src/rules/footnotes/missing-number';
import { repeated } from '../../../server/src/rules/footnotes/repeated';
import { RULES } from '../../../server/src/rules/index';
import { check, findingsOf } from '../../support/check';
import { readMarkers } from '../../support/markers';

const TERMS = ['一窗办', '绿廊', '湖链', '云仓', '湖长制', '渔光互补', '夜湖集', '稻鸭田', '智慧堤', '联湖贷'];
const ONE_TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A report that cites the ten terms with these numbers and defines them with those; markers may stand in either. */
function report(marks: readonly (number | string)[], definitions: readonly (number | string)[]): string {
  return [...body(marks), '名词解释', ...list(definitions)].join('\n');
}

const body = (marks: readonly (number | string)[]): string[] =>
  marks.map((mark, index) => {
    const written = typeof mark === 'number' ? `［${mark}］` : mark;
    return `今年全面推行“${TERMS[index]}”${written}，各乡镇都要抓好落实。`;
  });
const list = (labels: readonly (number | string)[]): string[] =>
  labels.map(
    (label, index) => `${typeof label === 'number' ? `${label}.` : label}“${TERMS[index]}”：指湖区的一项工作。`,
  );

const CLEAN = report(ONE_TO_TEN, ONE_TO_TEN);
const replaced = (place: number, by: number | string): (number | string)[] =>
  ONE_TO_TEN.map((number) => (number === place ? by : number));

/** One slip, one finding: all the rules of the family together find no more than what is marked. */
function alone(marked: string): void {
  const { text, spans } = readMarkers(marked);
  const found = RULES.filter(({ id }) => id.startsWith('footnotes/')).flatMap((rule) => findingsOf(rule, text));
  strictEqual(found.length, spans.length, found.map(({ message }) => message).join('\n'));
}

describe('footnotes/repeated', () => {
  it('gives the number that is left', () => {
    for (const marked of [report(replaced(5, '[|［4］|]'), ONE_TO_TEN), report(replaced(5, '[|［9］|]'), ONE_TO_TEN)]) {
      check(repeated, marked, CLEAN);
      alone(marked);
    }
  });

  it('is an error where the words before both marks are known', () => {
    strictEqual(findingsOf(repeated, report(replaced(5, 4), ONE_TO_TEN))[0]?.severity, 'error');
  });

  it('renumbers what was inserted on both sides', () => {
    const marks = [1, 2, 3, 4, '[|［4］|]', 5, 6, 7, 8, 9];
    const marked = report(marks, [1, 2, 3, 4, 4, 5, 6, 7, 8, 9]);
    check(repeated, marked, CLEAN);
    alone(marked);
  });

  it('makes a footnote of its own of a mark that is new', () => {
    const marks = [1, 2, 3, '[|［2］|]', 4, 5];
    const list = (terms: readonly string[]) => terms.map((term, index) => `${index + 1}.“${term}”：指一项工作。`);
    const before = list(['一窗办', '绿廊', '湖链', '湖长制', '渔光互补']);
    check(
      repeated,
      [...body(marks), '名词解释', ...before].join('\n'),
      [...body([1, 2, 3, 4, 5, 6]), '名词解释', ...list(TERMS.slice(0, 6))]
        .join('\n')
        .replace('云仓”：指一项工作。', '云仓”：'),
    );
  });

  it('reports a term that is cited by the number of another once, however often it is', () => {
    check(
      repeated,
      '推进“链长制”［1］，建设绿廊［2］，推进“一窗办”[|［1］|]，疏浚湖链［3］，继续推进“一窗办”［1］。\n名词解释\n' +
        '1.链长制：指负责人任链长。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
      '推进“链长制”［1］，建设绿廊［2］，推进“一窗办”［3］，疏浚湖链［4］，继续推进“一窗办”［3］。\n名词解释\n' +
        '1.链长制：指负责人任链长。\n2.绿廊：指沿湖林带。\n3.“一窗办”：\n4.湖链：指相连的湖泊。',
    );
  });

  it('leaves a term cited again alone', () => {
    check(repeated, CLEAN.replace('推行“渔光互补”', '推行“绿廊”［2］和“渔光互补”'));
  });
});

describe('footnotes/duplicate-definition', () => {
  it('gives the number that is left', () => {
    const marked = report(ONE_TO_TEN, replaced(6, '[|5.|]'));
    check(duplicateDefinition, marked, CLEAN);
    alone(marked);
  });

  it('finds it in a list whose marks are lost', () => {
    const marked = ['名词解释', ...list(replaced(6, '[|5.|]'))].join('\n');
    check(duplicateDefinition, marked, ['名词解释', ...list(ONE_TO_TEN)].join('\n'));
    alone(marked);
  });
});

describe('footnotes/missing-number', () => {
  it('finds a footnote deleted on both sides and closes the gap', () => {
    const left = ONE_TO_TEN.filter((number) => number !== 4);
    const text = report(ONE_TO_TEN, ONE_TO_TEN)
      .split('\n')
      .filter((line) => !line.includes('云仓'))
      .join('\n');
    const marked = text.replace('［5］', '[|［5］|]');
    check(missingNumber, marked, text.replace(/［(\d+)］|^(\d+)\./gm, closeGap(left)));
    alone(marked);
  });

  it('finds it among marks without a list', () => {
    check(missingNumber, body(ONE_TO_TEN).join('\n').replace('［4］', '').replace('［5］', '[|［5］|]'));
  });

  it('only mentions it in a list without marks', () => {
    const marked = ['名词解释', ...list(replaced(5, '[|5.|]')).filter((line) => !line.startsWith('4'))].join('\n');
    check(missingNumber, marked);
    strictEqual(findingsOf(missingNumber, readMarkers(marked).text)[0]?.severity, 'information');
  });
});

describe('footnotes/disordered', () => {
  it('exchanges two marks, near or far', () => {
    for (const [a, b] of [
      [4, 5],
      [2, 9],
    ] as const) {
      const marks = ONE_TO_TEN.map((n) => (n === a ? `[|［${b}］|]` : n === b ? a : n));
      check(disordered, report(marks, ONE_TO_TEN), CLEAN);
      alone(report(marks, ONE_TO_TEN));
    }
  });

  it('exchanges two definitions that changed places', () => {
    const lines = CLEAN.split('\n');
    const [four, five] = [lines[14] as string, lines[15] as string];
    const text = [...lines.slice(0, 14), five, four, ...lines.slice(16)].join('\n');
    const marked = text.replace('5.“', '[|5.|]“');
    check(disordered, marked, CLEAN);
    alone(marked);
  });

  it('exchanges two numbers of a list whose marks are lost', () => {
    const labels = ONE_TO_TEN.map((n) => (n === 4 ? '[|5.|]' : n === 5 ? 4 : n));
    check(disordered, ['名词解释', ...list(labels)].join('\n'), ['名词解释', ...list(ONE_TO_TEN)].join('\n'));
  });

  it('puts a mistyped definition right', () => {
    const marked = report(ONE_TO_TEN, replaced(5, '[|55.|]'));
    check(disordered, marked, CLEAN);
    alone(marked);
  });

  it('puts a mistyped mark right among marks without a list', () => {
    check(disordered, body(replaced(5, '[|［55］|]')).join('\n'), body(ONE_TO_TEN).join('\n'));
  });

  it('says what is wrong and what to do', () => {
    const [finding] = findingsOf(
      disordered,
      report(
        ONE_TO_TEN.map((n) => (n === 4 ? 5 : n === 5 ? 4 : n)),
        ONE_TO_TEN,
      ),
    );
    match(finding?.message ?? '', /^注码［5］与［4］前后颠倒。请把两个注码互换。$/);
  });
});

/** A replacer that numbers what is left from 1 on. */
function closeGap(left: readonly number[]): (whole: string, mark?: string, label?: string) => string {
  return (whole, mark, label) => {
    const old = mark ?? label ?? '';
    return whole.replace(old, String(left.indexOf(Number(old)) + 1));
  };
}
