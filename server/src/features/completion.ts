import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { quotedTermsOf } from '../document/terms';
import { formulations } from '../lexicon/formulations';
import type { Glossary } from '../lexicon/glossary';
import { memoize } from '../text/memo';

/** The first letters of the pinyin of a text; see pinyin.ts, which is too large to be here. */
export type InitialsOf = (text: string) => string;

/** More than these nobody reads; whoever types on sees the others. */
const MOST_ITEMS = 200;

/** The longest beginning that is looked for, in UTF-16 units. */
const LONGEST_PREFIX = 12;

/**
 * The terms and formulations that go on from what stands before a position: their first characters, or the first
 * letters of their pinyin. What opens with a quotation mark is offered with both. Never complete, so that the editor
 * asks again with each character instead of choosing itself, which it cannot do by pinyin.
 * @param initialsOf undefined where letters mean nothing
 */
export function completions(
  document: PolicyDocument,
  position: Position,
  glossary: Glossary,
  initialsOf: InitialsOf | undefined,
): CompletionList {
  const line = document.paragraphs[position.line]?.text ?? '';
  const before = line.slice(0, position.character);
  const candidates = candidatesOf(document, glossary);
  const places = [...lettersBefore(before, candidates, initialsOf), ...beginningsBefore(before, candidates)];
  const opening = openingMark(before);
  const seen = new Set<string>();
  const items: CompletionItem[] = [];
  for (const { start, candidate } of places) {
    const isQuoted = opening !== undefined && start === opening + 1;
    const { insert, core, detail } = candidate;
    const newText = isQuoted && !insert.startsWith('“') ? `“${core}”` : insert;
    if (seen.has(newText) || items.length === MOST_ITEMS) continue;
    seen.add(newText);
    const from = isQuoted ? opening : start;
    // The closing mark that an input method or an editor has put behind the cursor is taken over.
    const to = position.character + (isQuoted && line[position.character] === '”' ? 1 : 0);
    const { line: at } = position;
    items.push({
      label: newText,
      kind: CompletionItemKind.Text,
      detail,
      // The editor compares this with what is typed, letters or characters, and must find it fitting.
      filterText: before.slice(from),
      sortText: String(items.length).padStart(4, '0'),
      textEdit: { range: { start: { line: at, character: from }, end: { line: at, character: to } }, newText },
    });
  }
  return { isIncomplete: true, items };
}

/** Whether there are letters before a position, for which `completions` needs the initials. */
export function needsInitials(document: PolicyDocument, { line, character }: Position): boolean {
  return /[A-Za-z]$/.test(document.paragraphs[line]?.text.slice(0, character) ?? '');
}

interface Candidate {
  /** What is inserted, with its quotation marks. */
  readonly insert: string;
  /** The same without quotation marks: what a person begins to type. */
  readonly core: string;
  readonly detail: string;
}

/** A candidate that goes on from what begins there on the line. */
interface Placed {
  readonly candidate: Candidate;
  readonly start: number;
}

/** Where a quotation is open before the cursor, near enough to be a term; the offset of its mark. */
function openingMark(before: string): number | undefined {
  const opening = before.lastIndexOf('“');
  return opening > before.lastIndexOf('”') && before.length - opening <= LONGEST_PREFIX * 2 ? opening : undefined;
}

function lettersBefore(before: string, candidates: readonly Candidate[], initialsOf?: InitialsOf): readonly Placed[] {
  const letters = /[A-Za-z]+$/.exec(before)?.[0].toLowerCase();
  if (letters === undefined || !initialsOf) return [];
  const start = before.length - letters.length;
  return candidates
    .filter(({ core }) => initialsOf(core).startsWith(letters))
    .map((candidate) => ({ candidate, start }));
}

/** The candidates that begin with what stands before the cursor, the longest beginnings first. */
function beginningsBefore(before: string, candidates: readonly Candidate[]): readonly Placed[] {
  const run = /[^\s“”，。；：、？！（）《》]*$/.exec(before)?.[0] ?? '';
  // Where nothing is typed yet, everything may come; behind a quotation mark what is quoted.
  if (run === '') {
    const isQuoted = openingMark(before) === before.length - 1;
    const fitting = isQuoted ? candidates.filter(({ insert }) => insert.startsWith('“')) : candidates;
    return fitting.map((candidate) => ({ candidate, start: before.length }));
  }
  const placed: Placed[] = [];
  for (let length = Math.min(run.length, LONGEST_PREFIX); length > 0; length--) {
    // One character leads to too much, unless there is nothing else to go by.
    if (length === 1 && placed.length > 0) break;
    const typed = run.slice(-length);
    const start = before.length - length;
    for (const candidate of candidates) {
      if (candidate.core.length > length && candidate.core.startsWith(typed)) placed.push({ candidate, start });
    }
  }
  return placed;
}

/** What can be offered in a document: its own terms by their number, the project's terms, the formulations. */
function candidatesOf(document: PolicyDocument, glossary: Glossary): readonly Candidate[] {
  const byText = new Map<string, Candidate>();
  for (const candidate of [...projectTerms(glossary), ...ownTerms(document), ...fixedFormulations()]) {
    if (!byText.has(candidate.core)) byText.set(candidate.core, candidate);
  }
  return [...byText.values()];
}

const projectTerms = memoize(({ terms }: Glossary): readonly Candidate[] =>
  terms.map(({ text, quoted }) => toCandidate(quoted && !text.startsWith('“') ? `“${text}”` : text, '术语表')),
);

const ownTerms = memoize((document: PolicyDocument): readonly Candidate[] => {
  const counts = new Map<string, number>();
  for (const paragraph of document.paragraphs) {
    for (const { text } of quotedTermsOf(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([text, count]) => toCandidate(`“${text}”`, `文中 ${count} 处`));
});

let fixed: readonly Candidate[] | undefined;

function fixedFormulations(): readonly Candidate[] {
  fixed ??= formulations()
    .filter(({ text }) => !text.includes('××'))
    .map(({ text, expands }) => toCandidate(text, expands === undefined ? '规范提法' : `规范提法：${expands}`));
  return fixed;
}

function toCandidate(insert: string, detail: string): Candidate {
  return { insert, core: insert.replace(/[“”]/g, ''), detail };
}
