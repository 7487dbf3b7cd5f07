/**
 * A text that a terminal shows as it is: control characters, which could steer it, and marks that turn round the
 * direction of what follows are replaced.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
