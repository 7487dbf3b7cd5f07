/**
 * Works on items, several of them at a time, and gives the results in the order of the items, so that a call prints
 * the same however many threads it has. Stops after the signal; then what is still under way is nobody's.
 * @param ahead how many items are under way at most
 * @param work never rejects
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  const next = (): Promise<Done<Result> | undefined> => orAborted(underWay.shift() as Promise<Result>, signal);
  for (const item of items) {
    underWay.push(work(item));
    if (underWay.length < ahead) continue;
    const done = await next();
    if (!done) return;
    yield done.result;
  }
  while (underWay.length > 0) {
    const done = await next();
    if (!done) return;
    yield done.result;
  }
}

interface Done<Result> {
  readonly result: Result;
}

/** Undefined as soon as the signal aborts. Nothing stays with the signal, which outlives many results. */
function orAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Done<Result> | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    promise.then((result) => {
      signal.removeEventListener('abort', stop);
      resolve({ result });
    }, reject);
  });
}
