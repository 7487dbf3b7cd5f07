/**
 * One line of a document, without its terminator. Immutable; a line whose text did not change
 * is the same object in the next version of the document, so that whatever was memoized for it stays.
 * All offsets in facts about a paragraph count from the paragraph's own start.
 */
export interface Paragraph {
  readonly text: string;
}
