import ignore from 'ignore';
import { createGlossary, type Glossary } from '../lexicon/glossary';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { type Baseline, createBaseline, NO_BASELINE, readBaseline } from './baseline';
import type { Problem } from './problem';
import { readProjectFile } from './read';
import { pathFrom } from './uris';

/** What the files beside and above a document say about it. */
export interface Project {
  /** The URI of the folder in which its files are, or would be made; undefined where nothing can be written. */
  readonly folder: string | undefined;
  /** The text of gongwen.yaml; undefined where there is none. */
  readonly text: string | undefined;
  readonly settings: Settings;
  readonly glossary: Glossary;
  readonly baseline: Baseline;
  /** What is wrong with gongwen.yaml. */
  readonly problems: readonly Problem[];
  /** One Chinese sentence for each file that cannot be read at all. */
  readonly complaints: readonly string[];
  /** Whether a document, by its URI, is not to be checked. */
  ignores(uri: string): boolean;
}

/** The files of a project as they were read. */
export interface ProjectTexts {
  readonly file?: string | undefined;
  readonly baseline?: string | undefined;
  readonly complaints?: readonly string[];
}

/** Puts a project together from the texts of its files; any texts give one. */
export function createProject(folder: string | undefined, texts: ProjectTexts): Project {
  const file = texts.file === undefined ? undefined : readProjectFile(texts.file);
  const read = readBaseline(texts.baseline);
  const ignored = file?.ignore ?? [];
  const matcher = ignored.length > 0 ? ignore({ ignoreCase: false }).add([...ignored]) : undefined;
  return {
    folder,
    text: texts.file,
    settings: file?.settings ?? DEFAULT_SETTINGS,
    glossary: createGlossary(file?.terms ?? []),
    baseline: 'problem' in read ? NO_BASELINE : createBaseline(read.acceptances),
    problems: file?.problems ?? [],
    complaints: [...(texts.complaints ?? []), ...('problem' in read ? [`gongwen.baseline.json：${read.problem}`] : [])],
    ignores(uri) {
      const path = folder === undefined || !matcher ? undefined : pathFrom(folder, uri);
      return path !== undefined && ignore.isPathValid(path) && matcher?.ignores(path) === true;
    },
  };
}

/** Stands for a document that belongs to no project. */
export const NO_PROJECT: Project = createProject(undefined, {});
