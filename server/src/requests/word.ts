import type { Connection } from 'vscode-languageserver';
import type { PolicyDocument } from '../document/document';
import { renderHtml, renderPages } from '../page/render';
import { fontsIn, readSetup } from '../page/setup';
import { styleOf } from '../page/style';
import type { ExportOptions } from '../word/export/index';

/** What reads and writes Word files; it is loaded when it is needed. */
export interface WordFiles {
  readonly importWord: typeof import('../word/index').importWord;
  readonly exportWord: typeof import('../word/export/index').exportWord;
}

interface WordSources {
  /** The document as it stands in the editor. */
  readonly current: (uri: string) => PolicyDocument | undefined;
  readonly loadWord: (() => Promise<WordFiles>) | undefined;
}

/** A question about the layout of a document: its URI and the editor's section `gongwen.page`. */
interface AboutPages {
  readonly textDocument: { readonly uri: string };
  readonly page?: unknown;
}

const UNREADABLE = { problem: '这里不能读写 Word 文件' };

/**
 * Answers the requests of the extension on Word files and printed pages. Bytes travel as base64; `problem` and the
 * `notes` are Chinese sentences without a full stop.
 */
export function answerWord(connection: Connection, { current, loadWord }: WordSources): void {
  connection.onRequest('gongwen/importWord', async ({ data }: { readonly data: string }): Promise<object> => {
    if (!loadWord) return UNREADABLE;
    const imported = (await loadWord()).importWord(fromBase64(data));
    return 'problem' in imported ? imported : { text: imported.text, notes: imported.notes };
  });
  connection.onRequest(
    'gongwen/exportWord',
    async ({ textDocument: { uri }, page }: AboutPages): Promise<object | null> => {
      const document = current(uri);
      if (!document) return null;
      if (!loadWord) return UNREADABLE;
      const { setup, problems } = readSetup(page);
      const { bytes, notes } = await (await loadWord()).exportWord(document.text, { setup, footnotes: placeOf(page) });
      return { data: toBase64(bytes), notes, fonts: fontsIn(setup), problems };
    },
  );
  connection.onRequest('gongwen/pages', ({ textDocument: { uri }, page }: AboutPages) => {
    const document = current(uri);
    if (!document) return null;
    const { setup, problems } = readSetup(page);
    return { pages: renderPages(document), style: styleOf(setup), fonts: fontsIn(setup), problems };
  });
  connection.onRequest('gongwen/printable', ({ textDocument: { uri }, page }: AboutPages) => {
    const document = current(uri);
    return document ? { html: renderHtml(document, readSetup(page).setup, '公文') } : null;
  });
}

function placeOf(page: unknown): ExportOptions['footnotes'] {
  const isPage = typeof page === 'object' && page !== null && 'footnotes' in page && page.footnotes === 'page';
  return isPage ? 'page' : 'appendix';
}

function fromBase64(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

/** So many bytes are made a string of at once: a call takes no more arguments than that everywhere. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
