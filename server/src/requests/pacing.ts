/** Work on documents that is done soon, and never more often than there is time for it. */
export interface Pacing {
  /** Has the work done for a document: now, or once behind the last of the changes that come at a run. */
  request(uri: string): void;
  /** Drops what was asked for. */
  forget(uri: string): void;
  /** Drops everything: nobody is there any more to hear of it. */
  end(): void;
}

/** What comes so soon behind work, in milliseconds, came while it was done, and more will follow. */
const AT_A_RUN = 2;
/** No document rests longer than this, in milliseconds. */
const LONGEST_REST = 250;

/** The last work on a document: how long it took, and when the server was free again; undefined until it is. */
interface Work {
  readonly took: number;
  freeSince?: number;
}

/**
 * Changes that queued up behind the work on a document are not worked on one by one: it then rests for as long as the
 * work took, and is worked on once for all that came meanwhile. So typing never queues work, however long the
 * document; and who types slower than the server works waits for nothing.
 */
export function createPacing(work: (uri: string) => void): Pacing {
  const last = new Map<string, Work>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  function run(uri: string): void {
    waiting.delete(uri);
    const start = performance.now();
    work(uri);
    const done: Work = { took: performance.now() - start };
    last.set(uri, done);
    // Behind what the work has left to be sent, and before the next message is looked at.
    afterwards(() => {
      done.freeSince = performance.now();
    });
  }

  return {
    request(uri) {
      if (waiting.has(uri)) return;
      const { took, freeSince } = last.get(uri) ?? { took: 0, freeSince: Number.NEGATIVE_INFINITY };
      if (freeSince !== undefined && performance.now() - freeSince > AT_A_RUN) run(uri);
      else
        waiting.set(
          uri,
          setTimeout(() => run(uri), Math.min(took, LONGEST_REST)),
        );
    },
    forget(uri) {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      last.delete(uri);
    },
    end() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}

const afterwards: (callback: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (callback) => void setTimeout(callback, 0);
