/**
 * What XML 1.0 cannot hold: control characters below U+0020, halves of surrogate pairs (with the flag u the others are
 * whole characters), U+FFFE and U+FFFF.
 */
const UNWRITABLE = /(?![\t\n\r\u0080-\u009f\u007f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text with U+FFFD in the place of what a Word file cannot hold, and how many these are. */
export function writable(text: string): { readonly text: string; readonly replaced: number } {
  let replaced = 0;
  const clean = text.replace(UNWRITABLE, () => {
    replaced++;
    return '\ufffd';
  });
  return { text: clean, replaced };
}
