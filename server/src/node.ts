import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DISK } from './disk';
import { NODE_BACKGROUND } from './node-resources';
import { startSegmenter } from './segmenter-host';
import { startServer } from './server';

// An editor that no longer reads has gone, and nobody is left to be told.
process.stdout.on('error', () => process.exit(1));

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
