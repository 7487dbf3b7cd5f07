import { renderCircledNumeral } from '../../text/numerals';
import { lineAt, type PolicyDocument } from '../document';
import { placed, trimmed } from './definitions';
import { CLOSING_BRACKETS, OPENING_BRACKETS } from './marks';
import type { Definition } from './model';
import { readTerm } from './terms';

/** No more numbers than this are sought in one definition, nor farther into its text than this. */
const MOST = 12;
const REACH = 20_000;

/** Where a new definition may begin inside a line. */
const AFTER_STOP = /[。；;”）)！？\s]\**\s?$/;
const BEFORE_TERM = /^\s{0,4}[“*\p{Script=Han}A-Za-z0-9]/u;
/** A term and its colon, close enough to make up for a missing stop. */
const BEFORE_TERM_AND_COLON = /^\s{0,4}[^。；：:\d][^。；：:]{1,28}[：:]/;

/**
 * Finds definitions that share a line with the one before them (`…的简称。3.一网通办：…`). They are sought only
 * where a number is missing between two definitions or behind the last, so that figures in a text are left alone.
 */
export function withGlued(document: PolicyDocument, definitions: readonly Definition[]): readonly Definition[] {
  let result: Definition[] | undefined;
  definitions.forEach((definition, index) => {
    const next = definitions[index + 1];
    const found = definition.kind === 'none' ? [] : gluedBehind(document, definition, next);
    if (found.length > 0) result ??= definitions.slice(0, index);
    if (result) for (const one of found.length > 0 ? found : [definition]) result.push(one);
  });
  return result ?? definitions;
}

/** The definition, cut short, and those found in its text; nothing if there are none. */
function gluedBehind(document: PolicyDocument, definition: Definition, next: Definition | undefined): Definition[] {
  const until = Math.min(next?.number ?? Number.POSITIVE_INFINITY, definition.number + MOST);
  if (definition.number + 1 >= until) return [];
  const { start, end } = definition.text;
  const text = document.text.slice(start, Math.min(end, start + REACH));
  const found: Definition[] = [];
  let current = definition;
  for (let number = definition.number + 1; number < until; number++) {
    const label = findLabel(text, current.text.start - start, definition.kind, number);
    if (!label) continue;
    const at = start + label.start;
    found.push({ ...current, text: trimmed(document.text, current.text.start, at) });
    const behind = start + label.end;
    const written = String(number);
    const digits = document.text.indexOf(definition.kind === 'circled' ? label.text : written, at);
    current = {
      kind: definition.kind,
      number,
      form: definition.form,
      line: lineAt(document, at),
      label: { start: at, end: behind },
      digits: { start: digits, end: digits + (definition.kind === 'circled' ? 1 : written.length) },
      ...placed(readTerm(document.text, behind, end), 0),
      text: trimmed(document.text, behind, end),
      glued: true,
    };
  }
  return found.length > 0 ? [...found, current] : [];
}

interface FoundLabel {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The label with this number in the text, from an offset on: behind a stop first, else before a term with its colon. */
function findLabel(text: string, from: number, kind: Definition['kind'], number: number): FoundLabel | undefined {
  const shape = shapeOf(kind, number);
  if (!shape) return undefined;
  let second: FoundLabel | undefined;
  for (const match of text.slice(from).matchAll(shape)) {
    if (match.index < 4) continue;
    const start = from + match.index;
    const label = { start, end: start + match[0].length, text: match[0] };
    const before = text.slice(Math.max(0, start - 6), start);
    const behind = text.slice(label.end, label.end + 40);
    if (AFTER_STOP.test(before) && BEFORE_TERM.test(behind)) return label;
    if (!/[0-9０-９.．]$/.test(before) && BEFORE_TERM_AND_COLON.test(behind)) second ??= label;
  }
  return second;
}

function shapeOf(kind: Definition['kind'], number: number): RegExp | undefined {
  switch (kind) {
    case 'bracket':
    case 'unclosed':
      return new RegExp(
        `[${OPENING_BRACKETS}]\\^?[ \\u3000]{0,4}${number}[ \\u3000]{0,4}[${CLOSING_BRACKETS}][:：]?`,
        'g',
      );
    case 'parenthesis':
      return new RegExp(`[（(]${number}[）)]`, 'g');
    case 'note':
      return new RegExp(`注${number}[:：]?`, 'g');
    case 'circled': {
      const character = renderCircledNumeral(number);
      return character === undefined ? undefined : new RegExp(character, 'g');
    }
    case 'bare':
      return new RegExp(`${number}[.．、]|${number}(?=[“《])`, 'g');
    default:
      return new RegExp(`${number}[.．、]`, 'g');
  }
}
