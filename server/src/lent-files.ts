import { type Connection, RequestType } from 'vscode-languageserver';
import type { FileContent, FileSystem } from './project/file-system';
import { PROJECT_FILE } from './project/keys';
import { isProjectFile } from './project/projects';
import { type Entry, type Folders, walk } from './project/walk';

/*
 * Where a server has no disk, its editor reads and writes for it; the editor answers in client/src/lend-files.ts.
 */
const READ = new RequestType<{ uri: string; limit: number }, FileContent, void>('gongwen/readFile');
const WRITE = new RequestType<{ uri: string; text: string }, { problem: string } | null, void>('gongwen/writeFile');
const ENTRIES = new RequestType<{ uri: string }, Entry[], void>('gongwen/readFolder');
const STAT = new RequestType<{ uri: string }, { size: number; stamp: string } | null, void>('gongwen/statFile');
const RESOURCE = new RequestType<{ name: string }, Uint8Array | null, void>('gongwen/readResource');

/** A file of the extension, by its path in the folder of the build. Rejects where it cannot be had. */
export async function resourceOf(connection: Connection, name: string): Promise<Uint8Array> {
  const bytes = await connection.sendRequest(RESOURCE, { name });
  if (!bytes) throw new Error(`扩展里没有 ${name}`);
  return bytes;
}

/** The files as the editor has them, by URIs of any kind. */
export function lentFiles(connection: Connection): FileSystem {
  const read: FileSystem['read'] = (uri, limit) =>
    connection.sendRequest(READ, { uri, limit }).catch(() => ({ absent: true }));
  const folders: Folders = {
    entriesOf: (uri) => connection.sendRequest(ENTRIES, { uri }).catch(() => []),
    statOf: async (uri) => (await connection.sendRequest(STAT, { uri }).catch(() => null)) ?? undefined,
  };
  return {
    read,
    list: (folder, isWanted, most) => walk(folders, folder, isWanted, most),
    // An editor writes whole files and locks none: this is as near to one step as it comes.
    async update(uri, change) {
      if (!isProjectFile(uri)) return { problem: `只能写入 ${PROJECT_FILE} 和忽略记录` };
      const content = await read(uri, Number.MAX_SAFE_INTEGER);
      if ('problem' in content) return content;
      const before = 'text' in content ? content.text : undefined;
      const after = change(before);
      if ('problem' in after) return after;
      if (after.text === before) return undefined;
      const failed = { problem: '编辑器没有写成这个文件' };
      return (await connection.sendRequest(WRITE, { uri, text: after.text }).catch(() => failed)) ?? undefined;
    },
  };
}
