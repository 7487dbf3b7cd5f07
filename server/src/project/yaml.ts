import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import type { Problem } from './problem';

/** The longest file that is read, in UTF-16 units; a glossary of 10,000 terms is not longer. */
export const LONGEST_FILE = 500_000;

/** A YAML file as far as it can be read. */
export interface Yaml {
  /** The top of the file; undefined for an empty file. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2; there is no text that fails. Aliases are not followed, so that a small file cannot stand for a
 * large one; duplicate keys are left to the reader of the nodes.
 */
export function readYaml(text: string): Yaml {
  if (text.length > LONGEST_FILE) {
    const message = `文件超过 ${LONGEST_FILE / 10_000} 万字符，没有读取。请检查是否误存了别的内容。`;
    return { root: undefined, problems: [{ span: { start: 0, end: firstLineEnd(text) }, message }] };
  }
  const nesting = tooDeep(text);
  if (nesting)
    return { root: undefined, problems: [{ span: nesting, message: MESSAGES.RESOURCE_EXHAUSTION as string }] };
  // The library's own search for duplicate keys takes quadratic time.
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const problems = document.errors.map(({ code, pos: [start, end] }) => ({
    span: { start, end: Math.max(start, end) },
    message: messageOf(code, lineAround(text, start)),
  }));
  return { root: document.contents ?? undefined, problems: onePerLine(text, problems) };
}

/** What a Chinese keyboard writes and YAML takes for text. */
export const FULL_WIDTH_COLON = '冒号应为半角“:”，后面空一格。';

const MESSAGES: Readonly<Record<string, string>> = {
  BAD_ALIAS: '引用（*）写得不对，值以 * 开头时请加引号。',
  BAD_DIRECTIVE: '以 % 开头的行是 YAML 指令，这里不能用。',
  BAD_DQ_ESCAPE: '双引号里的 \\ 是转义符，这里的写法不对。请写成 \\\\，或者改用单引号。',
  BAD_INDENT: '缩进不对。同一级的内容要左对齐，下一级多缩进两个空格。',
  BAD_SCALAR_START: '值以特殊字符开头，请给整个值加上引号。',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，或者下一级内容没有另起一行。值里有“: ”时请加引号。',
  BLOCK_IN_FLOW: '方括号、花括号里不能用“- ”列表，请用逗号隔开。',
  KEY_OVER_1024_CHARS: '键太长，可能少了一个引号或冒号。',
  MULTILINE_IMPLICIT_KEY: '这一行少了冒号。键和值之间要写半角冒号和一个空格。',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，不能用“---”隔开几份。',
  RESOURCE_EXHAUSTION: '嵌套太深，没有读取。',
  TAB_AS_INDENT: '不能用制表符缩进，请改用空格。',
};

/** The deepest nesting of brackets, and of lists begun on one line; what the product reads needs three. */
const DEEPEST = 50;
const LISTS_ON_ONE_LINE = /(?:[-?:][ \t]+){50}/;

/** Where a text nests deeper than any file of ours: the library recurses, and a deep enough nesting ends the process. */
function tooDeep(text: string): Span | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : depth > 0 ? -1 : 0;
    if (depth > DEEPEST) return { start: index, end: index + 1 };
  }
  const lists = LISTS_ON_ONE_LINE.exec(text);
  return lists ? { start: lists.index, end: lists.index + 1 } : undefined;
}

function messageOf(code: string, line: string): string {
  if (/：(?!.*: )/.test(line)) return FULL_WIDTH_COLON;
  if (code === 'MISSING_CHAR' && /["']/.test(line)) return '引号没有成对，或者冒号、逗号后面少了内容。';
  return MESSAGES[code] ?? 'YAML 写法有误。请检查这一行的缩进、冒号和引号。';
}

function onePerLine(text: string, problems: readonly Problem[]): readonly Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ span }) => {
    const line = lineStart(text, span.start);
    return !lines.has(line) && lines.add(line);
  });
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAround(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

function firstLineEnd(text: string): number {
  const end = text.slice(0, 1000).indexOf('\n');
  return end < 0 ? Math.min(text.length, 1000) : end;
}

/** Where a node stands, without the comments and blanks behind it; the start of the file for one that has no place. */
export function spanOf(node: Node | null | undefined): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

/** What a node is, in the words of a message. */
export function kindOf(node: Node | null | undefined): '“键: 值”' | '列表' | '引用' | '空' | '单独一项' {
  if (isMap(node)) return '“键: 值”';
  if (isSeq(node)) return '列表';
  if (isAlias(node)) return '引用';
  return isScalar(node) && node.value !== null ? '单独一项' : '空';
}

/** The text of a scalar as it is written, whatever its type: `2035`, `off`; undefined for other nodes and for nothing. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** The pairs of a mapping whose keys are scalars, each with its key. */
export function pairsOf(map: YAMLMap): { readonly name: string; readonly key: Node; readonly value: Node | null }[] {
  return map.items.flatMap(({ key, value }: Pair) => {
    const name = isScalar(key) ? textOf(key) : undefined;
    return name === undefined ? [] : [{ name, key: key as Node, value: value as Node | null }];
  });
}
