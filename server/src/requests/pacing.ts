/** Work on documents that is done soon, and never more often than there is time for it. */
export interface Pacing {
  /** Has the work done for a document: now if it has rested for long enough, else later and then once. */
  request(uri: string): void;
  /** Drops what was asked for. */
  forget(uri: string): void;
  /** Drops everything: nobody is there any more to hear of it. */
  end(): void;
}

/** No document rests longer than this, in milliseconds. */
const LONGEST_REST = 250;

/**
 * Works at most half of the time on one document: after work that took some time it rests for as long, and whatever is
 * asked for meanwhile is done once, behind the last of the changes. So typing never queues work, however long the
 * document, and a short one does not wait.
 */
export function createPacing(work: (uri: string) => void): Pacing {
  const restsUntil = new Map<string, number>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  function run(uri: string): void {
    waiting.delete(uri);
    const start = performance.now();
    work(uri);
    const end = performance.now();
    restsUntil.set(uri, end + Math.min(end - start, LONGEST_REST));
  }

  return {
    request(uri) {
      if (waiting.has(uri)) return;
      const rest = (restsUntil.get(uri) ?? 0) - performance.now();
      if (rest <= 0) run(uri);
      else
        waiting.set(
          uri,
          setTimeout(() => run(uri), rest),
        );
    },
    forget(uri) {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      restsUntil.delete(uri);
    },
    end() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
