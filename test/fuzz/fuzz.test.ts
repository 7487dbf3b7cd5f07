import { strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { resolvedReferences } from '../../server/src/document/reference-targets';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { fewer, PATIENCE } from '../property/limits';
import { textOf, versionsOf } from './fragments';
import { holds, holdsThrough } from './holds';

const INPUTS: readonly (readonly string[])[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'inputs.json'), 'utf8'),
);

const service = createPolicyService();

describe('the product stands', function () {
  this.timeout(PATIENCE);

  for (const [index, versions] of INPUTS.entries()) {
    it(`what once broke it (${index + 1})`, () => holdsThrough(versions));
  }

  it('a finding at every third of 450,000 characters', () => {
    const text = '稳，，'.repeat(150_000);
    const document = service.parse(text);
    strictEqual(service.diagnose(document).length, 150_000);
    strictEqual(applyEdits(text, service.fixAll(document)), '稳，'.repeat(150_000));
  });

  it('a reference of 100,000 numbers', () => {
    const text = `见第${'（一）、'.repeat(100_000)}（二）部分`;
    strictEqual(resolvedReferences(service.parse(text)).length, 100_001);
  });

  it('a number before 600,000 full stops', () => {
    strictEqual(service.diagnose(service.parse(`甲2${'.'.repeat(600_000)}`)).length, 0);
  });

  it('addresses behind 300,000 letters', () => {
    strictEqual(service.diagnose(service.parse(`a://${'甲'.repeat(50)}${'b'.repeat(300_000)}`)).length, 0);
  });

  it('texts put together at random', () => {
    const bytes = fc.uint8Array({ maxLength: 150 });
    fc.assert(fc.property(bytes.map(textOf), holds), fewer(2));
  });

  it('texts that change at random', () => {
    const bytes = fc.uint8Array({ maxLength: 151 }).filter(({ length }) => length % 2 === 1);
    fc.assert(fc.property(bytes.map(versionsOf), holdsThrough), fewer(2));
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
