import { ok, strictEqual, throws } from 'node:assert/strict';
import { createTrigramFilter, openTrigramFilter } from '../../server/src/lexicon/trigram-filter';
import { NODE_BACKGROUND } from '../../server/src/node-resources';

/** As many different trigrams as asked for. */
const trigrams = (count: number, first: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    String.fromCharCode(first + (index % 61), first + ((index / 61) % 61), first + index / 3721),
  );

describe('a filter of trigrams', () => {
  it('knows every trigram it was made of, and hardly any other', () => {
    const known = trigrams(20_000, 0x4e00);
    const { has } = openTrigramFilter(createTrigramFilter(known));
    ok(known.every(has));
    ok(trigrams(20_000, 0x6000).filter(has).length < 400);
  });

  it('knows nothing where it was made of nothing', () => {
    strictEqual(openTrigramFilter(createTrigramFilter([])).has('一网通'), false);
  });

  it('is not read out of other bytes', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(100), createTrigramFilter(['一网通']).subarray(0, 5)]) {
      throws(() => openTrigramFilter(bytes), RangeError);
    }
  });
});

describe('the filter that goes with the product', () => {
  it('knows what reports say, and not what no one says', () => {
    for (const usual of ['现代化', '高质量', '共同富']) ok(NODE_BACKGROUND.has(usual));
    for (const unusual of ['溪晶云', '罩后证', '量质高高'.slice(1)]) strictEqual(NODE_BACKGROUND.has(unusual), false);
  });
});
