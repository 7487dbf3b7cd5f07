import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { RANK } from '../../server/src/document/labels';
import { align, stepsOf } from '../../server/src/document/numbering/align';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from '../../server/src/document/numbering/entry';
import { fewer, PATIENCE } from './limits';

const BOUNDARIES = [NO_BOUNDARY, NO_BOUNDARY, NO_BOUNDARY, RANK.han, RANK.article, ANNEX_BOUNDARY];

const entries = (most: number): fc.Arbitrary<Entry[]> =>
  fc.array(
    fc.record<Entry>({
      ordinal: fc.integer({ min: 1, max: 6 }),
      optional: fc.boolean(),
      loose: fc.boolean(),
      eager: fc.boolean(),
      boundary: fc.constantFrom(...BOUNDARIES),
      opensSublist: fc.boolean(),
      inArticle: fc.constant(false),
      introduced: fc.boolean(),
      echo: fc.boolean(),
      stated: fc.constantFrom(0, 0, 3),
    }),
    { maxLength: most },
  );

/** Lists that count on, of which some numbers are others: so long that an alignment has several stretches. */
const lists = fc
  .tuple(fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 8, maxLength: 20 }), entries(6), fc.nat())
  .map(([lengths, odd, seed]) => {
    const all = lengths.flatMap((length) => Array.from({ length }, (_, index) => entryOf(index + 1)));
    odd.forEach((entry, index) => {
      all[(seed + index * 53) % all.length] = entry;
    });
    return all;
  });

const entryOf = (ordinal: number): Entry => ({
  ordinal,
  optional: false,
  loose: false,
  eager: false,
  boundary: ordinal === 1 ? RANK.han : NO_BOUNDARY,
  opensSublist: false,
  inArticle: false,
  introduced: ordinal === 1,
  echo: false,
  stated: 0,
});

describe('an alignment that was made of another', function () {
  this.timeout(PATIENCE);

  it('is what it would be without the other', () => {
    const ranks = fc.constantFrom(RANK.han, ANNEX_BOUNDARY);
    fc.assert(
      fc.property(
        lists,
        fc.array(fc.tuple(fc.nat(), fc.nat(3), entries(3)), { maxLength: 5 }),
        ranks,
        (first, edits, rank) => {
          let labels = first;
          let last = align(labels, rank, false);
          for (const [at, removed, added] of edits) {
            labels = labels.slice();
            labels.splice(at % (labels.length + 1), removed, ...added);
            const fresh = align(labels, rank, false);
            last = align(labels, rank, false, last.work);
            deepStrictEqual([last.cost, stepsOf(last)], [fresh.cost, stepsOf(fresh)]);
          }
        },
      ),
      fewer(2),
    );
  });
});
