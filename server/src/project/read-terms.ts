import { isMap, isSeq, type Node } from 'yaml';
import type { Term } from '../lexicon/glossary';
import { show } from '../settings';
import { TERM_KEYS } from './keys';
import { type Report, readKeys, readTexts } from './read';
import { FULL_WIDTH_COLON, kindOf, textOf } from './yaml';

/** The longest term, in UTF-16 units: a slogan of three clauses is shorter. */
const LONGEST_TERM = 100;

/** A term that is read, with the node of its text. */
interface ReadTerm {
  readonly term: Term;
  readonly node: Node;
}

/** Reads the section `terms`: a list of mappings, or of texts that are terms and no more. */
export function readTerms(node: Node | undefined, report: Report): readonly Term[] {
  if (kindOf(node) === '空') return [];
  if (!isSeq(node)) {
    report(node, `terms 应为列表，每个术语以“- term: ”开头，不能是${kindOf(node)}。`);
    return [];
  }
  const terms: ReadTerm[] = [];
  const known = new Set<string>();
  for (const item of node.items as (Node | null)[]) {
    const read = readTerm(item, item?.range ? item : node, report);
    if (!read) continue;
    if (known.has(read.term.text)) report(read.node, `术语“${read.term.text}”已经写过，这一处不算。请合并到一处。`);
    else terms.push(read);
    known.add(read.term.text);
  }
  for (const { term, node: place } of terms) {
    for (const wrong of term.wrong ?? []) {
      if (known.has(wrong)) report(place, `“${wrong}”既是术语，又列在“${term.text}”的 wrong 里。请去掉一处。`);
    }
  }
  return terms.map(({ term }) => term);
}

function readTerm(item: Node | null, place: Node, report: Report): ReadTerm | undefined {
  if (!isMap(item)) {
    const text = textOf(item);
    if (text === undefined) report(place, `术语应写作“- term: 规定的写法”，不能是${kindOf(item)}。`);
    const term = text === undefined ? undefined : readText(text, place, 'term', report);
    return term === undefined ? undefined : { term, node: place };
  }
  const values = readKeys(item, TERM_KEYS, report);
  const node = values.get('term');
  const written = textOf(node);
  if (node === undefined || written === undefined) {
    report(node ?? item, '这个术语没有写 term（规定的写法）。');
    return undefined;
  }
  const named = readText(written, node, 'term', report);
  if (!named) return undefined;
  const { text } = named;
  const full = readFull(text, values.get('full'), report);
  const quoted = readQuoted(values.get('quoted'), report) ?? named.quoted;
  const since = readSince(values.get('since'), report);
  const wrong = readWrong(text, values.get('wrong'), report);
  const term: Term = {
    text,
    ...(full !== undefined && { full }),
    ...(quoted !== undefined && { quoted }),
    ...(wrong.length > 0 && { wrong }),
    ...(since !== undefined && { since }),
  };
  return { term, node };
}

/** A form of a term. One that is written in quotation marks, `“三库一平台”`, is to be used in them. */
function readText(written: string, node: Node, key: string, report: Report): Term | undefined {
  const trimmed = written.trim();
  const inner = /^“([^“”]+)”$/.exec(trimmed)?.[1];
  const text = inner ?? trimmed;
  if (TERM_KEYS.some(({ name }) => text.startsWith(`${name}：`))) report(node, FULL_WIDTH_COLON);
  else if (text.length < 2) report(node, `${key} 至少两个字，“${text}”太短。`);
  else if (text.length > LONGEST_TERM) report(node, `${key} 最长 ${LONGEST_TERM} 个字，这里有 ${text.length} 个。`);
  else if (/[\r\n]/.test(text)) report(node, `${key} 要写在一行里。`);
  else return inner === undefined ? { text } : { text, quoted: true };
  return undefined;
}

function readFull(text: string, node: Node | undefined, report: Report): string | undefined {
  if (node === undefined || kindOf(node) === '空') return undefined;
  const written = textOf(node);
  if (written === undefined) report(node, `full 应为文字，不能是${kindOf(node)}。`);
  const full = written === undefined ? undefined : readText(written, node, 'full', report)?.text;
  if (full !== text) return full;
  report(node, 'full（全称）与 term 相同。没有全称就不用写 full。');
  return undefined;
}

function readQuoted(node: Node | undefined, report: Report): boolean | undefined {
  const written = textOf(node);
  if (written === 'true' || written === 'false') return written === 'true';
  if (node !== undefined && kindOf(node) !== '空') {
    report(
      node,
      `quoted 应为 true（加引号）或 false（不加），不能是${written === undefined ? kindOf(node) : show(written)}。`,
    );
  }
  return undefined;
}

function readSince(node: Node | undefined, report: Report): number | undefined {
  const written = textOf(node);
  if (written !== undefined && /^(?:19|20|21)[0-9]{2}$/.test(written)) return Number(written);
  if (node !== undefined && kindOf(node) !== '空') {
    report(node, `since 应为四位年份，例如 2024，不能是${written === undefined ? kindOf(node) : show(written)}。`);
  }
  return undefined;
}

function readWrong(text: string, node: Node | undefined, report: Report): readonly string[] {
  const forms = readTexts(node, 'wrong', report).map((form) => form.trim());
  return [...new Set(forms)].filter((form) => {
    if (form === text) report(node, `wrong 里的“${form}”就是规定的写法。请去掉，或改正 term。`);
    else if (form.length < 2) report(node, `wrong 里的“${form}”太短，至少两个字。`);
    else if (form.length > LONGEST_TERM) report(node, `wrong 里的一项太长，最长 ${LONGEST_TERM} 个字。`);
    else return true;
    return false;
  });
}
