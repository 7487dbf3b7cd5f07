import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import type { Wording } from '../rules/archive';
import { startSegmenter } from '../segmenter-host';
import { checkFile } from './check-file';
import { type CheckSettings, createChecker, type FileCheck } from './checker';
import { createCallProjects } from './projects';
import { surveyFile } from './survey-file';

// The main thread reads the projects as well, and tells what is wrong with them.
const projects = createCallProjects(() => {});
const settings = workerData as CheckSettings;
const checker = createChecker(settings, projects, () => startSegmenter(__dirname, () => {}));

worker({
  check: (path: string, known: string | undefined): Promise<FileCheck> => checkFile(checker, path, known),
  survey: (path: string): Promise<Wording[]> => surveyFile(path, settings.encoding),
});
