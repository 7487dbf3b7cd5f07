import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { footnotesOf } from '../../server/src/document/footnotes/footnotes';
import { renumberFootnotes } from '../../server/src/edits/footnotes-renumber';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { cleanNotes, shuffleNotes } from '../bench/accuracy/footnote-faults';
import { seededRandom } from '../bench/random';
import { corpusFiles, describeCorpus, readCorpusFile, readCorpusIndex } from '../support/corpus';

const service = createPolicyService();

/**
 * Counted by hand: the line of the heading (from 1), the bracketed or circled numbers in the body,
 * the labels behind the heading. Where the two differ a mark or a definition is truly missing.
 */
const COUNTED: readonly (readonly [name: string, heading: number, marks: number, definitions: number])[] = [
  ['city-佛山市-2018.txt', 149, 32, 32],
  ['local-泸州市-2023.txt', 151, 40, 40],
  ['local-孝感市-2023.txt', 123, 40, 40],
  ['prov-海南省-2025.txt', 183, 25, 25],
  ['local-赣州市-2020.txt', 133, 36, 36],
  ['local-清远市-2022.txt', 147, 32, 32],
  ['city-南昌市-2026.txt', 181, 0, 33],
  ['local-三亚市-2022.txt', 163, 45, 45],
  ['local-达州市-2021.txt', 151, 23, 23],
  ['local-岳阳市-2018.txt', 121, 0, 24],
  ['local-柳州市-2021.txt', 161, 0, 24],
  // One of the definitions stands on the line of another.
  ['city-海口市-2024.txt', 163, 39, 40],
  // The mark of one definition stands in a chart.
  ['stat-2024.txt', 499, 89, 90],
];

describeCorpus('footnotes of real documents', () => {
  for (const [name, heading, marks, definitions] of COUNTED) {
    it(`${name} has ${marks} marks and ${definitions} definitions`, () => {
      const footnotes = footnotesOf(service.parse(readCorpusFile(name)));
      deepStrictEqual(
        [(footnotes.appendix?.heading ?? -1) + 1, footnotes.marks.length, footnotes.definitions.length],
        [heading, marks, definitions],
      );
    });
  }

  it('have as many marks as the index of the documents counts', () => {
    const counted = new Map(
      readCorpusIndex().flatMap(({ file, why }) => {
        const brackets = /^footnote refs .*?[[［〔【]n[\]］〕】]×(\d+)/.exec(why)?.[1];
        return brackets === undefined ? [] : [[file, Number(brackets)] as const];
      }),
    );
    ok(counted.size > 0);
    const read = [...counted.keys()].map((name) => [
      name,
      footnotesOf(service.parse(readCorpusFile(name))).marks.length,
    ]);
    deepStrictEqual(read, [...counted]);
  });

  it('are left alone by renumbering where they are in order', () => {
    const changed = corpusFiles().filter((name) => {
      const document = service.parse(readCorpusFile(name));
      return footnotesOf(document).marks.length > 0 && renumberFootnotes(document)?.length !== 0;
    });
    // A chapter of a larger volume, without its notes and with their numbers.
    deepStrictEqual(changed, ['000_03c6eb7a39d57da9.txt']);
  });

  it('are brought back by renumbering after any shuffle', () => {
    const random = seededRandom(4);
    let shuffled = 0;
    for (const name of corpusFiles()) {
      const text = readCorpusFile(name).replace(/\r\n?/g, '\n');
      const notes = cleanNotes(text.split('\n'));
      for (let round = 0; notes && round < 3; round++) {
        const damaged = shuffleNotes(text.split('\n'), notes, random).join('\n');
        const edits = renumberFootnotes(service.parse(damaged)) ?? [];
        strictEqual(applyEdits(damaged, edits) === text, true, name);
        shuffled++;
      }
    }
    ok(shuffled > 50);
  });

  it('are numbered without a gap, but for the slips known', () => {
    const uneven = corpusFiles().filter((name) => {
      const { definitions } = footnotesOf(service.parse(readCorpusFile(name)));
      return definitions.some(({ number }, index) => number !== index + 1);
    });
    deepStrictEqual(uneven, ['local-恩施土家族苗族自治州-2016.txt', 'local-柳州市-2018.txt', 'local-桂林市-2017.txt']);
  });

  it('give no finding that is not a slip or damage', () => {
    const findings = corpusFiles().flatMap((name) => {
      const document = service.parse(readCorpusFile(name));
      return service
        .diagnose(document)
        .filter(({ rule, severity }) => rule.startsWith('footnotes/') && severity !== 'hint')
        .map(({ rule, severity, span }) => {
          const line = service.toRange(document, span).start.line + 1;
          return `${name}:${line} ${rule.slice('footnotes/'.length)} ${severity}`;
        });
    });
    deepStrictEqual(findings, [
      // Published without their appendix.
      '000_03c6eb7a39d57da9.txt:5 no-definitions information',
      // The slip that irregularities.tsv knows.
      'city-佛山市-2014.txt:43 term-mismatch warning',
      // Published with their superscripts as plain figures.
      'city-南昌市-2021-10.txt:15 lost-mark information',
      'city-南昌市-2022.txt:23 lost-mark information',
      'city-南昌市-2024.txt:27 lost-mark information',
      // Of which one is nowhere in the text.
      'city-南昌市-2024.txt:167 unused information',
      'city-南昌市-2025.txt:13 lost-mark information',
      'city-南昌市-2026.txt:17 lost-mark information',
      // A definition that the body does not cite.
      'city-海口市-2024.txt:233 unused warning',
      'local-云浮市-2021.txt:17 no-definitions information',
      // The first definition was lost, here and below.
      'local-恩施土家族苗族自治州-2016.txt:13 undefined error',
      // Its label was lost when the text was converted.
      'local-柳州市-2018.txt:163 missing-number information',
      'local-桂林市-2017.txt:37 undefined error',
      // Its mark stands in a chart.
      'stat-2024.txt:573 unused information',
    ]);
  });
});
