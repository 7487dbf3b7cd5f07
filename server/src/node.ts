import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DISK } from './disk';
import { NODE_BACKGROUND } from './node-resources';
import { startSegmenter } from './segmenter-host';
import { startServer } from './server';

// A server lives as long as the editor, and each keystroke leaves a version of the document to be collected: with
// reports of the usual size the heap grows by a tenth between two collections, not to twice its size and more, and the
// room for what has just been made not at all. One that is large already would be collected without end.
const LARGE_HEAP = 60e6;
const limitGrowth = (): void => {
  const isLarge = process.memoryUsage().heapUsed > LARGE_HEAP;
  setFlagsFromString(`--heap-growing-percent=${isLarge ? 0 : 10}`);
  setFlagsFromString(`--semi-space-growth-factor=${isLarge ? 2 : 1}`);
};
limitGrowth();
setInterval(limitGrowth, 500).unref();

// An editor that no longer reads has gone, and nobody is left to be told.
process.stdout.on('error', () => process.exit(1));

// Behind a message of negative length the reader never finds the next one, so the editor has to start the server anew.
// In a message itself no line ends behind the number: JSON writes that as \r\n.
process.stdin.on('data', (bytes: Buffer) => {
  const at = bytes.indexOf('Content-Length: -');
  if (at >= 0 && /^[^\n]*-\d+\r\n/.test(bytes.toString('latin1', at, at + 40))) process.exit(1);
});

startServer(
  createConnection(ProposedFeatures.all),
  { background: NODE_BACKGROUND },
  {
    startSegmenter: (log) => startSegmenter(__dirname, log),
    files: DISK,
    // Shipped beside the bundle; where the rules' pages are to be found is said here alone.
    manual: pathToFileURL(path.join(__dirname, 'rules.md')).href,
    // In a file of its own beside the bundle (scripts/build.mjs).
    loadInitials: async () => (await import('./pinyin')).initialsOf,
    loadWord: async () => ({ ...(await import('./word/index')), ...(await import('./word/export/index')) }),
  },
);
