import { createHash } from 'node:crypto';
import { cutWords } from '../cut-words';
import type { PolicyDocument } from '../document/document';
import { NODE_BACKGROUND } from '../node-resources';
import {
  type Acceptance,
  acceptanceOf,
  type Baseline,
  createBaseline,
  NO_BASELINE,
  readBaseline,
} from '../project/baseline';
import { BASELINE_FILE } from '../project/keys';
import type { Project } from '../project/project';
import { fileIn } from '../project/uris';
import type { Archive } from '../rules/archive';
import { RULES } from '../rules/index';
import type { Segmenter } from '../segment/segmenter';
import { createPolicyService, type PolicyService } from '../service';
import { combineSettings, DEFAULT_SETTINGS, type Settings } from '../settings';
import { memoize } from '../text/memo';
import type { Encoding } from './decode';
import { reviewOf } from './html/review';
import { nameOf, problem } from './problems';
import type { CallProjects } from './projects';
import { readText } from './read-text';
import { type CheckedFile, reportFile } from './report';

/** What a call says on how files are checked. It is sent to the threads, and so holds nothing but plain values. */
export interface CheckSettings {
  /** What the call says of rules, which holds against gongwen.yaml. */
  readonly rules: Settings['rules'];
  /** Whether text is cut into words for the rules that ask for them. */
  readonly segment: boolean;
  /** The encoding of the files, if it is not to be recognised. */
  readonly encoding?: Encoding | undefined;
  /** The text of a baseline that stands for those of the projects; empty for none at all. */
  readonly baseline?: string | undefined;
  /** Whether it is told how each finding would stand in a baseline. */
  readonly accepts?: boolean;
  /** Whether all is told that a reviewer's page shows. */
  readonly reviews?: boolean;
  /** What the files of the call write in different ways, if they are to be compared. */
  readonly archive?: Archive | undefined;
  /** Tells builds of the program apart. */
  readonly build: string;
}

/** What came of a file: a Chinese sentence on why it was not checked, nothing new, or what was found. */
export type FileCheck = { readonly problem: string } | { readonly unchanged: true } | Checked;

export interface Checked {
  /** The same for the same text under the same settings. */
  readonly key: string;
  readonly file: CheckedFile;
  /** Chinese sentences on what may have gone wrong. */
  readonly doubts: readonly string[];
  readonly accepted?: Accepted;
}

/** The findings of a file as they would stand in a baseline. */
export interface Accepted {
  /** The URI of the baseline of the file's project. */
  readonly baseline: string | undefined;
  readonly findings: readonly Acceptance[];
}

/** Checks one file after another. */
export interface Checker {
  /**
   * @param name under which the text is reported; its project is that of the file of that name
   * @param known the key of an earlier check: if it would be the same again, nothing is done
   */
  check(name: string, bytes: Uint8Array, known?: string): Promise<FileCheck>;
  end(): void;
}

export function createChecker(
  settings: CheckSettings,
  projects: CallProjects,
  startSegmenter: () => Segmenter,
): Checker {
  const segmenter = settings.segment ? startSegmenter() : undefined;
  const serviceOf = memoize((project: Project) => createService(settings, project));
  const settingsKeyOf = memoize(async (project: Project) =>
    digest(JSON.stringify([settings, project.text, await projects.baselineOf(project)])),
  );
  return {
    async check(name, bytes, known) {
      const project = await projects.of(name);
      const key = `${digest(bytes)}.${await settingsKeyOf(project)}`;
      if (key === known) return { unchanged: true };
      const read = await readText(bytes, settings);
      if ('problem' in read) return { problem: problem(name, read.problem) };
      const doubts = read.doubts.map((doubt) => problem(name, doubt));
      const service = serviceOf(project);
      const document = service.parse(read.text);
      if (segmenter && !(await cutWords(service, document, segmenter))) {
        doubts.push(`${nameOf(name)}：分词没有成功，需要词语边界的规则没有检查。`);
      }
      const accepted = settings.accepts ? acceptedIn(service, document, project) : undefined;
      const review = settings.reviews ? { review: reviewOf(service, document) } : {};
      const file = { ...reportFile(service, name, document), ...review };
      return { key, file, doubts, ...(accepted && { accepted }) };
    },
    end: () => segmenter?.end(),
  };
}

/** What checks the files of a project by the settings of a call, which hold against those of the project. */
export function createService(
  { rules, baseline, archive }: Pick<CheckSettings, 'rules' | 'baseline' | 'archive'>,
  project: Project,
): PolicyService {
  return createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND, archive }, RULES, {
    ...project,
    settings: combineSettings({ rules }, project.settings),
    baseline: baseline === undefined ? project.baseline : baselineFrom(baseline),
  });
}

/** A text that is no baseline accepts nothing; that is told where it is read. */
function baselineFrom(text: string): Baseline {
  const read = readBaseline(text === '' ? undefined : text);
  return 'problem' in read ? NO_BASELINE : createBaseline(read.acceptances);
}

function acceptedIn(service: PolicyService, document: PolicyDocument, { folder }: Project): Accepted {
  return {
    baseline: folder === undefined ? undefined : fileIn(folder, BASELINE_FILE),
    findings: service.diagnose(document).map(({ rule, span }) => acceptanceOf(document, rule, span)),
  };
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
