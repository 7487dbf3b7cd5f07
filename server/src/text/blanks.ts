/**
 * Whether a UTF-16 unit is white space within a line: space, tab, U+3000, and what web pages leave behind:
 * non-breaking, em and thin spaces, zero-width space, a byte order mark in the middle of a text.
 */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f
  );
}
