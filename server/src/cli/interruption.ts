/** How long what is under way may take to come to its end after Ctrl+C, in milliseconds. */
const PATIENCE = 500;

/** The status of a process that was interrupted, as shells have it. */
const INTERRUPTED = 130;

/**
 * A signal that aborts at Ctrl+C and when the process is asked to end. The process goes on then, for a moment, to end
 * in good order: whole lines, no thread left.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    setTimeout(() => process.exit(INTERRUPTED), PATIENCE).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  return controller.signal;
}
