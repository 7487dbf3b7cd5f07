import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Term } from '../lexicon/glossary';
import { problemOfRuleName, type RuleSetting, readRuleSetting, type Settings } from '../settings';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { FILE_KEYS, type Key } from './keys';
import { inFileOrder, type Problem } from './problem';
import { readTerms } from './read-terms';
import { FULL_WIDTH_COLON, kindOf, pairsOf, readYaml, spanOf, textOf } from './yaml';

/** What a gongwen.yaml says, as far as it is right. */
export interface ProjectFile {
  readonly settings: Settings;
  readonly terms: readonly Term[];
  /** Patterns as in .gitignore, relative to the folder of the file. */
  readonly ignore: readonly string[];
  /** What is wrong with it, in the order of the file. */
  readonly problems: readonly Problem[];
}

/** Takes a problem at a node. */
export type Report = (node: Node | null | undefined, message: string) => void;

/** Reads a gongwen.yaml; there is no text that fails. What is wrong is left out, the rest counts. */
export function readProjectFile(text: string): ProjectFile {
  const { root, problems } = readYaml(text);
  const found: Problem[] = [...problems];
  const report: Report = (node, message) => found.push({ span: firstLineOf(text, spanOf(node)), message });
  let sections: ReadonlyMap<string, Node> = new Map();
  if (isMap(root)) sections = readKeys(root, FILE_KEYS, report);
  // Where the file cannot be read at all the syntax is what is to be mended.
  else if (kindOf(root) !== '空' && problems.length === 0) {
    report(root, '文件应由“rules:”“terms:”“ignore:”几部分组成，每部分另起一行；冒号用半角，后面空一格。');
  }
  const settings = { rules: readRules(sections.get('rules'), report) };
  const terms = readTerms(sections.get('terms'), report);
  const ignore = readTexts(sections.get('ignore'), 'ignore', report);
  return { settings, terms, ignore, problems: inFileOrder(found) };
}

/** The values of a mapping by its keys. Keys that are not among the known ones and repeated ones are reported. */
export function readKeys(map: YAMLMap, known: readonly Key[], report: Report): ReadonlyMap<string, Node> {
  const values = new Map<string, Node>();
  const names = new Set<string>();
  for (const { name, key, value } of pairsOf(map)) {
    if (name.includes('：')) report(key, FULL_WIDTH_COLON);
    else if (!known.some((one) => one.name === name)) {
      const similar = nearest(
        name,
        known.map((one) => one.name),
      );
      const list = known.map((one) => one.name).join('、');
      report(key, `没有“${name}”这一项，${similar ? `是不是要写 ${similar}` : `可用的有：${list}`}。`);
    } else if (names.has(name)) report(key, `“${name}”写了两次，这一次不算。请合并到一处。`);
    else if (value !== null) values.set(name, value);
    names.add(name);
  }
  return values;
}

/** A span of the file without what goes on to the next line. */
function firstLineOf(text: string, { start, end }: Span): Span {
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineBreak < 0 ? end : start + lineBreak };
}

function readRules(node: Node | undefined, report: Report): Readonly<Record<string, RuleSetting>> {
  const rules: Record<string, RuleSetting> = {};
  if (kindOf(node) === '空') return rules;
  if (!isMap(node)) {
    const isColon = textOf(node)?.includes('：');
    report(node, isColon ? FULL_WIDTH_COLON : `rules 应为“规则: 级别”，每条规则一行，不能是${kindOf(node)}。`);
    return rules;
  }
  const names = new Set<string>();
  for (const { name, key, value } of pairsOf(node)) {
    const setting = readRuleSetting(
      name,
      textOf(value),
      value === null || textOf(value) === undefined ? kindOf(value) : undefined,
    );
    const unknown = problemOfRuleName(name);
    if (unknown !== undefined) report(key, name.includes('：') ? FULL_WIDTH_COLON : unknown);
    else if (names.has(name)) report(key, `“${name}”写了两次，这一次不算。`);
    else if (typeof setting === 'string') rules[name] = setting;
    else report(value?.range ? value : key, setting.problem);
    names.add(name);
  }
  return rules;
}

/** A list of texts, or one text alone. */
export function readTexts(node: Node | undefined, name: string, report: Report): readonly string[] {
  const single = textOf(node);
  if (single !== undefined) return single.trim() === '' ? [] : [single];
  if (kindOf(node) === '空') return [];
  if (!isSeq(node)) {
    report(node, `${name} 应为列表，每项一行，以“- ”开头，不能是${kindOf(node)}。`);
    return [];
  }
  return node.items.flatMap((item) => {
    const text = textOf(item as Node | null);
    if (text !== undefined && text.trim() !== '') return [text];
    report(
      (item as Node | null)?.range ? (item as Node) : node,
      `${name} 的每一项应为文字，这一项是${kindOf(item as Node)}。`,
    );
    return [];
  });
}
