import { fact } from '../../document/fact';
import type { Paragraph } from '../../document/paragraph';
import { quotesOf } from '../../document/quotes';
import { type Fault, faultOf, rightOf } from '../../lexicon/fault';
import type { Formulation, WrongVariant } from '../../lexicon/formulation';
import { occurrencesIn } from '../../lexicon/occurrences';
import type { Span } from '../../text/span';
import { phrasesOf } from '../phrases';

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

/** The wrong variants in a paragraph that need no reader to tell, overlapping ones too, by their start. */
export const slipsOf = fact((paragraph: Paragraph): readonly Slip[] => {
  const occurrences = occurrencesIn(paragraph.text, phrasesOf(paragraph));
  if (occurrences.every(({ variant }) => !variant || variant.level === 'review')) return NONE;
  const isRight = createCover(occurrences.filter(({ variant }) => !variant).map(({ span }) => span));
  const isQuoted = createCover(quotesOf(paragraph).map(({ inner }) => inner));
  return occurrences.flatMap(({ span, formulation, variant }) => {
    if (!variant || variant.level === 'review' || isRight(span)) return [];
    const right = rightOf(formulation, variant);
    const fault = faultOf(formulation, variant);
    const lacksQuotes = fault === 'unquoted';
    if ((lacksQuotes || variant.notInQuotes) && isQuoted(span)) return [];
    return lacksQuotes && isDefined(paragraph, span) ? [] : [{ span, formulation, variant, fault, right }];
  });
});

/**
 * Asks whether a place lies within one of some spans. Spans are given and places asked by rising start, so that a
 * paragraph of any length is walked through once.
 */
export function createCover(spans: readonly Span[]): (place: Span) => boolean {
  let next = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (let span = spans[next]; span && span.start <= start; span = spans[++next]) reach = Math.max(reach, span.end);
    return end <= reach;
  };
}

/** Whether a phrase heads the definition of itself, where a glossary leaves the quotes out: `6.四上企业：指…`. */
export function isDefined({ text }: Paragraph, { start, end }: Span): boolean {
  return !/\p{L}/u.test(text.slice(0, start)) && /^[^，。；、]{0,12}(?:[：:]|是?指|——)/.test(text.slice(end, end + 15));
}
