import type { Paragraph } from './paragraph';

/** Stands for a fact that is undefined, so that it too is read only once. */
const UNDEFINED = Symbol('undefined');

let count = 0;

/**
 * What the text of a paragraph alone decides, read when it is first asked for and kept with the paragraph.
 * The same as `memoize`, but for paragraphs, of which there are many with many facts each: an object with so many
 * properties of its own would become a hash table, and take ten times as long to ask and the memory of its text.
 * To be called once for each fact, not for each document: facts are numbered, and every paragraph has place for all.
 */
export function fact<Value>(read: (paragraph: Paragraph) => Value): (paragraph: Paragraph) => Value {
  // Numbered by their first use, so that those that are seldom asked for take no place where they are not.
  let slot = -1;
  return (paragraph) => {
    if (slot < 0) slot = count++;
    const facts = paragraph.facts as unknown[];
    const known = facts[slot];
    if (known !== undefined) return known === UNDEFINED ? (undefined as Value) : (known as Value);
    const value = read(paragraph);
    facts[slot] = value === undefined ? UNDEFINED : value;
    return value;
  };
}

/**
 * A fact that only paragraphs with one of some traits have; of the others, `none` is neither computed nor kept.
 * @param traits bits of `Trait`
 */
export function factWith<Value>(
  traits: number,
  none: Value,
  read: (paragraph: Paragraph) => Value,
): (paragraph: Paragraph) => Value {
  const known = fact(read);
  return (paragraph) => ((paragraph.traits & traits) === 0 ? none : known(paragraph));
}
