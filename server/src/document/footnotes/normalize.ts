const IGNORED = /[“”‘’"'「」『』《》〈〉\s*_，,、。；;：:·・•\-—–()（）]/g;

const HAN = /[\u4e00-\u9fff]/;

/** What counts of a text when terms are compared: no punctuation, blanks or emphasis, one width, one case. */
export function normalize(text: string): string {
  return text.normalize('NFKC').replace(IGNORED, '').toLowerCase();
}

/** A normalized text that remembers where its units come from: unit `i` stems from the unit at `origins[i]`. */
export interface Traced {
  readonly text: string;
  readonly origins: readonly number[];
}

/** `normalize`, traced. */
export function normalizeTraced(text: string): Traced {
  let normalized = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    // Most characters are Han ones, which stay as they are.
    const result = HAN.test(character) ? character : normalize(character);
    normalized += result;
    for (let unit = 0; unit < result.length; unit++) origins.push(at);
    at += character.length;
  }
  return { text: normalized, origins };
}
