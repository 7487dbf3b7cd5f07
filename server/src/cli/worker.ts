import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import { startSegmenter } from '../segmenter-host';
import { checkFile } from './check-file';
import { type CheckSettings, createChecker, type FileCheck } from './checker';
import { createCallProjects } from './projects';

// The main thread reads the projects as well, and tells what is wrong with them.
const projects = createCallProjects(() => {});
const checker = createChecker(workerData as CheckSettings, projects, () => startSegmenter(__dirname, () => {}));

worker({
  check: (path: string, known: string | undefined): Promise<FileCheck> => checkFile(checker, path, known),
});
