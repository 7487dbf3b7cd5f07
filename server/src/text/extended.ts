/**
 * An object with more properties. `{ ...one, ...more }` says the same; but where that gives properties that `one` has
 * not, V8 makes a hidden class for every single result, which takes ten times as long and half a kilobyte.
 */
export function extended<One extends object, More extends object>(one: One, more: More): Omit<One, keyof More> & More {
  return Object.assign({}, one, more);
}
