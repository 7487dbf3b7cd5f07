import type { Range } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { fact } from '../document/fact';
import type { Paragraph } from '../document/paragraph';
import { type Section, sectionsOf } from '../document/sections';
import { pagesOf } from '../page/pages';
import { isBlank } from '../text/blanks';
import { firstAtLeast } from '../text/sorted';
import type { Diagnostic } from './diagnostic';
import { toRange } from './range';

/** A section as the report view shows it. */
export interface ReportSection {
  readonly label: string;
  readonly title: string;
  readonly level: number;
  readonly range: Range;
  readonly selectionRange: Range;
  /** Characters without blanks. */
  readonly characters: number;
  /** Of the whole document, 0 to 1. */
  readonly share: number;
  /** Findings inside, those of its children included. */
  readonly problems: number;
  readonly children: readonly ReportSection[];
}

/** A document at a glance. */
export interface Report {
  readonly sections: readonly ReportSection[];
  readonly characters: number;
  /** As they are printed, annexes on pages of their own (GB/T 9704-2012 5.2.3). */
  readonly pages: number;
  /** To read it aloud. */
  readonly minutes: number;
}

/** @param charactersAMinute how fast it is read aloud */
export function reportOf(
  document: PolicyDocument,
  diagnostics: readonly Diagnostic[],
  charactersAMinute: number,
): Report {
  const sums = characterSums(document);
  const total = sums.at(-1) ?? 0;
  const starts = diagnostics.map(({ span }) => span.start);
  const toReport = ({ label, title, level, span, heading, line, children }: Section): ReportSection => {
    const range = toRange(document, span);
    const last = range.end.character > 0 ? range.end.line + 1 : range.end.line;
    const characters = (sums[last] ?? total) - (sums[line] ?? 0);
    return {
      label,
      title,
      level,
      range,
      selectionRange: toRange(document, heading),
      characters,
      share: total === 0 ? 0 : characters / total,
      problems: countBetween(starts, span.start, span.end),
      children: children.map(toReport),
    };
  };
  return {
    sections: sectionsOf(document).map(toReport),
    characters: total,
    pages: total === 0 ? 0 : pagesOf(document).length,
    minutes: total / charactersAMinute,
  };
}

/** The characters before each line, and after the last. */
function characterSums({ paragraphs }: PolicyDocument): number[] {
  const sums = [0];
  let sum = 0;
  for (const paragraph of paragraphs) {
    sum += charactersOf(paragraph);
    sums.push(sum);
  }
  return sums;
}

/** Characters, not UTF-16 units, without blanks. */
const charactersOf = fact(({ text }: Paragraph): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The second half of a surrogate pair belongs to the first.
    if (!isBlank(code) && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
});

/** How many of the sorted numbers lie in a half-open range. */
function countBetween(sorted: readonly number[], start: number, end: number): number {
  return firstAtLeast(sorted, end) - firstAtLeast(sorted, start);
}
