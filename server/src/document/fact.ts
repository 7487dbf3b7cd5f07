import type { Paragraph } from './paragraph';

/** Stands for a fact that is undefined, so that it too is read only once. */
const UNDEFINED = Symbol('undefined');

let count = 0;

/** A place in the facts of every paragraph, given at its first use: what is seldom asked for takes none elsewhere. */
function createPlace(): () => number {
  let place = -1;
  return () => {
    if (place < 0) place = count++;
    return place;
  };
}

/**
 * What the text of a paragraph alone decides, read when it is first asked for and kept with the paragraph.
 * The same as `memoize`, but for paragraphs, of which there are many with many facts each: an object with so many
 * properties of its own would become a hash table, and take ten times as long to ask and the memory of its text.
 * To be called once for each fact, not for each document: facts are numbered, and every paragraph has place for all.
 */
export function fact<Value>(read: (paragraph: Paragraph) => Value): (paragraph: Paragraph) => Value {
  const place = createPlace();
  return (paragraph) => {
    const { facts } = paragraph;
    const known = facts[place()];
    if (known !== undefined) return known === UNDEFINED ? (undefined as Value) : (known as Value);
    const value = read(paragraph);
    facts[place()] = value === undefined ? UNDEFINED : value;
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

/**
 * What the text of a paragraph decides together with something else, such as the rules that are asked or a finder for
 * the terms of the whole document. Every paragraph keeps what it was asked with last.
 */
export function factWithHelp<Help extends object, Value>(
  read: (paragraph: Paragraph, help: Help) => Value,
): FactWithHelp<Help, Value> {
  const place = createPlace();
  const keptOf = ({ facts }: Paragraph) => facts[place()] as { help: Help; value: Value } | undefined;
  return {
    of: (paragraph, help) => {
      const kept = keptOf(paragraph);
      if (kept?.help === help) return kept.value;
      const value = read(paragraph, help);
      paragraph.facts[place()] = { help, value };
      return value;
    },
    helpOf: (paragraph) => keptOf(paragraph)?.help,
  };
}

interface FactWithHelp<Help, Value> {
  of(paragraph: Paragraph, help: Help): Value;
  /** With what it was asked last. */
  helpOf(paragraph: Paragraph): Help | undefined;
}

/** A tool with what tells it from others. */
interface Named<Tool> {
  readonly name: string;
  readonly tool: Tool;
}

/**
 * What is read in paragraphs by means of one tool that depends on all of them. As long as the tool goes by the same name,
 * what was read stays; only paragraphs that are new are looked at.
 * @returns a function of all paragraphs and of the tool, which gives that of one paragraph
 */
export function factByTool<Tool, Value>(
  read: (paragraph: Paragraph, tool: Tool) => Value,
): (paragraphs: readonly Paragraph[], name: string, make: () => Tool) => (paragraph: Paragraph) => Value {
  const known = factWithHelp((paragraph, { tool }: Named<Tool>) => read(paragraph, tool));
  return (paragraphs, name, make) => {
    let current: Named<Tool> | undefined;
    let other: Named<Tool> | undefined;
    // Names are long: those of one tool, which most paragraphs share, are compared once.
    for (const paragraph of paragraphs) {
      const by = known.helpOf(paragraph);
      if (by === undefined || by === other) continue;
      if (by.name === name) {
        current = by;
        break;
      }
      other = by;
    }
    const by = current ?? { name, tool: make() };
    return (paragraph) => known.of(paragraph, by);
  };
}
