import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DISK } from './disk';
import { NODE_BACKGROUND } from './node-resources';
import { startSegmenter } from './segmenter-host';
import { startServer } from './server';

startServer(
  createConnection(ProposedFeatures.all),
  { background: NODE_BACKGROUND },
  {
    startSegmenter: (log) => startSegmenter(__dirname, log),
    files: DISK,
    // In a file of its own beside the bundle (scripts/build.mjs).
    loadInitials: async () => (await import('./pinyin')).initialsOf,
  },
);
