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
  const interrupted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const underWay: Promise<{ readonly result: Result }>[] = [];
  const next = async (): Promise<{ readonly result: Result } | undefined> =>
    signal.aborted ? undefined : Promise.race([underWay.shift(), interrupted]);
  for (const item of items) {
    underWay.push(work(item).then((result) => ({ result })));
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
