import { pick } from '../random';
import type { Fault } from './numbering-faults';

/** A number of the body or of the list: its line and where its brackets or its label and its digits stand in it. */
interface Numbered {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly digits: { readonly start: number; readonly end: number };
}

/** Footnotes 1 to n, each cited once and in order, each defined once and in order. */
export interface CleanNotes {
  readonly marks: readonly Numbered[];
  readonly definitions: readonly (Numbered & { readonly term: string })[];
  /** The line of the heading, or of the first definition where there is none. */
  readonly appendix: number;
}

const MARK = /(?<open>[［[【〔])(?<digits>\d{1,3})[］\]】〕]/g;
const LABEL = /^[\s\u3000*]*(?:[［[【〔](?<bracketed>\d{1,3})[］\]】〕]|(?<plain>\d{1,3})[.．、])[\s*]*/;
const HEADING = /^[#*\s\u3000【]*(?:附件?\d?[:：]?)?.{0,40}(?:名词|术语|用语|注释|附注|解释|注解).{0,12}$/;
const TERM = /^[*“]*(?<term>[^“”：:—。，（(*]{2,20})[”*]*(?:：|:|——|是指|。|，|（|\(|指)/;

/**
 * Reads the footnotes of a document with patterns of its own. Undefined where they are not clean: then it is another
 * question what a fault is.
 */
export function cleanNotes(lines: readonly string[]): CleanNotes | undefined {
  const definitions = definitionsOf(lines);
  const first = definitions[0]?.line;
  if (first === undefined || definitions.length < 4) return undefined;
  const above = lines.slice(Math.max(0, first - 4), first);
  const heading = above.findLastIndex((line) => line.trim() !== '' && HEADING.test(line));
  const appendix = heading < 0 ? first : Math.max(0, first - 4) + heading;
  const marks: Numbered[] = [];
  const numbers: number[] = [];
  for (const [line, text] of lines.slice(0, appendix).entries()) {
    for (const match of text.matchAll(MARK)) {
      const digits = match.groups?.digits ?? '';
      if (match.index === 0 || /^(?:\d*号|\()/.test(text.slice(match.index + match[0].length))) continue;
      numbers.push(Number(digits));
      const at = match.index + 1;
      marks.push({
        line,
        start: match.index,
        end: match.index + match[0].length,
        digits: { start: at, end: at + digits.length },
      });
    }
  }
  if (marks.length !== definitions.length || numbers.some((number, index) => number !== index + 1)) return undefined;
  return { marks, definitions, appendix };
}

/** The last list that counts 1, 2, 3 … to the end of the text. */
function definitionsOf(lines: readonly string[]): CleanNotes['definitions'] {
  let list: (Numbered & { readonly term: string })[] = [];
  for (const [line, text] of lines.entries()) {
    const match = LABEL.exec(text);
    const written = match?.groups?.bracketed ?? match?.groups?.plain ?? '';
    const number = Number(written);
    if (!match || (number !== 1 && number !== list.length + 1)) continue;
    if (number === 1) list = [];
    const at = match[0].indexOf(written);
    list.push({
      line,
      start: 0,
      end: match[0].length,
      digits: { start: at, end: at + written.length },
      term: TERM.exec(text.slice(match[0].length))?.groups?.term?.trim() ?? '',
    });
  }
  return list;
}

/** A change of some lines: what comes in the place of a stretch of one of them. */
interface Change {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

function changed(lines: readonly string[], changes: readonly Change[]): string[] {
  const result = [...lines];
  for (const { line, start, end, by } of [...changes].sort((a, b) => b.start - a.start)) {
    const text = result[line] as string;
    result[line] = text.slice(0, start) + by + text.slice(end);
  }
  return result;
}

const numbered = ({ line, digits }: Numbered, number: number): Change => ({ line, ...digits, by: String(number) });

/** Faults of every kind at one mark drawn at random, where the text there allows it. */
export function plantInNotes(
  original: readonly string[],
  { marks, definitions, appendix }: CleanNotes,
  random: () => number,
): Fault[] {
  const faults: Fault[] = [];
  const last = marks.length - 1;
  const at = 1 + Math.floor(random() * (last - 1));
  const number = at + 1;
  const [mark, next] = [marks[at], marks[at + 1]] as [Numbered, Numbered];
  const [definition, following] = [definitions[at], definitions[at + 1]] as [Numbered, Numbered];
  const term = definitions[at]?.term ?? '';
  const body = original[mark.line] as string;
  const before = body.slice(0, mark.start);
  const isExplained = term !== '' && new RegExp(`${escaped(term)}[”》]?$`).test(before);
  const add = (kind: string, lines: readonly string[], at: readonly number[], restorable: boolean): void => {
    faults.push({ kind, lines, at, restorable });
  };
  const change = (kind: string, changes: readonly Change[], at: readonly number[], restorable = true): void =>
    add(kind, changed(original, changes), at, restorable);
  const remove = ({ line, start, end }: Numbered): Change => ({ line, start, end, by: '' });

  change('drop mark', [remove(mark)], [mark.line, definition.line], isExplained);
  change('repeat the number before', [numbered(mark, number - 1)], [mark.line, marks[at - 1]?.line ?? 0]);
  const other = pick(
    random,
    [...marks.keys()].filter((index) => Math.abs(index - at) > 1),
  );
  change('repeat another number', [numbered(mark, other + 1)], [mark.line, marks[other]?.line ?? 0]);
  change('swap neighbours', [numbered(mark, number + 1), numbered(next, number)], [mark.line, next.line]);
  const far = marks[other] as Numbered;
  change('swap two apart', [numbered(mark, other + 1), numbered(far, number)], [mark.line, far.line]);
  change('mistype a mark', [numbered(mark, number + pick(random, [100, 190, 300]))], [mark.line]);
  change(
    'mistype a label',
    [numbered(definition, number + pick(random, [100, 190, 300]))],
    [definition.line, mark.line],
  );
  const otherForm = body[mark.start] === '［' ? `[${number}]` : `［${number}］`;
  change('change the brackets', [{ ...mark, by: otherForm }], [mark.line]);
  change('lose the brackets', [{ ...mark, by: String(number) }], [mark.line], /[”》）]$/.test(before));
  if (before.endsWith('”')) {
    const { start, end, line } = mark;
    change('move inside the quotes', [{ line, start: start - 1, end, by: `${body.slice(start, end)}”` }], [line]);
  }
  if (isExplained && term.length >= 4) {
    const start = before.lastIndexOf(term);
    const places = [...term].flatMap((character, index) =>
      index > 0 && /[\p{L}\p{N}]/u.test(character) ? [start + index] : [],
    );
    const place = pick(random, places);
    const by = pick(
      random,
      [...'的了在是和为发展新大'].filter((character) => character !== body[place]),
    );
    change('misspell the term', [{ line: mark.line, start: place, end: place + 1, by }], [mark.line]);
  }
  const behind = definitions[at + 2]?.line ?? following.line + (following.line - definition.line);
  const explanation = (one: Numbered, end: number): string[] => {
    const [first = '', ...rest] = original.slice(one.line, end);
    return [first.slice(one.end), ...rest];
  };
  const label = (one: Numbered): string => (original[one.line] as string).slice(0, one.end);
  const [first, ...rest] = explanation(following, behind);
  const [second, ...others] = explanation(definition, following.line);
  const exchanged = [label(definition) + first, ...rest, label(following) + second, ...others];
  add(
    'exchange definitions',
    [...original.slice(0, definition.line), ...exchanged, ...original.slice(behind)],
    [definition.line, definition.line + 1 + rest.length, mark.line, next.line],
    true,
  );
  const dropped = original.filter((_, line) => line < definition.line || line >= following.line);
  add('drop definition', dropped, [mark.line, definition.line], false);
  const shift = following.line - definition.line;
  const renumbered = changed(
    dropped,
    definitions.slice(at + 1).map((one, index) => numbered({ ...one, line: one.line - shift }, number + index)),
  );
  add('drop definition, renumber list', renumbered, [mark.line, definition.line], false);
  change('drop both', [remove(mark)], [mark.line, next.line, definition.line], false);
  faults.push({ ...(faults.pop() as Fault), lines: changed(dropped, [remove(mark)]) });
  const inserted = changed(original, [
    { line: mark.line, start: mark.end, end: mark.end, by: `，办好“云湖集市”${body.slice(mark.start, mark.end)}` },
  ]);
  inserted.splice(following.line, 0, `${label(definition)}云湖集市：指每月一次的集市。`);
  add('insert a pair, number used', inserted, [mark.line, definition.line, following.line], false);
  add('delete the appendix', original.slice(0, appendix), [marks[0]?.line ?? 0], false);
  return faults;
}

/** The same footnotes with other numbers on both sides, their definitions sorted by them with all their lines. */
export function shuffleNotes(
  original: readonly string[],
  { marks, definitions }: CleanNotes,
  random: () => number,
): string[] {
  const numbers = definitions
    .map((_, index) => ({ index, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index + 1);
  const relabelled = changed(
    original,
    [marks, definitions].flatMap((side) => side.map((one, index) => numbered(one, numbers[index] as number))),
  );
  // Of the last definition only the lines that the first one has, too, are known to be its own.
  const length = (index: number): number => {
    const { line } = definitions[index] as Numbered;
    const end = definitions[index + 1]?.line ?? line + length(0);
    return trimmed(original.slice(line, end));
  };
  const blocks = definitions.map(({ line }, index) => relabelled.slice(line, line + length(index)));
  const sorted = numbers.map((number, index) => ({ number, index })).sort((a, b) => a.number - b.number);
  const result = relabelled.slice(0, definitions[0]?.line);
  for (const [place, { index }] of sorted.entries()) {
    const { line } = definitions[place] as Numbered;
    const end = definitions[place + 1]?.line ?? original.length;
    result.push(...(blocks[index] as string[]), ...relabelled.slice(line + length(place), end));
  }
  return result;
}

/** How many lines there are without the blank ones at the end. */
function trimmed(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line.trim() !== '') + 1;
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
