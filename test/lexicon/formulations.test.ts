import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { rightOf } from '../../server/src/lexicon/fault';
import type { Formulation, WrongVariant } from '../../server/src/lexicon/formulation';
import { formulations } from '../../server/src/lexicon/formulations';

const variants = formulations().flatMap((formulation) =>
  (formulation.wrong ?? []).map((variant) => ({ formulation, variant })),
);

/** Every form that is right: the fixed ones, those as good, and what the variants are replaced by. */
const rightForms = new Set(formulations().flatMap(({ text, accepted = [] }) => [text, ...accepted]));

const without = (faulty: (formulation: Formulation) => unknown): void =>
  deepStrictEqual(
    formulations()
      .filter(faulty)
      .map(({ text }) => text),
    [],
  );

const noneIs = (faulty: (variant: WrongVariant, formulation: Formulation) => unknown): void =>
  deepStrictEqual(
    variants.filter(({ variant, formulation }) => faulty(variant, formulation)).map(({ variant }) => variant.text),
    [],
  );

describe('the record of formulations', () => {
  it('is complete: 237 formulations of 13 kinds, 732 wrong variants', () => {
    strictEqual(formulations().length, 237);
    strictEqual(variants.length, 732);
    strictEqual(new Set(formulations().map(({ kind }) => kind)).size, 13);
  });

  it('names each formulation and each wrong variant once', () => {
    strictEqual(new Set(formulations().map(({ text }) => text)).size, formulations().length);
    strictEqual(new Set(variants.map(({ variant }) => variant.text)).size, variants.length);
  });

  it('quotes the core wherever it says that the core is quoted', () => {
    without(
      ({ quoted, core, text }) => quoted === 'always' && core && !text.includes(`“${core}”`) && !text.includes(core),
    );
    without(({ core }) => core?.includes('“') || core?.includes('”'));
  });

  it('says of every list of members whether it is ordered, and of nothing else', () => {
    without(({ members, ordered }) => (members === undefined) !== (ordered === undefined));
    without(({ members }) => members && new Set(members).size !== members.length);
    without(({ members, membersSince, partial }) => !members && (membersSince || partial));
  });

  it('gives years of the People’s Republic, up to the present', () => {
    const isYear = (year: number | undefined): boolean => year === undefined || (year >= 1949 && year <= 2026);
    without(({ since, membersSince }) => !isYear(since) || !isYear(membersSince));
    noneIs(({ since }) => !isYear(since));
  });

  it('says since when a form is given up', () => {
    noneIs(({ givenUp, since }) => givenUp && since === undefined);
  });

  it('calls no form wrong that is right elsewhere', () => {
    noneIs(({ text }) => rightForms.has(text));
    noneIs((variant, formulation) => rightOf(formulation, variant) === variant.text);
    const certain = new Set(variants.filter(({ variant }) => !variant.level).map(({ variant }) => variant.text));
    noneIs((variant, formulation) => certain.has(rightOf(formulation, variant) ?? ''));
  });

  it('looks for plain text: no pattern, no placeholder, no blank at the ends', () => {
    noneIs(({ text }) => text.length < 2 || text.trim() !== text || /[\\[\]{}|^$*?]|××/.test(text));
  });

  it('replaces nothing by a placeholder', () => {
    noneIs((variant, formulation) => variant.level !== 'review' && rightOf(formulation, variant)?.includes('××'));
  });

  it('explains the variants that it cannot replace', () => {
    noneIs(({ right, level, why }) => right === null && level !== 'review' && !why);
  });

  it('holds guards that can take effect', () => {
    noneIs(({ notAfter = ['甲'], notBefore = ['甲'] }) => [...notAfter, ...notBefore].includes('') || !notAfter.length);
    ok(variants.some(({ variant }) => variant.notAfter && variant.text === '习总书记'));
  });
});
