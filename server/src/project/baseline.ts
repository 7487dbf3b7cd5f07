import { lineAt, type PolicyDocument, startOf } from '../document/document';
import { openingLabel, type Paragraph } from '../document/paragraph';
import type { Span } from '../text/span';

/**
 * A finding that was accepted, by what was found and the words around it on its line, without anything that changes
 * when the text is edited elsewhere: no offset, no line, no number of the section or of a footnote, no file name.
 */
export interface Acceptance {
  readonly rule: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The accepted findings of a project. */
export interface Baseline {
  has(acceptance: Acceptance): boolean;
  readonly size: number;
}

/** How much of the line is kept on either side, in UTF-16 units. */
const CONTEXT = 12;

/** The longest finding that is kept whole. */
const LONGEST_TEXT = 80;

const NOTHING_ELSE = /[\s\u3000]+|[［[〔]\^?[0-9]{1,3}[］\]〕]/g;

/** The finding of a rule at a span of a document as it stands in a baseline. */
export function acceptanceOf(document: PolicyDocument, rule: string, { start, end }: Span): Acceptance {
  const first = lineAt(document, start);
  const last = lineAt(document, end);
  const opening = document.paragraphs[first] as Paragraph;
  const closing = document.paragraphs[last] as Paragraph;
  const label = openingLabel(opening)?.span.end ?? 0;
  const within = start - startOf(document, first);
  const before = opening.text.slice(within >= label ? label : 0, within);
  const after = closing.text.slice(end - startOf(document, last));
  const text = document.text.slice(start, end).replace(/\r\n?/g, '\n');
  return {
    rule,
    text: text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT / 2)}…${text.slice(-LONGEST_TEXT / 2)}`,
    before: before.replace(NOTHING_ELSE, '').slice(-CONTEXT),
    after: after.replace(NOTHING_ELSE, '').slice(0, CONTEXT),
  };
}

export function createBaseline(acceptances: readonly Acceptance[]): Baseline {
  const keys = new Set(acceptances.map(render));
  return { has: (acceptance) => keys.has(render(acceptance)), size: keys.size };
}

export const NO_BASELINE: Baseline = createBaseline([]);

/** Reads a gongwen.baseline.json; undefined stands for no file. A file that is not one gives a Chinese sentence. */
export function readBaseline(
  text: string | undefined,
): { readonly acceptances: readonly Acceptance[] } | { readonly problem: string } {
  if (text === undefined) return { acceptances: [] };
  const value = parseJson(text);
  if (value === undefined) return { problem: '不是完整的 JSON，可能合并时留下了冲突标记。请改正，或删去后重新生成。' };
  if (!isBaselineFile(value))
    return { problem: '内容不是忽略记录（version 为 1，accepted 为列表）。请改正，或删去后重新生成。' };
  const acceptances = value.accepted.filter(isAcceptance);
  if (acceptances.length === value.accepted.length) return { acceptances };
  const bad = value.accepted.findIndex((one) => !isAcceptance(one)) + 1;
  return { problem: `accepted 的第 ${bad} 条应有 rule、text、before、after 四项文字。请改正或删去这一条。` };
}

/**
 * A baseline with some findings more and others less, as text: sorted, one finding a line, so that two versions of the
 * file merge line by line. Nothing is lost of a file that cannot be read: it gives its problem instead.
 */
export function changeBaseline(
  text: string | undefined,
  change: { readonly add?: readonly Acceptance[]; readonly remove?: readonly Acceptance[] },
): { readonly text: string } | { readonly problem: string } {
  const read = readBaseline(text);
  if ('problem' in read) return read;
  const lines = new Set([...read.acceptances, ...(change.add ?? [])].map(render));
  for (const removed of change.remove ?? []) lines.delete(render(removed));
  const sorted = [...lines].sort();
  const list = sorted.length === 0 ? '[]' : `[\n${sorted.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return { text: `{\n  "version": 1,\n  "accepted": ${list}\n}\n` };
}

/** One finding on one line, its members always in the same order: what is the same reads the same. */
function render({ rule, text, before, after }: Acceptance): string {
  const members = Object.entries({ rule, text, before, after });
  return `{ ${members.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaselineFile(value: unknown): value is { readonly accepted: readonly unknown[] } {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('accepted' in value)) return false;
  return value.version === 1 && Array.isArray(value.accepted);
}

function isAcceptance(value: unknown): value is Acceptance {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, text, before, after } = value as Partial<Record<keyof Acceptance, unknown>>;
  return [rule, text, before, after].every((member) => typeof member === 'string');
}
