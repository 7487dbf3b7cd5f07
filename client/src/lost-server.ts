import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that has ended so many times within this time, in milliseconds, is not started again. */
const MOST_ENDS = 5;
const PERIOD = 180_000;

/** Starts a server anew that has ended by itself, and says so in Chinese. */
export function createErrorHandler(): ErrorHandler {
  const ends: number[] = [];
  return {
    // Where the server has gone, several messages fail before the connection closes. The library's own handler gives
    // up at the fourth, so that a server that ends in mid-typing would not come back.
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = performance.now();
      ends.push(now);
      if (ends.length >= MOST_ENDS && now - (ends.shift() as number) < PERIOD) {
        const message =
          '公文的检查程序接连意外结束，不再自动启动；文稿不受影响。重新加载窗口可以再试，也可以运行“公文：报告问题”。';
        return { action: CloseAction.DoNotRestart, message };
      }
      return { action: CloseAction.Restart, message: '检查程序意外结束，重新启动。', handled: true };
    },
  };
}
