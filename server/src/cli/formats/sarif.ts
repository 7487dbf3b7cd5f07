import type { Fix, Invocation, Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import { version } from '../../../../package.json';
import { RULES } from '../../rules/index';
import { type Rule, SEVERITIES, type Severity } from '../../rules/rule';
import type { FileReport, ReportedDiagnostic, ReportedFix } from '../report';
import { uriReference } from './artifact';
import type { Ending, Format } from './format';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, Result.level>
>;

const INDEX_OF_RULE: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** What of a run is known before the first file. */
const RUN = {
  tool: {
    driver: { name: 'gongwen', version, semanticVersion: version, language: 'zh-CN', rules: RULES.map(describe) },
  },
  columnKind: 'utf16CodeUnits',
} as const satisfies Partial<Run>;

const LOG = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
} as const satisfies Partial<Log>;

/** SARIF 2.1.0, one result a line. */
export const sarifFormat: Format = {
  head: `${open(LOG)},"runs":[${open(RUN)},"results":[`,
  renderFile: ({ report }, before) => {
    const separators = SEVERITIES.some((severity) => before[severity] > 0) ? [',\n'] : ['\n'];
    return report.diagnostics
      .map((diagnostic, index) => `${separators[index] ?? ',\n'}${JSON.stringify(toResult(report, diagnostic))}`)
      .join('');
  },
  renderEnd: (ending) => `\n],"invocations":[${JSON.stringify(toInvocation(ending))}]}]}\n`,
};

function toResult({ path }: FileReport, { rule, severity, message, range, fixes }: ReportedDiagnostic): Result {
  const ruleIndex = INDEX_OF_RULE.get(rule);
  const artifactLocation = { uri: uriReference(path) };
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: escapeMessage(message) },
    locations: [{ physicalLocation: { artifactLocation, region: toRegion(range) } }],
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => toFix(fix, artifactLocation)) }),
  };
}

function toFix({ title, safety, edits }: ReportedFix, artifactLocation: { readonly uri: string }): Fix {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: toRegion(range),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: escapeMessage(title) },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safety },
  };
}

/** Lines and columns count from 1 there; the end is behind the last character, as here. */
function toRegion({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function toInvocation({ problems }: Ending): Invocation {
  return {
    executionSuccessful: problems.length === 0,
    ...(problems.length > 0 && {
      toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text: escapeMessage(text) } })),
    }),
  };
}

function describe({ id, summary, rationale, severity }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: escapeMessage(summary) },
    fullDescription: { text: escapeMessage(rationale) },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
  };
}

/** Braces stand for arguments of a message, and are doubled where they stand for themselves (3.11.5). */
function escapeMessage(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/** An object as JSON without the brace at its end, so that more can follow. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
