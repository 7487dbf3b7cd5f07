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
