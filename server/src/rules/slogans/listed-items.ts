const OPENING = '“‘（《［(';
const CLOSING = '”’）》］)';

/**
 * The items of a list whose separator is `、` or `；`, cut outside quotation marks and brackets; a list that stands in
 * quotation marks as a whole is cut inside them. Blanks and quotation marks around an item are left out.
 */
export function itemsOf(list: string, separator: '、' | '；'): string[] {
  const whole = /^“([^“”]*)”$/.exec(list.trim())?.[1] ?? list;
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < whole.length; at++) {
    const character = whole.charAt(at);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      items.push(whole.slice(start, at));
      start = at + 1;
    }
  }
  items.push(whole.slice(start));
  return items.map((item) => item.trim().replace(/^“([^“”]*)”$/, '$1'));
}

/** Whether a list of so many items is said to have `count`; one more than the marks show where 和 joins the last two. */
export function agrees(items: readonly string[], count: number): boolean {
  return items.length === count || (items.length === count - 1 && /[和与及]/.test(items.at(-1) ?? ''));
}
