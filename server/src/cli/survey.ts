import { type Archive, createSurvey } from '../rules/archive';
import type { Job } from './checks';
import type { Surroundings } from './commands/outcome';
import { inOrder } from './in-order';
import { nameOf, STANDARD_INPUT } from './problems';
import { surveyFile } from './survey-file';
import { aheadOf, startThreads, threadCount } from './threads';

/**
 * Reads all files once for what they write in different ways, many of them on all cores; stops after the signal. A
 * file that cannot be read adds nothing: that it cannot be is told when it is checked.
 */
export async function surveyAll(
  { files, inputName, settings, threads: most }: Job,
  { standardInput, folder, progress }: Pick<Surroundings, 'standardInput' | 'folder' | 'progress'>,
  signal: AbortSignal,
): Promise<Archive> {
  const survey = createSurvey();
  const count = threadCount(files.length, most);
  const threads = count < 2 ? undefined : startThreads(folder, count, settings);
  const surveyOne = async (path: string) => {
    const wordings =
      threads && path !== STANDARD_INPUT
        ? await threads.survey(path).catch(() => [])
        : await surveyFile(path, settings.encoding, standardInput);
    return { name: nameOf(path === STANDARD_INPUT ? inputName : path), wordings };
  };
  let done = 0;
  try {
    for await (const { name, wordings } of inOrder(files, surveyOne, aheadOf(count), signal)) {
      survey.add(name, wordings);
      progress.show(++done, files.length, '已通读');
    }
  } finally {
    progress.clear();
    await threads?.end();
  }
  return survey.archive();
}
