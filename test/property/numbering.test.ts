import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { PolicyDocument } from '../../server/src/document/document';
import { isWarning } from '../../server/src/features/diagnostic';
import { renumberAll } from '../../server/src/features/renumber-all';
import { newsAfter } from '../../server/src/rules/news';
import { createPolicyService } from '../../server/src/service';
import { applyEdits, type Edit } from '../../server/src/text/span';
import { fewer, LIMITS, PATIENCE } from './limits';
import { type Line, outline, render, withNumberMoved } from './outlines';

const service = createPolicyService({ rules: { footnotes: 'off', slogans: 'off' } });

const findings = (text: string): string[] => {
  const document = service.parse(text);
  return service
    .diagnose(document)
    .filter(isWarning)
    .map(({ rule, span, message }) => `${rule} @${service.toRange(document, span).start.line} ${message}`);
};

const fixAll = (text: string): string => applyEdits(text, service.fixAll(service.parse(text)));

/** What is warned of after edits and was not before. */
function warnedOf(document: PolicyDocument, edits: readonly Edit[]): string[] {
  const after = service.parse(applyEdits(document.text, edits));
  const [before, behind] = [
    { document, found: service.diagnose(document) },
    { document: after, found: service.diagnose(after) },
  ];
  return newsAfter(before, edits, behind)
    .filter(isWarning)
    .map(({ rule, message }) => `${rule} ${message}`);
}

/** The words of a text without anything that can be a label. */
const words = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[^\u4e00-\u9fff]*[^促增稳改革长惠民生防风险强产业优环境治污水护青山兴乡村]*/, ''));

/** An outline in which labels were taken away, lines deleted, labels exchanged, numbers moved up to where a list ends. */
const damaged: fc.Arbitrary<string> = fc
  .tuple(
    outline,
    fc.array(
      fc.tuple(
        fc.constantFrom('delete line', 'delete label', 'exchange labels', 'move numbers up'),
        fc.nat(),
        fc.nat(),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([original, changes]) => {
    const lines = [...original];
    for (const [kind, a, b] of changes) {
      const labelled = lines.flatMap(({ label }, index) => (label === '' ? [] : [index]));
      const first = labelled[a % labelled.length];
      const second = labelled[b % labelled.length];
      if (first === undefined || second === undefined) continue;
      const [one, other] = [lines[first] as Line, lines[second] as Line];
      if (kind === 'delete line') lines.splice(first, 1);
      else if (kind === 'delete label') lines[first] = { ...one, label: '' };
      else if (kind === 'move numbers up') moveUp(lines, first, 1 + (b % 5));
      else {
        lines[first] = { ...one, label: other.label };
        lines[second] = { ...other, label: one.label };
      }
    }
    return render(lines);
  });

/** Adds to the number of a line and of those behind it up to where its list ends, as where a list was not restarted. */
function moveUp(lines: Line[], first: number, by: number): void {
  const form = formOf(lines[first]?.label ?? '');
  for (let index = first; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (formOf(line.label) !== form) continue;
    if (index > first && line.label === form) break;
    lines[index] = { ...line, label: withNumberMoved(line.label, by) };
  }
}

/** An outline with one slip: a number mistyped, a label taken away, a line deleted. */
const slipped: fc.Arbitrary<string> = fc
  .tuple(outline, fc.constantFrom('delete line', 'delete label', 'mistype'), fc.nat(), fc.nat())
  .map(([original, kind, a, b]) => {
    const lines = [...original];
    const labelled = lines.flatMap(({ label }, index) => (label === '' ? [] : [index]));
    const at = labelled[a % labelled.length] as number;
    const line = lines[at] as Line;
    const sameForm = labelled.filter((index) => formOf(lines[index]?.label ?? '') === formOf(line.label));
    if (kind === 'delete line') lines.splice(at, 1);
    else if (kind === 'delete label') lines[at] = { ...line, label: '' };
    else lines[at] = { ...line, label: lines[sameForm[b % sameForm.length] as number]?.label ?? '' };
    return render(lines);
  });

/** An outline in which some labels are written in another shape, and the titles are all alike. */
const misshapen: fc.Arbitrary<string> = fc
  .tuple(outline, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([original, changes, isAlike]) => {
    const lines = original.map((line) => (isAlike ? { ...line, text: '稳增长促改革' } : line));
    const labelled = lines.flatMap(({ label }, index) => (label === '' ? [] : [index]));
    for (const [a, b] of changes) {
      const at = labelled[a % labelled.length] as number;
      const line = lines[at] as Line;
      const shapes = MISSHAPEN.map(([from, to]) => line.label.replace(from, to)).filter(
        (label) => label !== line.label,
      );
      lines[at] = { ...line, label: shapes[b % shapes.length] ?? line.label };
    }
    return render(lines);
  });

const MISSHAPEN: readonly (readonly [RegExp, string])[] = [
  [/（(.+)）/, '($1)'],
  [/（(.+)）/, '（$1)'],
  [/（(.+)）/, '$1）'],
  [/（(.+)）/, '（$1）、'],
  [/、$/, '，'],
  [/[.．、]$/, '、'],
];

/** The rules that set numbers right; what a list should look like is not theirs. */
const NUMBERS_AGAIN = new Set(['numbering/missing', 'numbering/repeated', 'numbering/disordered']);

/** A label with 1 for its number. */
const formOf = (label: string): string =>
  label
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/[0-9]+/, '1')
    .replace(/[０-９]+/, '１');

describe('the numbering of generated outlines', function () {
  this.timeout(PATIENCE);

  it('has no finding where the numbers are right', () => {
    fc.assert(
      fc.property(outline, (lines) => deepStrictEqual(findings(render(lines)), [])),
      LIMITS,
    );
  });

  it('has one finding less after the preferred fix of any slip', () => {
    fc.assert(
      fc.property(slipped, (text) => {
        const document = service.parse(text);
        const before = findings(text).length;
        for (const { fixes, rule } of service.diagnose(document)) {
          const preferred = fixes?.()[0];
          if (!preferred || !NUMBERS_AGAIN.has(rule)) continue;
          ok(findings(applyEdits(text, preferred.edits)).length < before, preferred.title);
        }
      }),
      fewer(2),
    );
  });

  it('has no new finding after any fix of any rule of the family', () => {
    fc.assert(
      fc.property(fc.oneof(slipped, misshapen), (text) => {
        const document = service.parse(text);
        const before = findings(text).length;
        for (const { fixes, rule } of service.diagnose(document)) {
          if (!rule.startsWith('numbering/')) continue;
          for (const { edits, title, safety } of fixes?.() ?? []) {
            if (safety !== 'safe') continue;
            const after = findings(applyEdits(text, edits));
            ok(after.length < before, `${rule} ${title}: ${after.join('; ')}`);
          }
        }
      }),
      fewer(2),
    );
  });

  it('is repaired once and for all, with nothing left to warn of and not a word changed beside the labels', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const fixed = fixAll(text);
        deepStrictEqual(findings(fixed), []);
        strictEqual(fixAll(fixed), fixed);
        deepStrictEqual(words(fixed), words(text));
      }),
      LIMITS,
    );
  });

  it('has nothing new to warn of when all lists are numbered through, once and for all', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const document = service.parse(text);
        const edits = renumberAll(document);
        deepStrictEqual(warnedOf(document, edits), []);
        const numbered = applyEdits(text, edits);
        deepStrictEqual(renumberAll(service.parse(numbered)), []);
        deepStrictEqual(words(numbered), words(text));
      }),
      fewer(2),
    );
  });
});
