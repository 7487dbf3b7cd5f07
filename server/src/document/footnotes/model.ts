import type { Span } from '../../text/span';
import type { Appendix } from './appendix';
import type { LabelKind } from './labels';
import type { MarkKind } from './marks';

/** A footnote mark of the body. Spans are offsets of the document. */
export interface Mark {
  readonly kind: MarkKind;
  /** 1 to 999. */
  readonly number: number;
  /** How it is written, with n for the number: `［n］`, `[^n]`, `（注n）`, `①`. */
  readonly form: string;
  readonly line: number;
  /** With its brackets. */
  readonly span: Span;
  /** The numeral alone; for a circled number the whole character. */
  readonly digits: Span;
  /** Whether it shares its brackets with other numbers (［3、5］): then it cannot be rewritten alone. */
  readonly compound: boolean;
  /** Its place among the marks of its line's facts, for `contextOf`. */
  readonly index: number;
}

/** A definition of the appendix, or a note left in the body by a page break. Spans are offsets of the document. */
export interface Definition {
  /** `none` in an unnumbered list. */
  readonly kind: LabelKind | 'none';
  /** 1 to 999; in an unnumbered list its place, counted from 1. */
  readonly number: number;
  /** How its label is written, with n for the number: `［n］`, `n.`, `①`; empty in an unnumbered list. */
  readonly form: string;
  /** The line it begins on. */
  readonly line: number;
  /** Its number with brackets and stop; empty in an unnumbered list, at the start of the definition. */
  readonly label: Span;
  readonly digits: Span;
  /** The words defined, as written, with their quotes. */
  readonly term: Span;
  /** Everything behind the label, over several paragraphs where it goes on, without blanks at its ends. */
  readonly text: Span;
  /** Whether it stands on one line with the definition before it. */
  readonly glued: boolean;
  /** The term normalized, without what its parentheses hold; empty if it has none. */
  readonly key: string;
  /** The term normalized, with it. */
  readonly full: string;
}

/** What a document has in footnotes. */
export interface Footnotes {
  /** Undefined where the document has no definitions, or has them scattered over the body by page breaks. */
  readonly appendix: Appendix | undefined;
  /** In the order of the text. Either all numbered or all not. */
  readonly definitions: readonly Definition[];
  /** In the order of the text. */
  readonly marks: readonly Mark[];
}
