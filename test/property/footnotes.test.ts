import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/document/document';
import { footnotesOf } from '../../server/src/document/footnotes/footnotes';
import type { Mark } from '../../server/src/document/footnotes/model';
import { insertFootnoteAt } from '../../server/src/edits/footnotes-insert';
import { removeFootnoteAt } from '../../server/src/edits/footnotes-remove';
import { renumberFootnotes } from '../../server/src/edits/footnotes-renumber';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { type Footnoted, footnoted, render, renderInOrder, upTo } from './footnoted';
import { fewer, PATIENCE } from './limits';

const LIMITS = fewer(3);
// Terms made up at random may well look like misspellings of one another.
const service = createPolicyService({ rules: { numbering: 'off', slogans: 'off', 'footnotes/term-mismatch': 'off' } });

function renumbered(text: string): string {
  const edits = renumberFootnotes(parse(text));
  ok(edits, 'nothing is unclear');
  return applyEdits(text, edits);
}

/** The same report with other numbers, each footnote keeping its own on both sides, and its definitions in any order. */
const shuffled: fc.Arbitrary<{ readonly report: Footnoted; readonly text: string }> = footnoted.chain((report) => {
  const all = upTo(report.definitions.length);
  return fc
    .tuple(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.constantFrom('sorted', 'left', 'any'),
    )
    .map(([permuted, any, how]) => {
      const numbers = permuted.map((number) => number + 1);
      const sorted = [...all].sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
      const order = how === 'sorted' ? sorted : how === 'left' ? all : any;
      return { report, text: render(report, numbers, order) };
    });
});

/** A text in which digits were changed, lines of the body or of the appendix deleted or exchanged, whatever that leads to. */
const damaged: fc.Arbitrary<string> = fc
  .tuple(
    footnoted.map(renderInOrder),
    fc.array(fc.tuple(fc.constantFrom('digit', 'delete', 'exchange'), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [kind, a, b]) => {
      const lines = changed.split('\n');
      const heading = lines.findIndex((line) => line.startsWith('名词解释'));
      const one = a % lines.length;
      const other = b % lines.length;
      if (one === heading || other === heading || one < heading !== other < heading) return changed;
      if (kind === 'delete') lines.splice(one, 1);
      else if (kind === 'exchange') [lines[one], lines[other]] = [lines[other] as string, lines[one] as string];
      else lines[one] = (lines[one] as string).replace(/\d/, String(b % 10));
      return lines.join('\n');
    }, text),
  );

/** The words of a text, sorted, without anything that can be the number of a footnote. */
const words = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/[0-9０-９]+/g, '').trim())
    .sort();

/** How many numbers the marks of a text have, and the lines with labels behind its heading over the definitions. */
function numbersOf(text: string): { readonly marks: number; readonly definitions: number } {
  const { marks } = footnotesOf(parse(text));
  const lines = text.slice(text.indexOf('名词解释')).split(/\r?\n/);
  const labels = lines.flatMap((line) => {
    const digits = /^[\s（［[]*([0-9０-９]+)[）］\].．、]/.exec(line)?.[1];
    return digits === undefined ? [] : Number(digits.normalize('NFKC'));
  });
  return { marks: new Set(marks.map(numberOf)).size, definitions: new Set(labels).size };
}

/**
 * How many numbers of marks have to stay apart. A footnote may be cited again, by its own number: so a mark may get the
 * number of another with the same words before it, if it has no definition itself or those words are the other's term.
 */
function footnotesCited(text: string): number {
  const { marks, definitions } = footnotesOf(parse(text));
  const terms = new Map(definitions.map(({ number, term }) => [number, lastWords(text.slice(term.start, term.end))]));
  const wordsOf = ({ span }: Mark): string => lastWords(text.slice(Math.max(0, span.start - 6), span.start));
  const cited = new Set(marks.map(numberOf));
  for (const mark of marks) {
    const words = wordsOf(mark);
    const citesAgain = (other: Mark): boolean =>
      other.number !== mark.number &&
      cited.has(other.number) &&
      wordsOf(other) === words &&
      (!terms.has(mark.number) || terms.get(other.number) === words);
    if (marks.some(citesAgain)) cited.delete(mark.number);
  }
  return cited.size;
}

/** The last three characters of a term, without quotes. */
const lastWords = (text: string): string => (text.match(/\p{Script=Han}/gu) ?? []).slice(-3).join('');

const numberOf = ({ number }: { readonly number: number }): number => number;

describe('the footnotes of generated reports', function () {
  this.timeout(PATIENCE);

  it('have no finding where they are in order, and renumbering leaves them alone', () => {
    fc.assert(
      fc.property(footnoted.map(renderInOrder), (text) => {
        const serious = service
          .diagnose(parse(text))
          .filter(({ severity }) => severity === 'warning' || severity === 'error');
        deepStrictEqual(
          serious.map(({ rule }) => rule),
          [],
        );
        deepStrictEqual(renumberFootnotes(parse(text)), []);
      }),
      LIMITS,
    );
  });

  it('are brought back by renumbering, whatever their numbers and the order of their definitions', () => {
    fc.assert(
      fc.property(shuffled, ({ report, text }) => strictEqual(renumbered(text), renderInOrder(report))),
      LIMITS,
    );
  });

  it('are renumbered once and for all, with not a word changed beside the numbers', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const edits = renumberFootnotes(parse(text));
        if (!edits) return;
        const once = applyEdits(text, edits);
        deepStrictEqual(words(once), words(text));
        strictEqual(renumbered(once), once);
      }),
      LIMITS,
    );
  });

  it('are never merged, neither by renumbering nor by any fix, but where the same words are cited again', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const document = parse(text);
        const before = { ...numbersOf(text), marks: footnotesCited(text) };
        const fixes = service
          .diagnose(document)
          .flatMap((diagnostic) => (diagnostic.fixes?.() ?? []).map(({ title, edits }) => ({ title, edits })));
        for (const { title, edits } of [...fixes, { title: '重编', edits: renumberFootnotes(document) ?? [] }]) {
          const after = numbersOf(applyEdits(text, edits));
          ok(after.marks >= before.marks, `${title}: ${before.marks} footnotes cited, then ${after.marks}`);
          ok(after.definitions >= before.definitions, `${title}: ${before.definitions}, then ${after.definitions}`);
        }
      }),
      LIMITS,
    );
  });

  it('can be inserted anywhere and removed again, and are in order in between', () => {
    fc.assert(
      fc.property(footnoted.map(renderInOrder), fc.nat(), (text, anywhere) => {
        const offset = anywhere % text.indexOf('名词解释');
        const insertion = insertFootnoteAt(parse(text), offset);
        if (typeof insertion === 'string') return;
        const changed = applyEdits(text, insertion.edits);
        if (insertion.edits.length > 1) deepStrictEqual(renumberFootnotes(parse(changed)), []);
        const mark = footnotesOf(parse(changed)).marks.find(({ span }) => span.end > offset);
        const removal = removeFootnoteAt(parse(changed), mark?.digits.start ?? 0);
        ok(typeof removal !== 'string', `${removal}`);
        strictEqual(applyEdits(changed, removal), text);
      }),
      LIMITS,
    );
  });

  it('leave the others in order when one is removed', () => {
    fc.assert(
      fc.property(footnoted.map(renderInOrder), fc.nat(), (text, any) => {
        const document = parse(text);
        const { marks } = footnotesOf(document);
        const removal = removeFootnoteAt(document, marks[any % marks.length]?.digits.start ?? 0);
        ok(typeof removal !== 'string', `${removal}`);
        // Where other marks cite the definition, the next of them becomes the first.
        if (removal.length > 1) deepStrictEqual(renumberFootnotes(parse(applyEdits(text, removal))), []);
      }),
      LIMITS,
    );
  });
});
