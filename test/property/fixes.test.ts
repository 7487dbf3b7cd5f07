import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { type Diagnostic, isRemarkOnNumbering, isWarning } from '../../server/src/features/diagnostic';
import { renumberAll } from '../../server/src/features/renumber-all';
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

/** Another may come to be told in the same words, where its number moves up. */
function isGone(finding: Diagnostic, before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const ofRule = (found: readonly Diagnostic[]): number => found.filter(({ rule }) => rule === finding.rule).length;
  return countOf(after, finding) < countOf(before, finding) || ofRule(after) < ofRule(before);
}

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

  it('take away what they mend and bring nothing up, safe or to choose from', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = diagnose(text);
        for (const finding of before) {
          for (const { title, edits } of finding.fixes?.() ?? []) {
            const after = diagnose(applyEdits(text, edits));
            ok(isGone(finding, before, after), `${nameOf(finding)} is still there after ${title}`);
            const news = newsOf(before, edits, after);
            strictEqual(news.map((other) => `${nameOf(finding)}, ${title}, brings up ${nameOf(other)}`).join('\n'), '');
          }
        }
      }),
      fewer(4),
    );
  });

  it('come to an end together: what is safe is done, and done once, and brings up nothing to warn of', () => {
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
        strictEqual(newsOf(before, edits, left).filter(isWarning).map(nameOf).join('\n'), '');
      }),
      fewer(4),
    );
  });

  it('bring nothing up but remarks on the numbering where all lists are numbered through', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const edits = renumberAll(service.parse(text));
        const news = newsOf(diagnose(text), edits, diagnose(applyEdits(text, edits)));
        strictEqual(
          news
            .filter((one) => !isRemarkOnNumbering(one))
            .map(nameOf)
            .join('\n'),
          '',
        );
      }),
      fewer(4),
    );
  });
});
