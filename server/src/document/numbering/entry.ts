/** One label as the alignment sees it. */
export interface Entry {
  readonly ordinal: number;
  /** Used where it fits exactly, ignored elsewhere at no cost. */
  readonly optional: boolean;
  /** An optional label in the middle of a paragraph and not behind a stop. */
  readonly loose: boolean;
  /** An optional label that is more likely than not: 一是, and `三）` at the head of a line. */
  readonly eager: boolean;
  /** Highest rank of the labels of higher forms since the entry before: 0 an annex, `NO_BOUNDARY` none. */
  readonly boundary: number;
  /** The boundary is itself number 1: a sub-list of a higher form, which cuts nothing. */
  readonly opensSublist: boolean;
  /** It stands in an article of a regulation. */
  readonly inArticle: boolean;
  /** A title or a lead-in stands before it. */
  readonly introduced: boolean;
  /** A label with this number and this title was there before, as in a table of contents. */
  readonly echo: boolean;
  /** How many items the lead-in before it announces; 0 where there is none. */
  readonly stated: number;
}

/** Beyond every rank. */
export const NO_BOUNDARY = 31;
export const ANNEX_BOUNDARY = 0;

/** How a label can be explained. */
export const STEPS = [
  /** The number expected. */
  'follows',
  /** The number expected, but a heading stands between that should have begun a new list. */
  'runs-on',
  /** Another number than the one expected; the next counts on from the expected one. */
  'mistyped',
  /** One number or more before it are missing. */
  'gap',
  /** The number before once more; the rest counts on from it. */
  'repeat',
  /** Once more the number of a mistyped or repeated one directly before: what is wrong with that is wrong with all. */
  'mistyped-on',
  'repeats-on',
  /** Falls back to a number used before; the rest counts on from it. */
  'fall',
  /** Exchanged with the next label. */
  'swapped',
  'swapped-back',
  /** Number 1 of a new list. */
  'opens',
  /** A new list whose first numbers are missing. */
  'opens-late',
  /** A new list whose number 1 is mistyped. */
  'opens-mistyped',
  /** Goes on with the list that an inner list of the same form interrupted. */
  'resumes',
  /** No label of any list. */
  'ignored',
] as const;

export type Step = (typeof STEPS)[number];

/** The steps of labels whose number is wrong because that of the label before is. */
export const GOES_ON: ReadonlySet<string | undefined> = new Set<Step>(['mistyped-on', 'repeats-on']);
