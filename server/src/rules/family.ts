import { type PolicyDocument, tryEdits } from '../document/document';
import { composeEdits } from '../text/compose';
import { extended } from '../text/extended';
import { memoize, once } from '../text/memo';
import { firstAtLeast } from '../text/sorted';
import type { Edit } from '../text/span';
import { newsAfter, type Reported } from './news';
import type { Finding, Fix, Rule } from './rule';

/**
 * Rules about the same things, so that what is done about a finding of one may show to all. Each repair of theirs is
 * tried on the document: it must take away what it mends, and bring up nothing that was not reported before. A repair
 * that does is done otherwise, or what it brings up is mended with it; where neither helps, it is not safe.
 * @param rules look at nothing but the document
 * @param witnesses other such rules, to which nothing new may show either
 */
export function family(rules: readonly Rule[], witnesses: readonly Rule[]): readonly Rule[] {
  const problemsOf = memoize((document: PolicyDocument): readonly Reported[] =>
    [...rules, ...witnesses].flatMap(({ id, check }) =>
      Array.from(check(document, {}), (finding) => extended(finding, { rule: id })),
    ),
  );
  const startsOf = memoize((document: PolicyDocument): readonly number[] =>
    problemsOf(document)
      .map(({ span }) => span.start)
      .sort((a, b) => a - b),
  );
  return rules.map((rule) => ({
    ...rule,
    *check(document) {
      for (const finding of rule.check(document, {})) {
        const { fixes } = finding;
        const trial: Trial = { document, mended: finding, rule: rule.id, problemsOf, startsOf };
        yield fixes ? extended(finding, repairsOf(trial, fixes)) : finding;
      }
    },
  }));
}

/** What repairs are tried for, and on what. */
interface Trial {
  readonly document: PolicyDocument;
  readonly mended: Finding;
  readonly rule: string;
  /** All that is reported of a document, with the repairs as they were proposed; in the order of the rules. */
  readonly problemsOf: (document: PolicyDocument) => readonly Reported[];
  /** Where that begins, rising. */
  readonly startsOf: (document: PolicyDocument) => readonly number[];
}

/** The repairs of a finding as they stood the trial: of the safe ones the first, and the others to choose from. */
function repairsOf(trial: Trial, proposed: () => readonly Fix[]): Required<Pick<Finding, 'fixes' | 'preferred'>> {
  const repairs = once(() => {
    const isTried = !isTooLong(trial);
    return proposed().map((fix) => {
      const plain = once(() => (isTried ? plainWay(trial, fix) : undefined));
      return { fix, plain, tried: once(() => plain() ?? (isTried ? otherWay(trial, fix) : unsafe(fix))) };
    });
  });
  const preferred = once(() => {
    const safe = repairs().filter(({ fix }) => fix.safety === 'safe');
    const best = safe.find(({ plain }) => plain()) ?? safe.find(({ tried }) => tried().safety === 'safe');
    return (best ?? repairs()[0])?.tried();
  });
  const fixes = once(() => {
    const first = preferred();
    const others = repairs().flatMap(({ tried }) => (tried() === first ? [] : [unsafe(tried())]));
    return first ? [first, ...others] : [];
  });
  return { fixes, preferred };
}

const unsafe = ({ title, edits, isLastResort }: Fix): Fix => ({
  title,
  safety: 'unsafe',
  edits,
  ...(isLastResort && { isLastResort }),
});

/** Units of text, with some for each line and each problem, times problems: more repairs take seconds to try. */
const MOST_WORK = 5_000_000;
const UNITS_OF_LINE = 50;

/** Whether so many problems come before this one that its repairs are not tried. */
function isTooLong({ document, startsOf, mended }: Trial): boolean {
  const starts = startsOf(document);
  const size = document.text.length + UNITS_OF_LINE * (document.paragraphs.length + starts.length);
  return firstAtLeast(starts, mended.span.start) * size > MOST_WORK;
}

/** A repair as it is, or otherwise, if that brings nothing up. */
function plainWay(trial: Trial, fix: Fix): Fix | undefined {
  for (const { title, safety, edits } of [fix, ...(fix.otherwise ? [fix.otherwise()] : [])]) {
    if (newsOf(trial, edits).length === 0) return { title, safety, edits };
  }
  return undefined;
}

/** A repair that brings something up, with what follows from it; or else not safe. */
const otherWay = (trial: Trial, fix: Fix): Fix =>
  withConsequences(trial, fix) ?? unsafe({ ...fix, isLastResort: fix.safety === 'safe' && isOfNumbers(trial.rule) });

/** Numbers follow from one another; what follows from a footnote that is changed, a person has to say. */
const isOfNumbers = (rule: string): boolean => rule.startsWith('numbering/');

const MOST_ROUNDS = 6;

/** A repair with those of all that it brings up, one after the other; undefined if that comes to no end. */
function withConsequences(trial: Trial, { title, safety, edits }: Fix): Fix | undefined {
  if (!isOfNumbers(trial.rule)) return undefined;
  const rounds = [edits];
  while (rounds.length <= MOST_ROUNDS) {
    const composed = composeEdits(trial.document.text.length, rounds);
    const [news] = newsOf(trial, composed);
    if (!news) return { title: `${title}，并改正随之不合的序号`, safety, edits: composed };
    const [fix] = news.fixes?.() ?? [];
    if (fix?.safety !== 'safe' || !isOfNumbers(news.rule)) return undefined;
    rounds.push((fix.otherwise?.() ?? fix).edits);
  }
  return undefined;
}

/** What is reported after a repair and was not before, or is what it was to mend. */
function newsOf({ document, mended, rule, problemsOf }: Trial, edits: readonly Edit[]): readonly Reported[] {
  const isMended = (problem: Reported): boolean => problem.rule === rule && problem.span.start === mended.span.start;
  const repaired = tryEdits(document, edits);
  const others = problemsOf(document).filter((problem) => !isMended(problem));
  return newsAfter({ document, found: others }, edits, { document: repaired, found: problemsOf(repaired) });
}
