import type { FoundFile } from './file-system';

/** What stands in a folder. Links and devices are neither file nor folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What a walk asks of a file system, by URIs. Neither ever rejects. */
export interface Folders {
  entriesOf(folder: string): Promise<readonly Entry[]>;
  /** The size in bytes and what changes with the file; undefined for one that has gone. */
  statOf(file: string): Promise<{ readonly size: number; readonly stamp: string } | undefined>;
}

/** The files that `FileSystem.list` is to give. */
export async function walk(
  { entriesOf, statOf }: Folders,
  folder: string,
  isWanted: (name: string) => boolean,
  most: number,
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const visit = async (uri: string): Promise<void> => {
    const entries = [...(await entriesOf(uri))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind } of entries) {
      if (found.length >= most) return;
      const own = `${uri}/${encodeURIComponent(name)}`;
      if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') await visit(own);
      if (kind !== 'file' || !isWanted(name)) continue;
      const stats = await statOf(own);
      if (stats) found.push({ uri: own, ...stats });
    }
  };
  await visit(folder);
  return found;
}
