import { RULES } from './rules/index';
import { SEVERITIES, type Severity } from './rules/rule';
import { nearest } from './text/nearest';

/** What a rule can be set to. */
export type RuleSetting = Severity | 'off';

/** What a user can set, complete: defaults are filled in. */
export interface Settings {
  /** Rule id or family → severity or `off`. What is not named keeps the rule's own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Whether text is cut into words for the rules that ask for them; absent for `auto`, which is to do so. */
  readonly segmenter?: (typeof SEGMENTER_SETTINGS)[number];
  /** Whether marks and references are followed by what they point to; absent for no. */
  readonly inlayHints?: boolean;
  /** Characters read aloud in a minute; absent for `DEFAULT_READING_SPEED`. */
  readonly readingSpeed?: number;
}

/** Characters a minute at which reports are read to a congress. */
export const DEFAULT_READING_SPEED = 240;

/** The values of `segmenter`. */
export const SEGMENTER_SETTINGS = ['auto', 'off'] as const;

export const DEFAULT_SETTINGS: Settings = { rules: {} };

/** The values of `rules`, in the order in which they are offered. */
export const RULE_SETTINGS: readonly RuleSetting[] = [...SEVERITIES, 'off'];

/** The family of a rule: what stands before the slash of its id. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Every family that has a rule, in the order of the manual. */
export const FAMILIES: readonly string[] = [...new Set(RULES.map(({ id }) => familyOf(id)))];

/** The keys of `rules`: every rule id and every family. */
export const RULE_NAMES: readonly string[] = [...FAMILIES, ...RULES.map(({ id }) => id)];

const NAMES: ReadonlySet<string> = new Set(RULE_NAMES);

/** One Chinese sentence on a name that no rule and no family has; undefined for the name of one. */
export function problemOfRuleName(name: string): string | undefined {
  if (NAMES.has(name)) return undefined;
  const similar = nearest(name, RULE_NAMES) ?? RULES.find(({ id }) => id.endsWith(`/${name}`))?.id;
  return `没有规则或规则族“${name}”${similar === undefined ? '' : `，是不是要写 ${similar}`}。`;
}

/**
 * A value of `rules`, or one Chinese sentence on what is wrong with it.
 * @param shown how the sentence names the value, where it is not of the simple kind
 */
export function readRuleSetting(
  name: string,
  value: unknown,
  shown = show(value),
): RuleSetting | { readonly problem: string } {
  const known = RULE_SETTINGS.find((setting) => setting === value);
  if (known !== undefined) return known;
  const wish = value === false || value === 'false' ? '关闭规则请写 off' : `可用的值：${RULE_SETTINGS.join('、')}`;
  return { problem: `${name} 的值不能是${shown}，${wish}。` };
}

/**
 * Reads what an editor sends as the section `gongwen` of its settings. What is wrong is told in Chinese sentences,
 * and the rest counts all the same; unknown settings are no concern of the server's.
 */
export function readSettings(value: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const { rules = {}, segmenter = 'auto', inlayHints, readingSpeed } = isRecord(value) ? value : {};
  const known = SEGMENTER_SETTINGS.find((setting) => setting === segmenter);
  if (known === undefined) {
    problems.push(`设置 gongwen.segmenter 不能是${show(segmenter)}，可用的值：${SEGMENTER_SETTINGS.join('、')}。`);
  }
  const settings = {
    rules: readRules(rules ?? {}, problems),
    ...(known === 'off' && { segmenter: known }),
    ...(inlayHints === true && { inlayHints }),
    ...(typeof readingSpeed === 'number' && readingSpeed > 0 && { readingSpeed }),
  };
  return { settings, problems };
}

function readRules(value: unknown, problems: string[]): Settings['rules'] {
  if (!isRecord(value)) {
    problems.push(`设置 gongwen.rules 应为对象（规则 → 级别），不能是${show(value)}。`);
    return {};
  }
  const rules: Record<string, RuleSetting> = {};
  for (const [name, wanted] of Object.entries(value)) {
    const setting = readRuleSetting(name, wanted);
    const problem = problemOfRuleName(name) ?? (typeof setting === 'object' ? setting.problem : undefined);
    if (problem !== undefined) problems.push(`设置 gongwen.rules：${problem}`);
    else if (typeof setting === 'string') rules[name] = setting;
  }
  return rules;
}

/**
 * The settings of several places, the stronger ones first. What a stronger place says of a whole family holds against
 * what a weaker one says of a rule in it.
 */
export function combineSettings(...places: readonly Settings[]): Settings {
  const rules: Record<string, RuleSetting> = {};
  for (const { id } of RULES) {
    const place = places.find((one) => id in one.rules || familyOf(id) in one.rules);
    const chosen = place?.rules[id] ?? place?.rules[familyOf(id)];
    if (chosen !== undefined) rules[id] = chosen;
  }
  const segmenter = places.find((place) => place.segmenter !== undefined)?.segmenter;
  return { rules, ...(segmenter !== undefined && { segmenter }) };
}

/** A value as it stands in a message, in quotation marks and cut short. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
