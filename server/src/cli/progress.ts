/** A line on the terminal that says how far a long run has come. */
export interface Progress {
  /** Says it, if the run has taken long enough. */
  show(done: number, total: number, what?: string): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Runs that end sooner say nothing, in milliseconds; and then it is said no more often than this. */
export const PATIENCE = 1_000;
const INTERVAL = 100;

const ERASE = '\r\u001b[K';

/**
 * @param stream standard error
 * @param now the time in milliseconds
 */
export function createProgress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  const start = now();
  let shown = start;
  let isVisible = false;
  return {
    show(done, total, what = '已检查') {
      const time = now();
      if (time - start < PATIENCE || time - shown < INTERVAL) return;
      shown = time;
      isVisible = true;
      stream.write(`${ERASE}${what} ${done}/${total} 个文件`);
    },
    clear() {
      if (isVisible) stream.write(ERASE);
      isVisible = false;
    },
  };
}
