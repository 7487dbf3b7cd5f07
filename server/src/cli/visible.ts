/** A text that a terminal shows as it is: control characters, which could steer it, are replaced. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
