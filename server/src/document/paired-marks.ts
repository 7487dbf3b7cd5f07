import { factWith } from './fact';
import { openingLabel, type Paragraph } from './paragraph';
import { isDigit, isMarkup } from './punctuation';
import { isPairedMark, Trait } from './traits';

/** Marks that come in twos. Widths of one bracket are one kind; straight quotes are of the kind of the curved ones. */
export type PairKind =
  | 'double'
  | 'single'
  | 'title'
  | 'small-title'
  | 'corner'
  | 'round'
  | 'square'
  | 'tortoise'
  | 'lens';

/** Two marks that belong together. Offsets of the marks, from the start of the paragraph. */
export interface MarkPair {
  readonly kind: PairKind;
  readonly open: number;
  readonly close: number;
  /** The pair of the same kind directly around it. */
  readonly nested: boolean;
}

/** A mark without a partner in its paragraph. */
export interface StrayMark {
  readonly kind: PairKind;
  readonly at: number;
  readonly opens: boolean;
}

/** How the paired marks of a paragraph go together. */
export interface PairedMarks {
  /** By their opening marks. */
  readonly pairs: readonly MarkPair[];
  readonly strays: readonly StrayMark[];
  /** Marks that must be turned round to make a pair of `pairs`, the marks of one pair together. */
  readonly reversed: readonly (readonly number[])[];
}

interface Mark {
  readonly at: number;
  /** A straight quote opens or closes, as it comes. */
  readonly side: 'open' | 'close' | 'either';
}

const KINDS: readonly (readonly [kind: PairKind, opening: string, closing: string, either: string])[] = [
  ['double', '“', '”', '"'],
  ['single', '‘', '’', "'"],
  ['title', '《', '》', ''],
  ['small-title', '〈', '〉', ''],
  ['corner', '「『', '」』', ''],
  ['round', '（(', '）)', ''],
  ['square', '［[', '］]', ''],
  ['tortoise', '〔', '〕', ''],
  ['lens', '【', '】', ''],
];

/** What a character is as a mark; `index` is that of its kind in `KINDS`. */
interface Reading {
  readonly kind: PairKind;
  readonly index: number;
  readonly side: Mark['side'];
}

/** By the UTF-16 units of the marks. */
const READING: ReadonlyMap<number, Reading> = new Map(
  KINDS.flatMap(([kind, opening, closing, either], index) => {
    const readings = (marks: string, side: Mark['side']): [number, Reading][] =>
      [...marks].map((mark) => [mark.charCodeAt(0), { kind, index, side }]);
    return [...readings(opening, 'open'), ...readings(closing, 'close'), ...readings(either, 'either')];
  }),
);

const NO_STRAYS: readonly StrayMark[] = [];
const NONE_REVERSED: readonly (readonly number[])[] = [];
const EMPTY: PairedMarks = { pairs: [], strays: NO_STRAYS, reversed: NONE_REVERSED };

/** The paired marks of a paragraph; none for tables, comments and other markup. */
export const pairedMarksOf = factWith(Trait.paired, EMPTY, (paragraph): PairedMarks => {
  if (isMarkup(paragraph)) return EMPTY;
  const marks = marksIn(paragraph);
  const inOrder = pairsInOrder(marks);
  if (inOrder) return { pairs: inOrder, strays: NO_STRAYS, reversed: NONE_REVERSED };
  const pairs: MarkPair[] = [];
  const strays: StrayMark[] = [];
  const reversed: (readonly number[])[] = [];
  for (const [kind] of KINDS) {
    const ofKind = marks.flatMap(({ at, reading }) => (reading.kind === kind ? [{ at, side: reading.side }] : []));
    pairUp(ofKind, { kind, text: paragraph.text, pairs, strays, reversed });
  }
  pairs.sort((a, b) => a.open - b.open);
  strays.sort((a, b) => a.at - b.at);
  return { pairs, strays, reversed };
});

/** The marks of a paragraph without a partner, by position. */
export const strayMarksOf = (paragraph: Paragraph): readonly StrayMark[] =>
  hasMarksInOrder(paragraph) ? NO_STRAYS : pairedMarksOf(paragraph).strays;

/** Of each mark that opens the one that closes it, by their UTF-16 units. */
const CLOSING: ReadonlyMap<number, number> = new Map(
  KINDS.flatMap(([, opening, closing]) =>
    [...opening].map((mark, index) => [mark.charCodeAt(0), closing.charCodeAt(index)] as const),
  ),
);

/** Marks within marks, as many as are ever in order: what closes each of those that are open. */
const awaited = new Uint16Array(KINDS.length);

/**
 * Whether every mark of a paragraph has its partner of the same width, one pair within another and none in one of its
 * kind. So it is in nearly all, and nothing more need be asked about their marks: `pairedMarksOf` has no strays, none
 * reversed and none nested there. False where there are single or straight quotes, which can be something else.
 */
export const hasMarksInOrder = factWith(Trait.paired, true, ({ text, start, end }): boolean => {
  let depth = 0;
  let kinds = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isPairedMark(code)) continue;
    const reading = READING.get(code);
    if (!reading) continue;
    const { index, side, kind } = reading;
    if (side === 'either' || kind === 'single') return false;
    if (side === 'open') {
      if ((kinds & (1 << index)) !== 0) return false;
      awaited[depth++] = CLOSING.get(code) ?? 0;
    } else if (depth === 0 || awaited[--depth] !== code) return false;
    kinds ^= 1 << index;
  }
  return depth === 0;
});

/** Where a mark stands in its paragraph, and what it is. */
interface PlacedMark {
  readonly at: number;
  readonly reading: Reading;
}

function marksIn(paragraph: Paragraph): PlacedMark[] {
  const { text, start, end } = paragraph;
  // A label that lost half of its brackets is a matter of numbering.
  const label = openingLabel(paragraph);
  const behindLabel = label?.damaged ? label.span.end : start;
  const marks: PlacedMark[] = [];
  let open = 0;
  for (let at = behindLabel; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isPairedMark(code)) continue;
    const reading = READING.get(code);
    if (!reading || (reading.kind === 'single' && isApostrophe(text, at))) continue;
    if (code === STRAIGHT && /[0-9]/.test(text.charAt(at - 1)) && !text.includes('"', at + 1)) continue;
    if (isBesideDigit(text, at) && isNumberBracket(text, at)) continue;
    if (reading.kind === 'round') {
      if (reading.side === 'close' && open === 0 && endsLabel(text, at)) continue;
      open = Math.max(0, open + (reading.side === 'open' ? 1 : -1));
    }
    marks.push({ at, reading });
  }
  return marks;
}

const STRAIGHT = 0x22;

/** The pairs of marks where every one has its partner, as in most paragraphs; else undefined. */
function pairsInOrder(marks: readonly PlacedMark[]): MarkPair[] | undefined {
  const pairs: { kind: PairKind; open: number; close: number; nested: boolean }[] = [];
  /** Of each kind which pair is open; -1 for none. */
  const open = KINDS.map(() => -1);
  for (const { at, reading } of marks) {
    const { kind, index, side } = reading;
    const pending = open[index] as number;
    if (side === 'open' ? pending >= 0 : side === 'close' && pending < 0) return undefined;
    if (pending < 0) {
      open[index] = pairs.length;
      pairs.push({ kind, open: at, close: at, nested: false });
    } else {
      (pairs[pending] as { close: number }).close = at;
      open[index] = -1;
    }
  }
  return open.every((pending) => pending < 0) ? pairs : undefined;
}

/** The mark of John’s and of 5'; a Chinese letter before it makes it a quotation mark. */
function isApostrophe(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (
    (character === '’' || character === "'") &&
    /[0-9A-Za-z]/.test(text.charAt(at - 1)) &&
    !/[‘'][^’']*$/.test(text.slice(Math.max(0, at - 40), at))
  );
}

/** The bracket of 1） and 一）, which opens an item inside a paragraph and has no partner. */
function endsLabel(text: string, at: number): boolean {
  return /(?:^|[。；：，、！？“,;:\s])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

function isBesideDigit(text: string, at: number): boolean {
  return isDigit(text, at - 1) || isDigit(text, at + 1);
}

/** The brackets around the year of 国发〔2024〕1号, which are checked by a rule of their own. */
function isNumberBracket(text: string, at: number): boolean {
  return (
    /^[[(（［【〔](?:[0-9]{2}|[0-9]{4})[\])）］】〕] ?第?[0-9]+号/.test(text.slice(at, at + 16)) ||
    (/[[(（［【〔](?:[0-9]{2}|[0-9]{4})$/.test(text.slice(Math.max(0, at - 5), at)) &&
      /^[\])）］】〕] ?第?[0-9]+号/.test(text.slice(at, at + 12)))
  );
}

/** Where the marks of one kind are sorted into. */
interface Outcome {
  readonly kind: PairKind;
  readonly text: string;
  readonly pairs: MarkPair[];
  readonly strays: StrayMark[];
  readonly reversed: (readonly number[])[];
}

/**
 * Pairs up the marks of one kind. Where they do not work out, the fewest slips are assumed: of `“甲“，“乙”` the second
 * is turned round, of `“甲，“乙”` the first has no partner.
 */
function pairUp(marks: readonly Mark[], outcome: Outcome): void {
  const { kind, text, pairs, reversed } = outcome;
  let pending: Mark | undefined;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark;
    const next = marks[index + 1];
    const afterNext = marks[index + 2];
    const opens = mark.side === 'open' || (mark.side === 'either' && !pending);
    if (opens && !pending) pending = mark;
    else if (!opens && pending) {
      pairs.push({ kind, open: pending.at, close: mark.at, nested: false });
      pending = undefined;
    } else if (opens && pending) {
      if (closes(next) && closes(afterNext)) {
        pairs.push({ kind, open: mark.at, close: next.at, nested: true });
        index++;
      } else if (!closes(next) && isTerm(text, pending, mark)) {
        reversed.push([mark.at]);
        pairs.push({ kind, open: pending.at, close: mark.at, nested: false });
        pending = undefined;
      } else {
        addStray(outcome, pending);
        pending = mark;
      }
    } else if (closes(next) && isTerm(text, mark, next)) {
      reversed.push([mark.at]);
      pairs.push({ kind, open: mark.at, close: next.at, nested: false });
      index++;
    } else if (next?.side === 'open' && !closes(afterNext) && isTerm(text, mark, next)) {
      reversed.push([mark.at, next.at]);
      pairs.push({ kind, open: mark.at, close: next.at, nested: false });
      index++;
    } else addStray(outcome, mark);
  }
  if (pending) addStray(outcome, pending);
}

function addStray({ kind, strays }: Outcome, { at, side }: Mark): void {
  strays.push({ kind, at, opens: side !== 'close' });
}

const closes = (mark: Mark | undefined): mark is Mark => mark !== undefined && mark.side !== 'open';

const LONGEST_TERM = 60;

/** Whether what stands between two marks can be quoted as it is: not long, not beyond a sentence, not begun by a stop. */
function isTerm(text: string, from: Mark, to: Mark): boolean {
  const inner = text.slice(from.at + 1, to.at);
  return inner.length > 0 && inner.length <= LONGEST_TERM && !/^[，。；：、！？]|[。；]./.test(inner);
}
