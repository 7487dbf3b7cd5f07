import { NODE_BACKGROUND } from '../../node-resources';
import type { Project } from '../../project/project';
import { RULES } from '../../rules/index';
import type { Severity } from '../../rules/rule';
import { createPolicyService } from '../../service';
import { DEFAULT_SETTINGS } from '../../settings';
import { memoize } from '../../text/memo';
import { renderJson } from '../formats/json';
import { renderReport } from '../formats/text';
import { createCallProjects } from '../projects';
import { read } from '../read';
import { type FileReport, holds, reportFile, summarize } from '../report';
import { cutWords } from '../words';
import type { Outcome, Surroundings } from './outcome';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  /** The mildest severity that makes the status 1. */
  readonly failOn: Severity;
  /** Whether text is cut into words for the rules that ask for them. */
  readonly segment: boolean;
}

/** `gongwen check`: the findings in all texts that could be read. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const problems: string[] = [];
  const projects = createCallProjects(paths, problems);
  const serviceOf = memoize((project: Project) =>
    createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND }, RULES, project),
  );
  const files: FileReport[] = [];
  const segmenter = options.segment ? surroundings.startSegmenter() : undefined;
  let cutsAll = true;
  try {
    for await (const { path, text } of read(paths, surroundings.standardInput, problems, projects.ignores)) {
      const service = serviceOf(await projects.of(path));
      const document = service.parse(text);
      if (segmenter && !(await cutWords(service, document, segmenter))) cutsAll = false;
      files.push(reportFile(service, path, document));
    }
  } finally {
    segmenter?.end();
  }
  if (!cutsAll) problems.push('分词没有成功，需要词语边界的规则没有全部检查。');
  const report = summarize(files);
  const output = options.format === 'json' ? renderJson(report) : renderText();
  return { status: statusOf(), output, problems };

  function renderText(): string {
    return files.length > 0 ? renderReport(report, surroundings.colour) : '';
  }
  function statusOf(): Outcome['status'] {
    if (problems.length > 0) return 2;
    return holds(report, options.failOn) ? 1 : 0;
  }
}
