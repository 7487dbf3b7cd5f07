import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { RULES } from '../../server/src/rules/index';
import { readMarkers } from '../support/markers';

const OFFICIAL = path.join(import.meta.dirname, '../official');
const SAMPLES = path.join(import.meta.dirname, '../../samples');
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** Whole texts in which nothing is wrong. */
const SOUND = [
  ...readdirSync(OFFICIAL).map((name) => read(OFFICIAL, name)),
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.fixed.gw'))
    .map((name) => read(SAMPLES, name)),
];

/** The faulty texts of all rules, as far as one document can hold them. */
const FAULTY = RULES.filter(({ examples }) => !('others' in examples)).flatMap(({ examples }) =>
  examples.bad.map(({ text }) => readMarkers(text).text),
);

/** A text with the lines of faulty ones between its own, and a character gone here and there. */
export const damaged: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...SOUND),
    fc.array(fc.tuple(fc.constantFrom(...FAULTY), fc.nat()), { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(), { maxLength: 2 }),
  )
  .map(([sound, faults, holes]) => {
    const lines = sound.split('\n');
    for (const [fault, place] of faults) lines.splice(place % (lines.length + 1), 0, ...fault.split('\n'));
    let text = lines.join('\n');
    for (const hole of holes) text = text.slice(0, hole % text.length) + text.slice((hole % text.length) + 1);
    return text;
  });
