import type { Span } from '../../../text/span';
import type { NearMiss } from './models';

/** A phrase that stands once where another one, one edit away, is frequent. */
export interface WordingSlip extends NearMiss {
  /** Where the phrase stands in the document, without quotation marks. */
  readonly span: Span;
  readonly phrase: string;
  /** How often the frequent one occurs, quoted or not. */
  readonly uses: number;
  /** The first few places of the frequent one in the document. */
  readonly first: () => readonly Span[];
  /** The frequent one is no quoted term, but a phrase of several words. */
  readonly bare?: true;
}

/** How often a phrase must occur to be the measure of others. */
export const FEWEST_USES = 3;

/** What terms and their slips are made of: no marks, no blanks. */
export const TERM = /^[\p{L}\p{N}+＋]+$/u;

/** What a change may bring or take away. Figures and Latin letters change from case to case. */
export const HAN_OR_NOTHING = /^\p{Script=Han}*$/u;
