import { type Kind, listFiles } from './files';
import { type CallProjects, createCallProjects } from './projects';

/** What a call is about. */
export interface Inputs {
  /** Each file once; `-` for standard input. */
  readonly files: readonly string[];
  readonly projects: CallProjects;
}

/**
 * Finds what the paths of a call name; without paths the current folder is meant.
 * @param ignore whether .gitignore and the key `ignore` of gongwen.yaml count
 * @param tell takes a Chinese sentence on each path that leads to nothing and each mistake in a gongwen.yaml
 * @param kind what is looked for in folders
 */
export async function findInputs(
  paths: readonly string[],
  ignore: boolean,
  tell: (problem: string) => void,
  kind: Kind = 'any',
): Promise<Inputs> {
  const projects = createCallProjects(tell);
  const { files, problems } = await listFiles(paths.length > 0 ? paths : ['.'], {
    gitignore: ignore,
    kind,
    ...(ignore && { ignores: projects.ignores }),
  });
  problems.forEach(tell);
  return { files, projects };
}
