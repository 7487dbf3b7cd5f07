/**
 * How the extension starts the server's Node.js: with an eighth of the usual room for what has just been made, in MB,
 * which does not grow before the server lets it (node.ts). A keystroke takes a tenth longer for it, and the server less
 * memory (docs/performance.md).
 */
export const SERVER_FLAGS: readonly string[] = ['--min-semi-space-size=2', '--semi-space-growth-factor=1'];
