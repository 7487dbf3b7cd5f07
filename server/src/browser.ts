import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
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
        const script = addressOf(await resourceOf(connection, 'web/pinyin.js'));
        importScripts(script);
        URL.revokeObjectURL(script);
        return gongwenPinyin.initialsOf;
      },
    },
  );
};

/** What web/pinyin.js defines when it is run as a script (scripts/build.mjs). */
declare const gongwenPinyin: typeof import('./pinyin');

declare function importScripts(address: string): void;

const addressOf = (script: Uint8Array): string =>
  URL.createObjectURL(new Blob([script as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
