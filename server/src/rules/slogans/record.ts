import { type PolicyDocument, spanIn } from '../../document/document';
import { linesWhere } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { titleBlockAspect, titleBlockOf } from '../../document/title-block';
import { aspectOf, derive } from '../../document/versions';
import { yearOf } from '../../document/year';
import type { Fault } from '../../lexicon/fault';
import type { Formulation, WrongVariant } from '../../lexicon/formulation';
import { type Pack, packsNamedIn } from '../../lexicon/packs';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import type { Finding, Fix } from '../rule';
import { messageOf, quoted } from './message';
import { withoutOverlaps } from './overlaps';
import { type Slip, slipsOf } from './slips';

/** The title block as one text. */
const titleOf = derive([titleBlockAspect], (document): string =>
  titleBlockOf(document)
    .map(({ text }) => text)
    .join('\n'),
);

/** Asks whether a formulation, or a variant of it, binds a document: by its year and by the place it is of. */
export const bindingOf = memoize((document: PolicyDocument) => {
  const year = yearOf(document);
  const packs: readonly Pack[] = packsNamedIn(titleOf(document));
  return {
    /** @param since the first year for which it is asked, if it is not the formulation's own */
    binds: ({ pack, since }: Formulation, from: number | undefined = since): boolean => {
      if (pack && !packs.includes(pack)) return false;
      return year === undefined ? from === undefined : year >= (from ?? year);
    },
    /** Whether a variant is wrong in it. Of unknown year, one is that was never right. */
    forbids: ({ pack, since }: Formulation, variant: WrongVariant): boolean => {
      if (pack && !packs.includes(pack)) return false;
      if (year === undefined) return variant.since === undefined;
      return year >= (variant.since ?? since ?? year);
    },
  };
});

const linesWithSlips = linesWhere((paragraph) => slipsOf(paragraph).length > 0);

/** The wrong variants of the record in a document by their line, no two of them at one place. */
const recordSlips = memoize((document: PolicyDocument): ReadonlyMap<number, readonly Slip[]> => {
  const found = new Map<number, readonly Slip[]>();
  for (const line of linesWithSlips(document)) {
    const { forbids } = bindingOf(document);
    const slips = slipsOf(document.paragraphs[line] as Paragraph).filter(({ formulation, variant }) =>
      forbids(formulation, variant),
    );
    found.set(line, withoutOverlaps(slips));
  }
  return found;
});

/** All that decides about wrong variants of the record: those in each line, and what the title says of the document. */
export const RECORD = [aspectOf(slipsOf), yearOf, titleOf];

/** The findings of one kind of fault. What is common in published documents is only information. */
export function* findingsByFault(document: PolicyDocument, fault: Fault): Iterable<Finding> {
  for (const [line, slips] of recordSlips(document)) {
    for (const slip of slips) if (slip.fault === fault) yield findingOf(document, line, slip);
  }
}

/** Whether a wrong variant is already reported at a place of a paragraph. */
export function isReported(document: PolicyDocument, line: number, { start, end }: Span): boolean {
  const slips = recordSlips(document).get(line) ?? [];
  // They overlap nowhere, so that their ends rise as their starts do.
  let low = 0;
  let high = slips.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slips[middle] as Slip).span.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < slips.length && (slips[low] as Slip).span.start < end;
}

function findingOf(document: PolicyDocument, line: number, slip: Slip): Finding {
  const { right, variant } = slip;
  const span = spanIn(document, line, slip.span);
  return {
    span,
    message: messageOf(slip),
    ...(variant.level === 'advice' && { severity: 'information' }),
    ...(right !== undefined && { fixes: () => [replace(span, right, variant.unsafe ? 'unsafe' : 'safe')] }),
  };
}

function replace(span: Span, newText: string, safety: Fix['safety']): Fix {
  return { title: `改为${quoted(newText)}`, safety, edits: [{ span, newText }] };
}
