import { closenessOf } from './closeness';
import type { MarkContext } from './contexts';
import type { Definition, Mark } from './model';

/** The marks and the numbered definitions of a document, named by their indices, and what brings them together. */
export interface Evidence {
  readonly marks: readonly Mark[];
  readonly definitions: readonly Definition[];
  /** The words around each mark; empty where there are no definitions. */
  readonly contexts: readonly MarkContext[];
  readonly marksByNumber: ReadonlyMap<number, readonly number[]>;
  readonly definitionsByNumber: ReadonlyMap<number, readonly number[]>;
  /** How well a definition fits the words around a mark, 0 to 3. */
  closeness(mark: number, definition: number): number;
}

export function gatherEvidence(
  marks: readonly Mark[],
  definitions: readonly Definition[],
  contexts: readonly MarkContext[],
): Evidence {
  const known = new Map<number, number>();
  return {
    marks,
    definitions,
    contexts,
    marksByNumber: byNumber(marks),
    definitionsByNumber: byNumber(definitions),
    closeness: (mark, definition) => {
      const key = mark * definitions.length + definition;
      let value = known.get(key);
      if (value === undefined) {
        value = closenessOf(contexts[mark] as MarkContext, definitions[definition] as Definition);
        known.set(key, value);
      }
      return value;
    },
  };
}

/** The indices of numbered things by their number. */
export function byNumber(items: readonly { readonly number: number }[]): Map<number, number[]> {
  const indices = new Map<number, number[]>();
  items.forEach(({ number }, index) => {
    const known = indices.get(number);
    if (known) known.push(index);
    else indices.set(number, [index]);
  });
  return indices;
}

/** Marks and definitions found to belong together; both maps say the same. */
export class Pairs {
  readonly definitionOf = new Map<number, number>();
  readonly markOf = new Map<number, number>();

  join(mark: number, definition: number): void {
    this.definitionOf.set(mark, definition);
    this.markOf.set(definition, mark);
  }
}
