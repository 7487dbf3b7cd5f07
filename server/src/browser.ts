import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';
import { lentFiles, resourceOf } from './lent-files';
import { openTrigramFilter } from './lexicon/trigram-filter';
import { startSegmenter } from './segmenter-in-browser';
import { startServer } from './server';

/*
 * The server in a Web Worker, where there is neither Node.js nor a disk. The first message, before the protocol begins,
 * brings the bytes of the trigram filter (client/src/browser.ts).
 */
const scope = self as unknown as MessagePort;

scope.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  const background = openTrigramFilter(data);
  startServer(
    connection,
    { background },
    {
      startSegmenter: (log) => startSegmenter((name) => resourceOf(connection, name), log),
      files: lentFiles(connection),
      loadInitials: async () => {
        await load(connection, 'web/pinyin.js');
        return gongwenPinyin.initialsOf;
      },
      loadWord: async () => {
        if (!('gongwenWord' in self)) await load(connection, 'web/word.js');
        return gongwenWord;
      },
    },
  );
};

/** What web/pinyin.js and web/word.js define when they are run as scripts (scripts/build.mjs). */
declare const gongwenPinyin: typeof import('./pinyin');
declare const gongwenWord: typeof import('./word-in-browser');

/** Runs a script of the extension, once. */
async function load(connection: Connection, name: string): Promise<void> {
  const script = addressOf(await resourceOf(connection, name));
  importScripts(script);
  URL.revokeObjectURL(script);
}

declare function importScripts(address: string): void;

const addressOf = (script: Uint8Array): string =>
  URL.createObjectURL(new Blob([script as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));

// What fails in a promise is otherwise never heard of: the editor notes it in its log.
self.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
