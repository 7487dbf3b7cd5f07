import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWhere } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { quotesOf } from '../../document/quotes';
import { aspectOf } from '../../document/versions';
import { yearOf } from '../../document/year';
import type { Confusable, Slip } from '../../lexicon/confusables';
import { type Confusion, confusionsIn } from '../../lexicon/confusables-finder';
import { memoize } from '../../text/memo';
import { phrasesOf } from '../phrases';
import type { Finding, Fix, Severity } from '../rule';
import { withoutOverlaps } from '../slogans/overlaps';
import { isReported, RECORD } from '../slogans/record';
import { wouldRepeat } from './sentences';

const NONE: readonly Confusion[] = [];

/** The words of a paragraph that are taken for others, as far as the paragraph alone can tell. */
const confusionsOf = fact((paragraph: Paragraph): readonly Confusion[] => {
  const found = confusionsIn(paragraph.text, phrasesOf(paragraph));
  if (found.length === 0) return NONE;
  const titles = quotesOf(paragraph).filter(({ kind }) => kind === 'title');
  return found.filter(
    ({ span, confusable }) =>
      !mayBeNamed(confusable) || !titles.some(({ inner }) => inner.start <= span.start && span.end <= inner.end),
  );
});

/** A name inside 《》 is cited as it is, however its wording may be judged today; a misspelling is one there too. */
function mayBeNamed({ level, since }: Confusable): boolean {
  return level !== undefined || since !== undefined;
}

const linesWithConfusions = linesWhere((paragraph) => confusionsOf(paragraph).length > 0);

/** The same in a document by their line, as its year has it, no two of them at one place. */
const documentConfusions = memoize((document: PolicyDocument): ReadonlyMap<number, readonly Confusion[]> => {
  const found = new Map<number, readonly Confusion[]>();
  for (const line of linesWithConfusions(document)) {
    const year = yearOf(document);
    const confusions = confusionsOf(document.paragraphs[line] as Paragraph).filter(
      ({ confusable: { since } }) => since === undefined || (year !== undefined && year >= since),
    );
    // One slip, one finding: what the record of formulations knows is reported there.
    const own = withoutOverlaps(confusions).filter(({ span }) => !isReported(document, line, span));
    found.set(line, own);
  }
  return found;
});

/** All that decides about them. */
export const CONFUSIONS = [...RECORD, aspectOf(confusionsOf)];

const SEVERITIES: Readonly<Record<NonNullable<Confusable['level']>, Severity>> = {
  advice: 'information',
  hint: 'hint',
};

/** What a rule says of the words that are its concern. */
export type Wording = (written: string, confusable: Confusable) => string;

/** The findings of one kind of slip: milder than the rule where another form is only recommended. */
export function* findingsOf(document: PolicyDocument, slip: Slip, wording: Wording): Iterable<Finding> {
  for (const [line, confusions] of documentConfusions(document)) {
    for (const { span: place, confusable } of confusions) {
      if (confusable.slip !== slip) continue;
      const { right, level, unsafe } = confusable;
      const span = spanIn(document, line, place);
      const written = document.text.slice(span.start, span.end);
      yield {
        span,
        message: wording(written, confusable),
        ...(level && { severity: SEVERITIES[level] }),
        ...(right !== null && {
          fixes: () => {
            const isUnsafe = level || unsafe || wouldRepeat(document, line, place, right);
            return [replacing(span, right, isUnsafe ? 'unsafe' : 'safe')];
          },
        }),
      };
    }
  }
}

function replacing(span: Finding['span'], newText: string, safety: Fix['safety']): Fix {
  return { title: `改为“${newText}”`, safety, edits: [{ span, newText }] };
}
