import {
  type Document,
  isMap,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
} from 'yaml';
import type { Term } from '../lexicon/glossary';
import type { Edit } from '../text/span';
import { readProjectFile } from './read';

/**
 * The edits that add a term to a gongwen.yaml, whose text is empty where there is none yet. Everything else stays as
 * it is, blanks and comments too. Undefined where the file has a fault that must be mended first.
 */
export function addTerm(text: string, term: Pick<Term, 'text' | 'quoted'>): Edit[] | undefined {
  const item = { term: term.text, ...(term.quoted !== undefined && { quoted: term.quoted }) };
  const edits = insertInto(text, 'terms', {
    lines: Object.entries(item).map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${render(value)}`),
    into: (document) => document.addIn(['terms'], document.createNode(item)),
  });
  return accepted(text, edits, (file) => file.terms.some((one) => one.text === term.text));
}

/** The edits that turn a rule off in a gongwen.yaml, like `addTerm`. */
export function turnOff(text: string, rule: string): Edit[] | undefined {
  const written = rulesOf(text)?.items.find(({ key }) => key instanceof Scalar && key.value === rule);
  const value = written?.value as Node | null | undefined;
  const edits =
    value?.range && value instanceof Scalar
      ? [{ span: { start: value.range[0], end: value.range[1] }, newText: value.value === null ? ' off' : 'off' }]
      : insertInto(text, 'rules', {
          lines: [`${rule}: off`],
          into: (document) => document.setIn(['rules', rule], 'off'),
        });
  return accepted(text, edits, (file) => file.settings.rules[rule] === 'off');
}

/** The edits that give a term, or its full form, a new wording, like `addTerm`. */
export function rewordTerm(text: string, form: string, name: string): Edit[] | undefined {
  const isQuoted = (value: unknown): boolean => value === `“${form}”`;
  const edits = formsOf(text).flatMap(({ value, range }): Edit[] => {
    const written = typeof value === 'string' ? value.trim() : value;
    if (!range || (written !== form && !isQuoted(written))) return [];
    return [{ span: { start: range[0], end: range[1] }, newText: render(isQuoted(written) ? `“${name}”` : name) }];
  });
  const has = (file: ReturnType<typeof readProjectFile>, wording: string): boolean =>
    file.terms.some((term) => term.text === wording || term.full === wording);
  return accepted(text, edits, (file) => has(file, name) && !has(file, form));
}

/** The scalars of a gongwen.yaml that say how its terms are written. */
function formsOf(text: string): Scalar[] {
  const terms = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).get('terms');
  const items = isSeq(terms) ? (terms.items as (Node | null)[]) : [];
  return items.flatMap((item) => {
    const values = isMap(item) ? [item.get('term', true), item.get('full', true)] : [item];
    return values.filter((value): value is Scalar => value instanceof Scalar);
  });
}

interface Addition {
  /** The new item as the lines of a block, without their indentation. */
  readonly lines: readonly string[];
  /** Adds it by way of the library, which lays out the file anew: for files in the style of JSON. */
  into(document: ReturnType<typeof parseDocument>): void;
}

function insertInto(text: string, section: 'rules' | 'terms', addition: Addition): Edit[] | undefined {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const block = (indentation: string): string =>
    addition.lines.map((line) => `${indentation}${line}${lineBreak}`).join('');
  const root = document.contents as Node | null;
  if (root === null || (isMap(root) && !root.flow)) {
    const pair = isMap(root) ? root.items.find(({ key }) => key instanceof Scalar && key.value === section) : undefined;
    if (!pair) return [appendLines(text, text.length, `${section}:${lineBreak}${block('  ')}`, lineBreak)];
    const value = pair.value as Node | null;
    if (isCollection(value) && !value.flow && value.items.length > 0) {
      const [, end] = value.range ?? [0, 0];
      return [appendLines(text, end, block(indentationOf(text, value)), lineBreak)];
    }
    if (value === null || (value instanceof Scalar && value.value === null)) {
      const end = (pair.key as Scalar).range?.[1] ?? 0;
      return [appendLines(text, end, block('  '), lineBreak)];
    }
    if (!isCollection(value)) return undefined;
  } else if (!isMap(root)) return undefined;
  addition.into(document);
  const newText = document.toString({ lineWidth: 0 });
  return [{ span: { start: 0, end: text.length }, newText: newText.replaceAll('\n', lineBreak) }];
}

/** Inserts whole lines behind the line on which something ends. */
function appendLines(text: string, end: number, lines: string, lineBreak: string): Edit {
  const isLineStart = end === 0 || text[end - 1] === '\n';
  const next = isLineStart ? end : text.indexOf('\n', end) + 1;
  if (next > 0 || isLineStart) return { span: { start: next, end: next }, newText: lines };
  return { span: { start: text.length, end: text.length }, newText: `${lineBreak}${lines}` };
}

function indentationOf(text: string, { range }: Node): string {
  const start = range?.[0] ?? 0;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*$/.test(line) ? line : '  ';
}

/** The edits, if the file is better for them: what was to be said is said, and no problem is new. */
function accepted(
  text: string,
  edits: readonly Edit[] | undefined,
  isSaid: (file: ReturnType<typeof readProjectFile>) => boolean,
): Edit[] | undefined {
  if (!edits) return undefined;
  const before = readProjectFile(text);
  const after = readProjectFile(edits.reduceRight(applyEdit, text));
  return isSaid(after) && after.problems.length <= before.problems.length ? [...edits] : undefined;
}

const applyEdit = (text: string, { span, newText }: Edit): string =>
  text.slice(0, span.start) + newText + text.slice(span.end);

function rulesOf(text: string): YAMLMap | undefined {
  const document: Document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const rules = document.get('rules');
  return isMap(rules) ? rules : undefined;
}

function isCollection(
  node: Node | null,
): node is Extract<Node, { items: unknown[] }> & { flow?: boolean; items: (Pair | Node)[] } {
  return isMap(node) || isSeq(node);
}

/** A value as YAML writes it on one line, with quotes where it needs them. */
function render(value: string | boolean): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
