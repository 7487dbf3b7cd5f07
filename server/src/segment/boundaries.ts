import type { Boundaries, Engine } from './segmenter';

/**
 * Cuts one text. Undefined if the engine fails on it or does not reproduce it:
 * then nothing can be said of its words, and the text counts as not cut.
 */
export function cutText(engine: Engine, text: string): Boundaries | undefined {
  const readable = text.replace(LONE_SURROGATES, '\uFFFD');
  try {
    return boundariesOf(readable, engine.words(readable));
  } catch {
    return undefined;
  }
}

/** An engine reads UTF-8, which has no place for them; their stand-in is as long in UTF-16. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * The boundaries of words that make up a text. Undefined if put together they do not give the text.
 * The engines' own offsets are not used: some count bytes, some code points.
 */
export function boundariesOf(text: string, words: readonly string[]): Boundaries | undefined {
  const boundaries = [0];
  let end = 0;
  for (const word of words) {
    if (word.length === 0) continue;
    if (!text.startsWith(word, end)) return undefined;
    // The engines differ in where they cut figures and signs; here they all agree.
    if (end > 0 && !isInsideWord(text, end)) boundaries.push(end);
    end += word.length;
  }
  if (end !== text.length) return undefined;
  if (end > 0) boundaries.push(end);
  return boundaries;
}

const ALPHANUMERIC = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;
const DIGIT = /[0-9０-９]/;
const DECIMAL_POINT = /[.．]/;
const PERCENT = /[%％‰]/;
/** What belongs to the character before it: the second half of a pair, combining marks, joiners, variants. */
const CONTINUES = /[\uDC00-\uDFFF\p{M}\u200D]/u;
const JOINER = '\u200D';

/** Whether two characters stand together whatever an engine says: 3.5%, ３．５％, ＧＤＰ, a sign of several code points. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (CONTINUES.test(after) || before === JOINER) return true;
  if (ALPHANUMERIC.test(before) && ALPHANUMERIC.test(after)) return true;
  if (DIGIT.test(before) && PERCENT.test(after)) return true;
  if (DIGIT.test(before) && DECIMAL_POINT.test(after)) return DIGIT.test(text.charAt(at + 1));
  return DECIMAL_POINT.test(before) && DIGIT.test(after) && DIGIT.test(text.charAt(at - 2));
}
