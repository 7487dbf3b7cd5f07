import type { Paragraph } from '../../document/paragraph';
import { quotationAt } from '../../document/quotes';
import { type Fault, faultOf, rightOf } from '../../lexicon/fault';
import type { Formulation, WrongVariant } from '../../lexicon/formulation';
import { type Occurrence, occurrencesIn } from '../../lexicon/occurrences';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';

/** A wrong variant in a paragraph, as far as the paragraph alone can tell. */
export interface Slip {
  /** Relative to the start of the paragraph. */
  readonly span: Span;
  readonly formulation: Formulation;
  readonly variant: WrongVariant;
  readonly fault: Fault;
  /** What belongs in its place; undefined where no one replacement is right everywhere. */
  readonly right: string | undefined;
}

const NONE: readonly Slip[] = [];

/** The wrong variants in a paragraph that need no reader to tell, overlapping ones too. */
export const slipsOf = memoize((paragraph: Paragraph): readonly Slip[] => {
  const occurrences = occurrencesIn(paragraph.text);
  if (occurrences.length === 0) return NONE;
  const covered = occurrences.filter(({ variant }) => !variant).map(({ span }) => span);
  return occurrences.flatMap((occurrence) => slipOf(occurrence, paragraph, covered) ?? []);
});

function slipOf(
  { span, formulation, variant }: Occurrence,
  paragraph: Paragraph,
  covered: readonly Span[],
): Slip | undefined {
  if (!variant || variant.level === 'review') return undefined;
  if (covered.some((right) => right.start <= span.start && span.end <= right.end)) return undefined;
  const right = rightOf(formulation, variant);
  const fault = faultOf(variant.text, right);
  const lacksQuotes = fault === 'quotes' && !variant.text.includes('“');
  if ((lacksQuotes || variant.notInQuotes) && quotationAt(paragraph, span.start)) return undefined;
  if (lacksQuotes && isDefined(paragraph, span)) return undefined;
  return { span, formulation, variant, fault, right };
}

/** Whether a phrase heads the definition of itself, where a glossary leaves the quotes out: `6.四上企业：指…`. */
function isDefined({ text }: Paragraph, { start, end }: Span): boolean {
  return !/\p{L}/u.test(text.slice(0, start)) && /^[^，。；、]{0,12}(?:[：:]|是?指|——)/.test(text.slice(end, end + 15));
}
