import { type OneEdit, oneEditOf } from '../../../text/one-edit';

/** A phrase that comes from a frequent one by one edit. */
export interface NearMiss {
  /** The frequent one. */
  readonly model: string;
  readonly edit: OneEdit;
}

/**
 * Asks for the models one edit away from a phrase. Models have at least four UTF-16 units. Each is kept by its two
 * halves, one of which any edit leaves as it is, save a swap across the middle, which is looked up by itself; so a
 * look-up costs the same for ten models and for ten thousand.
 */
export function createModels(models: readonly string[]): (phrase: string) => NearMiss[] {
  const byHead = new Map<string, string[]>();
  const byTail = new Map<string, string[]>();
  const known = new Set(models);
  const lengths = new Set(models.map(({ length }) => length));
  for (const model of models) {
    add(byHead, headOf(model, model.length), model);
    add(byTail, tailOf(model, model.length), model);
  }
  return (phrase) => {
    const candidates = new Set<string>();
    for (const length of [phrase.length - 1, phrase.length, phrase.length + 1]) {
      if (!lengths.has(length)) continue;
      for (const model of byHead.get(headOf(phrase, length)) ?? []) candidates.add(model);
      for (const model of byTail.get(tailOf(phrase, length)) ?? []) candidates.add(model);
    }
    const swapped = swapMiddle(phrase);
    if (known.has(swapped)) candidates.add(swapped);
    return [...candidates].flatMap((model) => {
      const edit = oneEditOf(phrase, model);
      return edit ? [{ model, edit }] : [];
    });
  };
}

/** What a phrase would share with a model of this length, were the edit in the model's second half. */
function headOf(phrase: string, length: number): string {
  return `${length} ${phrase.slice(0, length >> 1)}`;
}

function tailOf(phrase: string, length: number): string {
  return `${length} ${phrase.slice(phrase.length - (length - (length >> 1)))}`;
}

function swapMiddle(phrase: string): string {
  const middle = phrase.length >> 1;
  return phrase.slice(0, middle - 1) + phrase.charAt(middle) + phrase.charAt(middle - 1) + phrase.slice(middle + 1);
}

/**
 * How many models are kept by one half. Where more share it, as numbered names do, they are one edit from each other
 * anyway and tell nothing of a slip.
 */
export const MOST_BY_HALF = 40;

function add(index: Map<string, string[]>, key: string, model: string): void {
  const known = index.get(key);
  if (!known) index.set(key, [model]);
  else if (known.length < MOST_BY_HALF) known.push(model);
}
