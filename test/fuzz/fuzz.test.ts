import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fewer, PATIENCE } from '../property/limits';
import { textOf } from './fragments';
import { holds } from './holds';

const INPUTS: readonly string[] = JSON.parse(readFileSync(join(import.meta.dirname, 'inputs.json'), 'utf8'));

describe('the product stands', function () {
  this.timeout(PATIENCE);

  for (const [index, text] of INPUTS.entries()) {
    it(`what once broke it (${index + 1})`, () => holds(text));
  }

  it('texts put together at random', () => {
    const bytes = fc.uint8Array({ maxLength: 150 });
    fc.assert(fc.property(bytes.map(textOf), holds), fewer(2));
  });

  it('any UTF-16, half characters too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
        holds,
      ),
      fewer(2),
    );
  });
});
