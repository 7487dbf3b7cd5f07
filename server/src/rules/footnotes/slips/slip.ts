import type { Definition, Mark } from '../../../document/footnotes/model';
import type { Span } from '../../../text/span';

/** A mark whose number no definition has, or a definition whose number is mistyped so that its mark has none. */
export interface UndefinedSlip {
  readonly rule: 'undefined';
  /** One mark; several one behind the other, as where the list was cut short; or all, where most were lost. */
  readonly marks: readonly Mark[];
  /** The number it should have, where the sequence or the term shows it. */
  readonly correct: number | undefined;
  /** The definition that is meant and has the wrong number; then that number is the slip, not the mark. */
  readonly mistyped: Definition | undefined;
  /** The number it gets if it is a new footnote between the two beside it, or the last; undefined where that is its own. */
  readonly insertAs: number | undefined;
  /** Whether from this mark on the numbers of marks and definitions differ, for its definition was deleted. */
  readonly shifts: boolean;
  /** Whether the term of the right definition stands directly before the mark. */
  readonly told: boolean;
}

/** Definitions one behind the other that no mark cites; or all such, where most marks were lost. */
export interface UnusedSlip {
  readonly rule: 'unused';
  readonly definitions: readonly Definition[];
  /** The number of the first, or what it should be. */
  readonly number: number;
  /** The marks between which theirs should stand. */
  readonly before: Mark | undefined;
  readonly behind: Mark | undefined;
  /** By how much the marks behind were renumbered as if there were no such definition; mostly 0. */
  readonly shifted: number;
  /** Whether the marks may well stand where the text does not show them, or are lost throughout. */
  readonly excusable: boolean;
}

/** Numbers that neither a mark nor a definition has. */
export interface MissingSlip {
  readonly rule: 'missing-number';
  readonly first: number;
  readonly last: number;
  /** What stands behind the gap. */
  readonly behind: Mark | Definition;
}

/** Marks whose numbers are all off against the definitions, from this one on. */
export interface ShiftSlip<Rule extends 'missing-number' | 'repeated' = 'missing-number' | 'repeated'> {
  readonly rule: Rule;
  readonly from: Mark;
  readonly offset: number;
}

/** A number used for two different footnotes. */
export interface RepeatedSlip {
  readonly rule: 'repeated';
  readonly mark: Mark;
  readonly other: Mark;
  readonly correct: number | undefined;
  /** The number it gets if it is a new footnote between the two beside it. */
  readonly insertAs: number | undefined;
  /** Whether the words before both marks tell that they mean two different definitions. */
  readonly confirmed: boolean;
  /** Whether the term of the right definition, and of no other, stands directly before the mark. */
  readonly told: boolean;
  /** The second definition with this number, if there is one: a footnote inserted without renumbering. */
  readonly twin: Definition | undefined;
}

/** Two marks with each other's numbers. `first` stands before `second`. */
export interface ExchangedSlip {
  readonly rule: 'disordered';
  readonly first: Mark;
  readonly second: Mark;
  /** Whether the terms of the right definitions, and of no others, stand directly before both marks. */
  readonly told: boolean;
}

/** A mark whose number falls out of the sequence. */
export interface DisorderedMarkSlip {
  readonly rule: 'disordered';
  readonly mark: Mark;
  readonly correct: number | undefined;
  /** Whether the term of the right definition, and of no other, stands directly before the mark. */
  readonly told: boolean;
}

/** A definition that stands or is numbered out of order. */
export interface DisorderedDefinitionSlip {
  readonly rule: 'disordered';
  readonly definition: Definition;
  readonly correct: number | undefined;
  /** Whether its mark has the same number, so that the definition stands in the wrong place. */
  readonly moved: boolean;
  /** The neighbour with which it changed places. */
  readonly exchanged: Definition | undefined;
  /** Whether the mark with the right number stands directly behind its term. */
  readonly told: boolean;
}

/** A second definition with the same number. */
export interface DuplicateSlip {
  readonly rule: 'duplicate-definition';
  readonly definition: Definition;
  readonly other: Definition;
  readonly correct: number | undefined;
  /** Whether the mark with the right number stands directly behind its term. */
  readonly told: boolean;
}

/** Marks that lost their brackets or their superscript; several only where the document has no others. */
export interface LostSlip {
  readonly rule: 'lost-mark';
  readonly marks: readonly { readonly number: number; readonly span: Span }[];
  /** A mark that is left, to be written like it. */
  readonly like: Mark | undefined;
  /** Whether it may be a figure, or the beginning of one: a unit stands behind it. */
  readonly uncertain: boolean;
}

/** A definition that does not explain the words before its mark. */
export interface TermSlip {
  readonly rule: 'term-mismatch';
  readonly mark: Mark;
  readonly definition: Definition;
  /** Whether the term of another definition stands before the mark. */
  readonly foreign: boolean;
  /** The definition with which this one was exchanged. */
  readonly exchanged: Definition | undefined;
  /** The words before the mark, normalized, where they are the term in another spelling. */
  readonly misspelt: string | undefined;
}

/** One explanation of what is wrong with the footnotes of a document. */
export type Slip =
  | UndefinedSlip
  | UnusedSlip
  | MissingSlip
  | ShiftSlip<'missing-number'>
  | ShiftSlip<'repeated'>
  | RepeatedSlip
  | ExchangedSlip
  | DisorderedMarkSlip
  | DisorderedDefinitionSlip
  | DuplicateSlip
  | LostSlip
  | TermSlip;
