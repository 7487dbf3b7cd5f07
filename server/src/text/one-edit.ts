/** How one text comes from another: what stands in it at `at` stands where the other has `was`. */
export interface OneEdit {
  /** UTF-16 offset of the change, in both texts. */
  readonly at: number;
  /** What the text has; empty where a character was dropped. */
  readonly now: string;
  /** What the other has; empty where a character was added. */
  readonly was: string;
}

/**
 * The one edit that makes `text` of `model`: a unit replaced, dropped or added, or two neighbours swapped.
 * Undefined for equal texts and for those that differ by more. Of several places that would do, as in 大大 for 大,
 * the last is given.
 */
export function oneEditOf(text: string, model: string): OneEdit | undefined {
  const growth = text.length - model.length;
  if (growth < -1 || growth > 1 || text === model) return undefined;
  const shorter = Math.min(text.length, model.length);
  let at = 0;
  while (at < shorter && text.charCodeAt(at) === model.charCodeAt(at)) at++;
  const most = shorter - at;
  let alike = 0;
  while (alike < most && text.charCodeAt(text.length - 1 - alike) === model.charCodeAt(model.length - 1 - alike))
    alike++;
  if (growth < 0) return alike === most ? { at, now: '', was: model.charAt(at) } : undefined;
  if (growth > 0) return alike === most ? { at, now: text.charAt(at), was: '' } : undefined;
  if (alike === most - 1) return { at, now: text.charAt(at), was: model.charAt(at) };
  const isSwap =
    alike === most - 2 &&
    text.charCodeAt(at) === model.charCodeAt(at + 1) &&
    text.charCodeAt(at + 1) === model.charCodeAt(at);
  return isSwap ? { at, now: text.slice(at, at + 2), was: model.slice(at, at + 2) } : undefined;
}
