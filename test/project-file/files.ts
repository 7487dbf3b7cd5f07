import type { FileSystem } from '../../server/src/project/file-system';

/** Files in memory that count how often each is read; a text of undefined is a file that is not there. */
export function filesInMemory(texts: Record<string, string | undefined> = {}) {
  const reads: string[] = [];
  const files: FileSystem = {
    async read(uri) {
      reads.push(uri);
      const text = texts[uri];
      return text === undefined ? { absent: true } : { text };
    },
    async list(folder, isWanted, most) {
      const uris = Object.keys(texts).filter(
        (uri) =>
          texts[uri] !== undefined && uri.startsWith(`${folder}/`) && isWanted(uri.slice(uri.lastIndexOf('/') + 1)),
      );
      return uris
        .sort()
        .slice(0, most)
        .map((uri) => ({ uri, size: texts[uri]?.length ?? 0, stamp: texts[uri] ?? '' }));
    },
    async update(uri, change) {
      const changed = change(texts[uri]);
      if ('problem' in changed) return changed;
      texts[uri] = changed.text;
      return undefined;
    },
  };
  return { texts, reads, files };
}
