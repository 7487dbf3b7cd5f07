import type { FileContent, FileSystem } from './file-system';
import { BASELINE_FILE, PROJECT_FILE } from './keys';
import { createProject, NO_PROJECT, type Project } from './project';
import { fileIn, folderOf, foldersAbove, nameOf } from './uris';
import { LONGEST_FILE } from './yaml';

/** The largest files that are read, in bytes. A character of a gongwen.yaml takes up to four. */
const LARGEST: Readonly<Record<string, number>> = { [PROJECT_FILE]: LONGEST_FILE * 4, [BASELINE_FILE]: 20_000_000 };

/** Finds the project of every document, and keeps what it read until it is told that a file changed. */
export interface Projects {
  /** The project of a document: that of the nearest gongwen.yaml in its folder or above it. Never rejects. */
  of(uri: string): Promise<Project>;
  /** The same at once, if all that it takes has been read; else undefined. The same object as long as nothing changes. */
  known(uri: string): Project | undefined;
  /** A file of a project changed on disk, came or went. */
  changed(uri: string): void;
  /** The text of such a file in the editor, which holds against the disk; undefined once it is closed there. */
  edited(uri: string, text: string | undefined): void;
  /** The text of a file of a project as it stands in the editor or else on disk; undefined where there is none. */
  textOf(uri: string): Promise<string | undefined>;
}

/** Whether a URI names a file of a project. */
export function isProjectFile(uri: string): boolean {
  const name = nameOf(uri);
  return name === PROJECT_FILE || name === BASELINE_FILE;
}

/**
 * @param files undefined where there is no disk: then only what is open in the editor counts
 * @param home the URI of the folder that a document without one belongs to, and in which a first gongwen.yaml is made
 */
export function createProjects(files: FileSystem | undefined, home: (uri: string) => string | undefined): Projects {
  const open = new Map<string, string>();
  const contents = new Map<string, FileContent>();
  const loading = new Map<string, Promise<void>>();
  const made = new Map<string, { readonly project: Project; readonly from: readonly unknown[] }>();

  const contentOf = (uri: string): FileContent | undefined => {
    const text = open.get(uri);
    if (text !== undefined) return { text };
    return files ? contents.get(uri) : { absent: true };
  };

  const load = (uri: string): Promise<void> => {
    let pending = loading.get(uri);
    if (!pending && files) {
      pending = files.read(uri, LARGEST[nameOf(uri)] ?? 0).then((content) => {
        // What came while the file changed again is read again, by whoever asks next; that may be under way already.
        if (loading.get(uri) !== pending) return;
        contents.set(uri, content);
        loading.delete(uri);
      });
      loading.set(uri, pending);
    }
    return pending ?? Promise.resolve();
  };

  /** The project of a document, or the file that must be read before it can be told. */
  const find = (uri: string): Project | string => {
    const folders = foldersAbove(uri);
    const own = home(uri);
    if (folders.length === 0 && own !== undefined) folders.push(own, ...foldersAbove(own));
    const nearest = firstWith(folders, PROJECT_FILE);
    if (typeof nearest === 'string') return nearest;
    // Without a gongwen.yaml a baseline may stand alone.
    const place = nearest ?? firstWith(folders, BASELINE_FILE);
    if (typeof place === 'string') return place;
    const folder = place?.folder ?? own ?? folders[0];
    if (folder === undefined) return NO_PROJECT;
    const baseline = contentOf(fileIn(folder, BASELINE_FILE));
    return baseline ? projectIn(folder, nearest?.content, baseline) : fileIn(folder, BASELINE_FILE);
  };

  /** The first folder that has a file of that name, or the URI of one that has not been read yet. */
  const firstWith = (folders: readonly string[], name: string) => {
    for (const folder of folders) {
      const content = contentOf(fileIn(folder, name));
      if (!content) return fileIn(folder, name);
      if (!('absent' in content)) return { folder, content };
    }
    return undefined;
  };

  const projectIn = (folder: string, file: FileContent | undefined, baseline: FileContent): Project => {
    const from = [textIn(file), textIn(baseline), problemIn(file), problemIn(baseline)];
    const known = made.get(folder);
    if (known?.from.every((part, index) => part === from[index])) return known.project;
    const [fileText, baselineText, ...problems] = from;
    const complaints = problems.flatMap((problem, index) =>
      problem === undefined ? [] : [`${[PROJECT_FILE, BASELINE_FILE][index]}：${problem}`],
    );
    const project = createProject(folder, { file: fileText, baseline: baselineText, complaints });
    made.set(folder, { project, from });
    return project;
  };

  return {
    async of(uri) {
      for (;;) {
        const found = find(uri);
        if (typeof found !== 'string') return found;
        await load(found);
      }
    },
    known(uri) {
      const found = find(uri);
      return typeof found === 'string' ? undefined : found;
    },
    changed(uri) {
      contents.delete(uri);
      loading.delete(uri);
    },
    edited(uri, text) {
      if (text === undefined) open.delete(uri);
      else open.set(uri, text);
    },
    async textOf(uri) {
      for (;;) {
        const content = contentOf(uri);
        if (content) return textIn(content);
        await load(uri);
      }
    },
  };
}

function textIn(content: FileContent | undefined): string | undefined {
  return content && 'text' in content ? content.text : undefined;
}

function problemIn(content: FileContent | undefined): string | undefined {
  return content && 'problem' in content ? content.problem : undefined;
}

/** The folder among some that holds a document; of several the innermost. */
export function enclosing(folders: readonly string[], uri: string): string | undefined {
  const around = folders.filter((folder) => uri.startsWith(`${folder}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? (folderOf(uri) === undefined ? folders[0] : undefined);
}
