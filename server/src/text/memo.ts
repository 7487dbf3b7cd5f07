/**
 * Computes a value once per object and forgets it with the object.
 * This is the whole of the product's caching: paragraphs and documents are immutable
 * and shared between versions, so what was computed for one stays true as long as it lives.
 */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
