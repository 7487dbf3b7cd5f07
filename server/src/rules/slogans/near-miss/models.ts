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
  const table = createTable(models.length * PARTS);
  for (const [index, model] of models.entries()) {
    const middle = model.length >> 1;
    add(table, keyOf(model, 0, middle, model.length), index);
    add(table, keyOf(model, middle, model.length, model.length), index);
    add(table, keyOf(model, 0, model.length, model.length), index);
  }
  return (phrase) => {
    const { length } = phrase;
    let found = NONE;
    for (let size = length - 1; size <= length + 1; size++) {
      // What phrase and model share, were the edit in the model's second half, or in its first.
      found = withThoseBy(keyOf(phrase, 0, size >> 1, size), found, phrase, models, table);
      found = withThoseBy(keyOf(phrase, length - (size - (size >> 1)), length, size), found, phrase, models, table);
    }
    return withThoseBy(keyOf(phrase, 0, length, length, length >> 1), found, phrase, models, table);
  };
}

/** What was found with the models that have a part with a key and are one edit from a phrase. */
function withThoseBy(
  key: number,
  found: readonly NearMiss[],
  phrase: string,
  models: readonly string[],
  table: Table,
): readonly NearMiss[] {
  let all = found;
  for (let place = firstOf(table, key); place > 0; place = table.nexts[place] as number) {
    if (table.keys[place] !== key) continue;
    const model = models[table.models[place] as number] as string;
    const edit = oneEditOf(phrase, model);
    if (edit && !all.some((near) => near.model === model)) all = [...all, { model, edit }];
  }
  return all;
}

const NONE: readonly NearMiss[] = [];

/** By how many parts a model is kept. */
const PARTS = 3;

/** Models by the keys of their parts: chains of places, by the upper bits of a key, in the order of the models. */
interface Table {
  readonly shift: number;
  /** The first and the last place of each chain; 0 for none. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly nexts: Int32Array;
  /** By place. */
  readonly keys: Int32Array;
  readonly models: Int32Array;
  size: number;
}

function createTable(most: number): Table {
  const bits = Math.max(4, Math.ceil(Math.log2(most + 1)));
  const [firsts, lasts] = [new Int32Array(2 ** bits), new Int32Array(2 ** bits)];
  const [nexts, keys, models] = [new Int32Array(most + 1), new Int32Array(most + 1), new Int32Array(most + 1)];
  return { shift: 32 - bits, firsts, lasts, nexts, keys, models, size: 0 };
}

const chainOf = ({ shift }: Table, key: number): number => Math.imul(key, 0x85ebca6b) >>> shift;

const firstOf = (table: Table, key: number): number => table.firsts[chainOf(table, key)] as number;

/**
 * A hash of a part of a model of so many units. What is found by it is compared in full.
 * @param swapped the offset of a unit that changes places with the one before it
 */
function keyOf(text: string, start: number, end: number, size: number, swapped = -1): number {
  let hash = size;
  for (let at = start; at < end; at++) {
    const from = at === swapped ? at - 1 : at === swapped - 1 ? swapped : at;
    hash = Math.imul(hash ^ text.charCodeAt(from), 0x9e3779b1) ^ (hash >>> 15);
  }
  return hash;
}

/**
 * How many models are kept by one half. Where more share it, as numbered names do, they are one edit from each other
 * anyway and tell nothing of a slip.
 */
export const MOST_BY_HALF = 40;

function add(table: Table, key: number, model: number): void {
  const { firsts, lasts, nexts, keys, models } = table;
  let same = 0;
  for (let place = firstOf(table, key); place > 0; place = nexts[place] as number) if (keys[place] === key) same++;
  if (same === MOST_BY_HALF) return;
  const chain = chainOf(table, key);
  const place = ++table.size;
  if (firsts[chain] === 0) firsts[chain] = place;
  else nexts[lasts[chain] as number] = place;
  lasts[chain] = place;
  keys[place] = key;
  models[place] = model;
}
