import type { Position } from 'vscode-languageserver-types';

/** A place in a gongwen.yaml, by its lines alone, so that a file that is being typed has places too. */
export interface Place {
  /** The part of the file: `rules`, `terms`, `ignore`; undefined at the level of the parts themselves. */
  readonly section: string | undefined;
  /** The key on the line, if the place is behind its colon. */
  readonly key: string | undefined;
  /** The word at the place, and where on its line it begins and ends. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\w/-]/;

/** The place of a position; undefined in a comment and outside the text. */
export function placeAt(text: string, { line, character }: Position): Place | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const current = lines[line];
  if (current === undefined || character < 0 || character > current.length) return undefined;
  if (/(?:^|\s)#/.test(current.slice(0, character))) return undefined;
  let start = character;
  while (start > 0 && WORD.test(current[start - 1] ?? '')) start--;
  // The dash of a list item is not a part of the word.
  if (/^\s*-*$/.test(current.slice(0, start)) && current[start] === '-') start++;
  let end = Math.max(start, character);
  while (end < current.length && WORD.test(current[end] ?? '')) end++;
  return {
    section: sectionOf(lines, line, current),
    key: /^\s*(?:-\s+)*([\w/-]+)\s*:(?=\s|$)/.exec(current.slice(0, start))?.[1],
    word: current.slice(start, end),
    start,
    end,
  };
}

/** The key without indentation above a line that is indented itself or an item of a list. */
function sectionOf(lines: readonly string[], line: number, current: string): string | undefined {
  if (!/^(?:\s|-)/.test(current)) return /^(\w+)\s*:\s/.exec(current)?.[1];
  for (let above = line - 1; above >= 0; above--) {
    const key = /^(\w+)\s*:/.exec(lines[above] ?? '')?.[1];
    if (key !== undefined) return key;
  }
  return undefined;
}
