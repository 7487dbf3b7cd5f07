import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, changeBetween, moveSpan } from '../../server/src/text/change';

const apply = (before: string, after: string, { start, end, newEnd }: Change): string =>
  before.slice(0, start) + after.slice(start, newEnd) + before.slice(end);

describe('changeBetween', () => {
  it('finds what was put in, taken out and replaced', () => {
    deepStrictEqual(changeBetween('甲乙丙', '甲乙新丙'), { start: 2, end: 2, newEnd: 3 });
    deepStrictEqual(changeBetween('甲乙丙', '甲丙'), { start: 1, end: 2, newEnd: 1 });
    deepStrictEqual(changeBetween('甲乙丙', '甲新丙'), { start: 1, end: 2, newEnd: 2 });
    deepStrictEqual(changeBetween('', '甲'), { start: 0, end: 0, newEnd: 1 });
  });

  it('takes the last of several places that would do', () => {
    deepStrictEqual(changeBetween('新新', '新新新'), { start: 2, end: 2, newEnd: 3 });
  });

  it('finds a change far inside a long text', () => {
    const text = '甲乙丙'.repeat(100_000);
    deepStrictEqual(changeBetween(text, `${text.slice(0, 200_000)}新${text.slice(200_000)}`), {
      start: 200_000,
      end: 200_000,
      newEnd: 200_001,
    });
  });

  it('makes one text of the other, with nothing in common at the ends of what it replaces', () => {
    const short = fc.string({ unit: fc.constantFrom('甲', '乙', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        const change = changeBetween(before, after);
        strictEqual(apply(before, after, change), after);
        const { start, end, newEnd } = change;
        if (start === end || start === newEnd) return;
        strictEqual(before[start] === after[start] || before[end - 1] === after[newEnd - 1], false);
      }),
    );
  });
});

describe('moveSpan', () => {
  const change = { start: 5, end: 7, newEnd: 6 };

  it('leaves what stands before the change, and moves what stands behind it', () => {
    deepStrictEqual(moveSpan({ start: 2, end: 5 }, change), { start: 2, end: 5 });
    deepStrictEqual(moveSpan({ start: 7, end: 9 }, change), { start: 6, end: 8 });
  });

  it('says nothing of what the change touches', () => {
    strictEqual(moveSpan({ start: 4, end: 6 }, change), undefined);
    strictEqual(moveSpan({ start: 5, end: 7 }, change), undefined);
    strictEqual(moveSpan({ start: 4, end: 9 }, change), undefined);
  });

  it('keeps out what is put in directly before or behind a span', () => {
    const insertion = { start: 5, end: 5, newEnd: 6 };
    deepStrictEqual(moveSpan({ start: 5, end: 8 }, insertion), { start: 6, end: 9 });
    deepStrictEqual(moveSpan({ start: 2, end: 5 }, insertion), { start: 2, end: 5 });
  });
});
