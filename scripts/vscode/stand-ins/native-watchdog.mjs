// Stands in for VS Code's native module that ends an extension host whose server has died: it looks every few seconds.

/** @param {number} serverProcessId */
export function start(serverProcessId) {
  setInterval(() => {
    try {
      process.kill(serverProcessId, 0);
    } catch {
      process.exit(1);
    }
  }, 3000).unref();
}

/** @param {number} status */
export function exit(status) {
  process.exit(status);
}
