import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DISK } from '../disk';
import { BASELINE_FILE, PROJECT_FILE } from '../project/keys';
import type { Project } from '../project/project';
import { createProjects } from '../project/projects';
import { fileIn } from '../project/uris';
import { createPositions } from '../text/positions';
import { visible } from './visible';

/** The projects of the files of one call. */
export interface CallProjects {
  /** The project of a path; standard input belongs to that of the current folder. */
  of(path: string): Promise<Project>;
  /** Whether a file of a folder is left out. */
  ignores(path: string): Promise<boolean>;
  /** The text of the accepted findings of a project; empty where there are none. */
  baselineOf(project: Project): Promise<string>;
}

/** @param tell takes a sentence on each mistake in a gongwen.yaml or baseline, once */
export function createCallProjects(tell: (problem: string) => void): CallProjects {
  const projects = createProjects(DISK, () => undefined);
  const known = new Set<Project>();
  const of = async (path: string): Promise<Project> => {
    const project = await projects.of(uriOf(path));
    if (!known.has(project)) problemsOf(project).forEach(tell);
    known.add(project);
    return project;
  };
  return {
    of,
    ignores: async (path) => (await of(path)).ignores(uriOf(path)),
    baselineOf: async ({ folder }) =>
      folder === undefined ? '' : ((await projects.textOf(fileIn(folder, BASELINE_FILE))) ?? ''),
  };
}

/** The URI of a path. */
export function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

function problemsOf({ folder, text, problems, complaints }: Project): string[] {
  if (folder === undefined) return [];
  const place = visible(relative('', fileURLToPath(`${folder}/`)) || '.');
  const file = visible(relative('', fileURLToPath(fileIn(folder, PROJECT_FILE))));
  const positions = createPositions(text ?? '');
  return [
    ...complaints.map((complaint) => `文件夹 ${place} 的 ${complaint}`),
    ...problems.map(({ span, message }) => `${file}:${positions.positionAt(span.start).line + 1}：${message}`),
  ];
}
