import { type Disposable, type ExtensionContext, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The files of the extension that a server without a disk may ask for. */
const RESOURCES = new Set(['web/segmenter.js', 'web/pinyin.js', 'web/word.js', 'jieba_rs_wasm_bg.wasm']);

/** The only files that are ever written for the server. */
const OURS = /\/gongwen\.(?:yaml|baseline\.json)$/;

/** Reads and writes files for a server that has no disk (server/src/lent-files.ts). */
export function lendFiles({ extensionUri }: ExtensionContext, client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest<Content, void>('gongwen/readFile', ({ uri, limit }: { uri: string; limit: number }) =>
      readText(Uri.parse(uri), limit),
    ),
    client.onRequest('gongwen/writeFile', async ({ uri, text }: { uri: string; text: string }) => {
      if (!OURS.test(uri)) return { problem: '不能写入这个文件' };
      try {
        await workspace.fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
        return null;
      } catch (error) {
        return { problem: reasonOf(error) };
      }
    }),
    client.onRequest('gongwen/readFolder', async ({ uri }: { uri: string }) => {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return entries.map(([name, type]) => ({ name, kind: KINDS.get(type) ?? 'other' }));
    }),
    client.onRequest('gongwen/statFile', async ({ uri }: { uri: string }) => {
      const { size, mtime } = await workspace.fs.stat(Uri.parse(uri));
      return { size, stamp: `${size} ${mtime}` };
    }),
    client.onRequest('gongwen/readResource', ({ name }: { name: string }) =>
      RESOURCES.has(name) ? readResource(extensionUri, name) : null,
    ),
  ];
}

/** A file of the build, by its path there. */
export function readResource(extensionUri: Uri, name: string): Thenable<Uint8Array> {
  return workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name));
}

/** Links are neither: they may lead anywhere. */
const KINDS = new Map([
  [FileType.File, 'file'],
  [FileType.Directory, 'folder'],
]);

/** What the server takes for the content of a file (server/src/project/file-system.ts). */
type Content =
  | { readonly text: string; readonly isForeign?: true }
  | { readonly absent: true }
  | { readonly problem: string };

async function readText(uri: Uri, limit: number): Promise<Content> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // Nor is a link, which may lead anywhere.
    if (type !== FileType.File) return { problem: '这不是文件' };
    if (size > limit) return { problem: `文件太大（${Math.ceil(size / 1_000_000)} MB），没有读取` };
    const bytes = await workspace.fs.readFile(uri);
    const text = await workspace.decode(bytes, { uri });
    return { text, ...(text !== utf8(bytes) && { isForeign: true }) };
  } catch (error) {
    // Whatever cannot even be asked for, in a folder far above perhaps, is none of this document's.
    return isForbidden(error) ? { problem: reasonOf(error) } : { absent: true };
  }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

const isForbidden = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'NoPermissions';

function reasonOf(error: unknown): string {
  return isForbidden(error) ? '没有权限读写这个文件' : '无法读写这个文件';
}
