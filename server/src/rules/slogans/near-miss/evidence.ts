import type { Background } from '../../../lexicon/background';
import type { OneEdit } from '../../../text/one-edit';
import type { Span } from '../../../text/span';

/** How far the words around a change go into the evidence. */
const CONTEXT = 8;

const HAN = /^\p{Script=Han}{3}$/u;

/** How usual the three-character sequences are that cover a change. */
export interface Evidence {
  /** How many sequences of Han characters cover what stands in the text. */
  readonly covering: number;
  /** How many of them neither published documents have nor the rest of this one. */
  readonly unknown: number;
  /** How many would be unknown if the frequent term stood there instead. */
  readonly unknownAfter: number;
}

/**
 * Weighs whether a phrase of the text is a slip for another that differs by one edit.
 * @param text the whole document
 * @param span where the phrase stands in it
 */
export function weigh(text: string, span: Span, model: string, edit: OneEdit, background: Background): Evidence {
  const phrase = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  const behind = text.slice(span.end, span.end + CONTEXT);
  const now = before + phrase + behind;
  const was = before + model + behind;
  const at = before.length + edit.at;
  const covering = trigramsOver(now, at, edit.now.length);
  const isKnown = (trigram: string, here: number): boolean =>
    background.has(trigram) || countUpTo(text, trigram, here + 1) > here;
  return {
    covering: covering.length,
    unknown: covering.filter((trigram) => !isKnown(trigram, countUpTo(now, trigram, now.length))).length,
    unknownAfter: trigramsOver(was, at, edit.was.length).filter((trigram) => !isKnown(trigram, 0)).length,
  };
}

/** The Han trigrams that hold a unit of a stretch; of an empty stretch, those that hold both its neighbours. */
function trigramsOver(text: string, at: number, length: number): string[] {
  const trigrams: string[] = [];
  const last = at + Math.max(length, 0) - 1;
  for (let start = Math.max(0, at - 2); start <= last; start++) {
    const trigram = text.slice(start, start + 3);
    if (HAN.test(trigram)) trigrams.push(trigram);
  }
  return trigrams;
}

/** How often a phrase occurs in a text, overlapping itself or not, counted no further than a limit. */
export function countUpTo(text: string, phrase: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at >= 0 && count < limit; at = text.indexOf(phrase, at + 1)) count++;
  return count;
}
