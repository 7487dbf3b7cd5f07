import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DISK } from '../disk';
import { PROJECT_FILE } from '../project/keys';
import type { Project } from '../project/project';
import { createProjects } from '../project/projects';
import { fileIn } from '../project/uris';
import { createPositions } from '../text/positions';
import { visible } from './visible';

/** The projects of the files of one call. */
export interface CallProjects {
  /** The project of a path; standard input belongs to that of the current folder. */
  of(path: string): Promise<Project>;
  /** Whether a file of a folder is left out. What is named itself is checked all the same. */
  ignores(path: string): Promise<boolean>;
}

/**
 * @param named the paths of the call
 * @param problems takes a sentence on each mistake in a gongwen.yaml or baseline, once
 */
export function createCallProjects(named: readonly string[], problems: string[]): CallProjects {
  const projects = createProjects(DISK, () => undefined);
  const known = new Set<Project>();
  const of = async (path: string): Promise<Project> => {
    const project = await projects.of(uriOf(path));
    if (!known.has(project)) problems.push(...problemsOf(project));
    known.add(project);
    return project;
  };
  return {
    of,
    ignores: async (path) => !named.includes(path) && (await of(path)).ignores(uriOf(path)),
  };
}

function uriOf(path: string): string {
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
