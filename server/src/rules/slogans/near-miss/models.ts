import { type OneEdit, oneEditOf } from '../../../text/one-edit';

/** A phrase that comes from a frequent one by one edit. */
export interface NearMiss {
  /** The frequent one. */
  readonly model: string;
  readonly edit: OneEdit;
}

/**
 * Asks for the models one edit away from a phrase. Models have at least four UTF-16 units. Each is kept by its two
 * halves, one of which any edit leaves as it is, save a swap across the middle, for which it is kept as a whole; so a
 * look-up costs the same for ten models and for ten thousand. Of more than `MOST_BY_HALF` with one half the first are
 * kept.
 */
export function createModels(models: readonly string[]): (phrase: string) => readonly NearMiss[] {
  const byPart = new Map<number, string[]>();
  for (const model of models) {
    const middle = model.length >> 1;
    add(byPart, keyOf(model, 0, middle, model.length), model);
    add(byPart, keyOf(model, middle, model.length, model.length), model);
    add(byPart, keyOf(model, 0, model.length, model.length), model);
  }
  return (phrase) => {
    let found = NONE;
    const look = (key: number): void => {
      for (const model of byPart.get(key) ?? NO_MODELS) {
        const edit = oneEditOf(phrase, model);
        if (edit && !found.some((near) => near.model === model)) found = [...found, { model, edit }];
      }
    };
    const { length } = phrase;
    for (let size = length - 1; size <= length + 1; size++) {
      // What phrase and model share, were the edit in the model's second half, or in its first.
      look(keyOf(phrase, 0, size >> 1, size));
      look(keyOf(phrase, length - (size - (size >> 1)), length, size));
    }
    look(keyOf(swapMiddle(phrase), 0, length, length));
    return found;
  };
}

const NONE: readonly NearMiss[] = [];
const NO_MODELS: readonly string[] = [];

/** A hash of a part of a model of so many units. What is found by it is compared in full. */
function keyOf(text: string, start: number, end: number, size: number): number {
  let hash = size;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
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

function add(index: Map<number, string[]>, key: number, model: string): void {
  const known = index.get(key);
  if (!known) index.set(key, [model]);
  else if (known.length < MOST_BY_HALF) known.push(model);
}
