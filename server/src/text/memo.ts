/** Stands for a result that is undefined, so that it too is computed only once. */
const UNDEFINED = Symbol('undefined');

/**
 * Computes a value once per object and forgets it with the object.
 * This is the whole of the product's caching: paragraphs and documents are immutable and shared between versions,
 * so what was computed for one stays true as long as it lives.
 *
 * The value is kept on the object under a symbol of its own. A WeakMap would say the same, but costs a hash look-up
 * at every use and much work of the garbage collector: with 200,000 paragraphs ten times as long.
 * The object must not be frozen.
 */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const slot = Symbol(compute.name);
  return (key) => {
    const holder = key as { [slot]?: Value | typeof UNDEFINED };
    const known = holder[slot];
    if (known !== undefined) return known === UNDEFINED ? (undefined as Value) : (known as Value);
    const value = compute(key);
    holder[slot] = value === undefined ? UNDEFINED : value;
    return value;
  };
}

/** Computes a value when it is first asked for, and never again. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** A tool with what tells it from others. */
interface Named<Tool> {
  readonly name: string;
  readonly tool: Tool;
}

/**
 * Like `memoize`, for what is computed for each of many objects by means of one tool that depends on all of them, such
 * as a finder for the terms of a whole document. As long as the tool goes by the same name, what was computed stays;
 * only objects that are new are looked at. Each object keeps what was computed last.
 */
export function memoizeEach<Key extends object, Tool, Value>(
  compute: (key: Key, tool: Tool) => Value,
): (keys: readonly Key[], name: string, make: () => Tool) => readonly Value[] {
  const slot = Symbol(compute.name);
  type Holder = { [slot]?: { readonly by: Named<Tool>; readonly value: Value } };
  return (keys, name, make) => {
    let current: Named<Tool> | undefined;
    let other: Named<Tool> | undefined;
    // Names are long: those of one tool, which most objects share, are compared once.
    for (const key of keys) {
      const by = (key as Holder)[slot]?.by;
      if (by === undefined || by === other) continue;
      if (by.name === name) {
        current = by;
        break;
      }
      other = by;
    }
    current ??= { name, tool: make() };
    const by = current;
    return keys.map((key) => {
      const kept = (key as Holder)[slot];
      if (kept?.by === by) return kept.value;
      const value = compute(key, by.tool);
      (key as Holder)[slot] = { by, value };
      return value;
    });
  };
}
