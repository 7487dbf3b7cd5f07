import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import { createGlossary } from '../../server/src/lexicon/glossary';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { RULES } from '../../server/src/rules/index';
import { createPolicyService } from '../../server/src/service';
import { applyEdits, type Edit } from '../../server/src/text/span';
import { damaged } from './damaged';
import { fewer, PATIENCE } from './limits';

const TERMS = RULES.flatMap(({ examples }) => examples.terms ?? []);
const service = createPolicyService(undefined, {
  background: NODE_BACKGROUND,
  glossary: createGlossary(TERMS),
});

const diagnose = (text: string): readonly Diagnostic[] => service.diagnose(service.parse(text));
const fixAll = (text: string): string => applyEdits(text, service.fixAll(service.parse(text)));

/** What is found, without where: the rule, and what it says. */
const nameOf = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;
const countOf = (found: readonly Diagnostic[], one: Diagnostic): number =>
  found.filter((other) => nameOf(other) === nameOf(one)).length;

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** The lines of the second of two texts between the first and the last difference. */
function linesAround(text: string, fixed: string): { readonly first: number; readonly last: number } {
  let start = 0;
  while (start < fixed.length && text.charAt(start) === fixed.charAt(start)) start++;
  let end = 0;
  while (end < fixed.length - start && text.charAt(text.length - 1 - end) === fixed.charAt(fixed.length - 1 - end))
    end++;
  return { first: lineOf(fixed, start), last: lineOf(fixed, fixed.length - end) };
}

/** Whether the repairs of a rule are tried before they are called safe; then they bring up nothing anywhere. */
const isTried = ({ rule }: Diagnostic): boolean => /^(?:numbering|footnotes|format)\//.test(rule);

/** What is found after edits and was not before: neither in the same words nor, told in others, at the same place. */
function newsOf(before: readonly Diagnostic[], edits: readonly Edit[], after: readonly Diagnostic[]): Diagnostic[] {
  return after.filter((other) => {
    if (countOf(after, other) <= countOf(before, other)) return false;
    // How often the right form is written is more now.
    const place = placeBefore(edits, other.span.start);
    return !before.some(({ rule, span }) => rule === other.rule && span.start === place);
  });
}

/** Where a place behind all edits was before them. */
function placeBefore(edits: readonly Edit[], place: number): number {
  let grown = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start + grown + newText.length > place) break;
    grown += newText.length - (span.end - span.start);
  }
  return place - grown;
}

describe('the fixes of all rules', function () {
  this.timeout(PATIENCE);

  it('can be applied, and change something', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        for (const { rule, fixes } of diagnose(text)) {
          for (const { title, edits } of fixes?.() ?? []) ok(applyEdits(text, edits) !== text, `${rule} ${title}`);
        }
      }),
      fewer(4),
    );
  });

  it('take away what they mend and bring nothing up elsewhere, where they are safe', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = diagnose(text);
        for (const finding of before) {
          const [preferred] = finding.fixes?.() ?? [];
          if (preferred?.safety !== 'safe') continue;
          const fixed = applyEdits(text, preferred.edits);
          const after = diagnose(fixed);
          ok(countOf(after, finding) < countOf(before, finding), `${nameOf(finding)} is still there`);
          const edited = linesAround(text, fixed);
          for (const other of newsOf(before, preferred.edits, after)) {
            const line = lineOf(fixed, other.span.start);
            const isElsewhere = line < edited.first || edited.last < line;
            ok(!isElsewhere && !isTried(finding), `${nameOf(finding)} brings up ${nameOf(other)}`);
          }
        }
      }),
      fewer(4),
    );
  });

  it('come to an end together: what is safe is done, and done once, and brings nothing up', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = diagnose(text);
        const edits = service.fixAll(service.parse(text));
        const fixed = applyEdits(text, edits);
        strictEqual(fixAll(fixed), fixed);
        const left = diagnose(fixed);
        strictEqual(
          left
            .filter(({ fixes }) => fixes?.()[0]?.safety === 'safe')
            .map(nameOf)
            .join('\n'),
          '',
        );
        ok(left.length <= before.length, left.map(nameOf).join('\n'));
        // Sentences that differed by what is put right are the same now; how lists stand in one another shows only when
        // their numbers are right.
        const mayCome = new Set(['wording/repeated-sentence', 'numbering/lone-item', 'numbering/level-jump']);
        const news = newsOf(before, edits, left).filter(({ rule }) => !mayCome.has(rule));
        strictEqual(news.map(nameOf).join('\n'), '');
      }),
      fewer(4),
    );
  });
});
