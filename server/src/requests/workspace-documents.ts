import { type PolicyDocument, parse } from '../document/document';
import type { WorkspaceDocuments } from '../features/workspace';
import type { FileSystem, FoundFile } from '../project/file-system';
import { nameOf, placeOf, readable } from '../project/uris';

/** What the documents of a workspace are found by. */
export interface DocumentSources {
  readonly files: FileSystem | undefined;
  /** The URIs of the folders that are open in the editor. */
  folders(): readonly string[];
  /** The documents that are open in the editor, as they stand there now. */
  open(): ReadonlyMap<string, PolicyDocument>;
  /** Whether the project of a document does not want it to be looked at. */
  ignores(uri: string): Promise<boolean>;
}

const DOCUMENT = /\.(?:gw|gongwen)$/i;

/** Whether the product takes a file of this name for a document unasked. */
export function isDocument(name: string): boolean {
  return DOCUMENT.test(name);
}

/** Bounds, far beyond what an office has: a file in bytes, the number of files, and all of them together. */
export const LARGEST_FILE = 5_000_000;
const MOST_FILES = 2_000;
const MOST_BYTES = 60_000_000;

/** How many files are read at the same time. */
const AT_ONCE = 16;

/** A document on disk, or why it could not be read. */
interface Known {
  readonly stamp: string;
  readonly document?: PolicyDocument;
  readonly isForeign?: boolean;
  readonly problem?: string;
}

/**
 * Makes what gives all documents of the workspace: those open in the editor and those in its folders. Files are read
 * when they are first asked for, and again only when they have changed. It never rejects.
 */
export function createWorkspaceDocuments(sources: DocumentSources): () => Promise<WorkspaceDocuments> {
  let known: ReadonlyMap<string, Known> = new Map();

  const find = async (files: FileSystem): Promise<Map<string, FoundFile>> => {
    const found = new Map<string, FoundFile>();
    for (const folder of sources.folders()) {
      const inFolder = await files.list(folder, isDocument, MOST_FILES + 1 - found.size);
      for (const file of inFolder) if (!(await sources.ignores(file.uri))) found.set(placeOf(file.uri), file);
    }
    return found;
  };

  const look = async (files: FileSystem, place: string, { uri, stamp }: FoundFile): Promise<Known | undefined> => {
    const before = known.get(place);
    if (before?.stamp === stamp) return before;
    const content = await files.read(uri, LARGEST_FILE);
    if ('absent' in content) return undefined;
    if ('problem' in content) return { stamp, problem: `《${readable(nameOf(uri))}》没有读到：${content.problem}。` };
    return { stamp, document: parse(content.text, before?.document), isForeign: content.isForeign === true };
  };

  return async () => {
    const { files } = sources;
    const found = files ? await find(files) : new Map<string, FoundFile>();
    const isOpen = new Set([...sources.open().keys()].map(placeOf));
    const closed = [...found].filter(([place]) => !isOpen.has(place));
    const within = closed.slice(0, MOST_FILES).filter(createAllowance(MOST_BYTES));
    const read = new Map<string, Known>();
    for (let at = 0; files && at < within.length; at += AT_ONCE) {
      const batch = within.slice(at, at + AT_ONCE);
      const contents = await Promise.all(batch.map(([place, file]) => look(files, place, file)));
      for (const [index, [place]] of batch.entries()) {
        const content = contents[index];
        if (content) read.set(place, content);
      }
    }
    known = read;
    const gaps = within.length < closed.length ? ['工作区里的文档太多，没有全部读取。'] : [];
    return together(sources.open(), read, found, gaps);
  };
}

/** Lets files through until they are too many bytes together. */
function createAllowance(most: number): (file: readonly [string, FoundFile]) => boolean {
  let bytes = 0;
  return ([, { size }]) => {
    bytes += size;
    return bytes <= most;
  };
}

function together(
  open: ReadonlyMap<string, PolicyDocument>,
  read: ReadonlyMap<string, Known>,
  found: ReadonlyMap<string, FoundFile>,
  gaps: readonly string[],
): WorkspaceDocuments {
  const documents = new Map(open);
  const foreign = new Set<string>();
  const problems = [...gaps];
  // What was opened while the files were read stands as it is in the editor.
  const isOpen = new Set([...open.keys()].map(placeOf));
  for (const [place, { document, isForeign, problem }] of read) {
    const uri = found.get(place)?.uri;
    if (uri === undefined || isOpen.has(place)) continue;
    if (problem !== undefined) problems.push(problem);
    if (document) documents.set(uri, document);
    if (isForeign) foreign.add(uri);
  }
  return { documents, foreign, gaps: problems };
}
