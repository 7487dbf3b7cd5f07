import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { type Line, outline, render } from './outlines';

const service = createPolicyService({ rules: { footnotes: 'off', slogans: 'off' } });
const LIMITS = { numRuns: Number(process.env.GONGWEN_PROPERTY_RUNS ?? 1000), interruptAfterTimeLimit: 100_000 };

/** Slips; a list that lost all items but one is a matter of taste. */
const findings = (text: string): string[] => {
  const document = service.parse(text);
  return service
    .diagnose(document)
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .map(({ rule, span, message }) => `${rule} @${service.toRange(document, span).start.line} ${message}`);
};

const fixAll = (text: string): string => applyEdits(text, service.fixAll(service.parse(text)));

/** The words of a text without anything that can be a label. */
const words = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[^\u4e00-\u9fff]*[^促增稳改革长惠民生防风险强产业优环境治污水护青山兴乡村]*/, ''));

/** An outline in which some labels were taken away, some lines deleted, some labels exchanged. */
const damaged: fc.Arbitrary<{ readonly original: readonly Line[]; readonly text: string }> = fc
  .tuple(
    outline,
    fc.array(fc.tuple(fc.constantFrom('delete line', 'delete label', 'exchange labels'), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 4,
    }),
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
      else {
        lines[first] = { ...one, label: other.label };
        lines[second] = { ...other, label: one.label };
      }
    }
    return { original, text: render(lines) };
  });

describe('the numbering of generated outlines', function () {
  this.timeout(120_000);

  it('has no finding where the numbers are right', () => {
    fc.assert(
      fc.property(outline, (lines) => deepStrictEqual(findings(render(lines)), [])),
      LIMITS,
    );
  });

  it('is repaired to one without findings, whatever was deleted or exchanged', () => {
    fc.assert(
      fc.property(damaged, ({ text }) => deepStrictEqual(findings(fixAll(text)), [])),
      LIMITS,
    );
  });

  it('is repaired once and for all, with not a word changed beside the labels', () => {
    fc.assert(
      fc.property(damaged, ({ text }) => {
        const fixed = fixAll(text);
        strictEqual(fixAll(fixed), fixed);
        deepStrictEqual(words(fixed), words(text));
      }),
      LIMITS,
    );
  });
});
