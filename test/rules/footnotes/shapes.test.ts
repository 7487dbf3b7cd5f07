import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { footnotesOf } from '../../../server/src/document/footnotes/footnotes';
import { renumberFootnotes } from '../../../server/src/edits/footnotes-renumber';
import { createPolicyService } from '../../../server/src/service';
import { applyEdits } from '../../../server/src/text/span';
import { SHAPES } from './shape-list';
import { compose, type Shape } from './shapes';
import { slipsAt } from './slips';

const FAMILIES = /^(?:footnotes|numbering)\//;
const service = createPolicyService({
  rules: { slogans: 'off', punctuation: 'off', numerals: 'off', wording: 'off', format: 'off' },
});

const seriousIn = (text: string) =>
  service.diagnose(service.parse(text)).filter(({ rule, severity }) => FAMILIES.test(rule) && severity !== 'hint');

/** Whether a footnote has neighbours with which it can change places. */
const isInside = ({ restart, perPage = 1 }: Shape, at: number, length: number): boolean =>
  at < length - 1 && (!restart || (at % perPage > 0 && at % perPage < perPage - 1));

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

describe('reports with footnotes of all forms', function () {
  this.timeout(60_000);

  for (const shape of SHAPES) {
    const composed = compose(shape);
    const { text, marks, others, definitions } = composed;

    it(`${shape.name}: are read right and have no finding`, () => {
      const document = service.parse(text);
      const read = footnotesOf(document);
      deepStrictEqual(
        read.marks.map(({ number, span: { start, end } }) => ({ number, start, end })),
        [...marks, ...others].sort((a, b) => a.start - b.start),
      );
      deepStrictEqual(
        read.definitions.map(({ number, line }) => [number, line + 1]),
        definitions.map(({ number, start }) => [number, lineOf(text, start)]),
      );
      deepStrictEqual(
        service.diagnose(document).filter(({ rule }) => FAMILIES.test(rule)),
        [],
      );
      if (shape.label(1) !== '') deepStrictEqual(renumberFootnotes(document), shape.restart ? undefined : []);
    });

    it(`${shape.name}: any slip in them is one finding at its place, no fix of it leaves another, and one mends it where the text tells how`, () => {
      const { length } = marks;
      const places = new Set([1, 2, Math.floor(length / 2), length - 2].filter((at) => isInside(shape, at, length)));
      let tried = 0;
      for (const at of places) {
        for (const slip of slipsAt(shape, composed, at)) {
          const what = `${slip.kind} at ${at + 1}`;
          const found = seriousIn(slip.text);
          strictEqual(found.length, 1, `${what}: ${found.map(({ rule, message }) => `${rule} ${message}`).join(' ')}`);
          const line = lineOf(slip.text, found[0]?.span.start ?? 0);
          const lines = slip.at.map((offset) => lineOf(slip.text, offset));
          ok(lines.includes(line), `${what}: found on line ${line} instead of ${lines}`);
          const texts = found.flatMap(({ fixes }) => fixes?.() ?? []).map(({ edits }) => applyEdits(slip.text, edits));
          ok(!slip.restorable || texts.includes(text), `${what} is not mended`);
          for (const mended of length <= 60 ? texts : []) deepStrictEqual(seriousIn(mended), [], `${what}, mended`);
          tried++;
        }
      }
      ok(tried > 8);
    });
  }
});
