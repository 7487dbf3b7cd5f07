import { formulations } from '../../../server/src/lexicon/formulations';
import type { Span } from '../../../server/src/text/span';
import { pick } from '../random';

/**
 * Slips planted into the slogans of real documents. The planter finds slogans with patterns of its own, so that a
 * document the product misreads is not spared.
 */
export interface SloganFault {
  readonly kind: string;
  readonly text: string;
  /** Where a person would point, in offsets of the faulty text. */
  readonly at: Span;
}

/** What a planter needs beside the text. */
export interface Sources {
  readonly random: () => number;
  /** The Han characters of all documents in a row, to draw from by frequency. */
  readonly stream: string;
  /** The same, each once, by pinyin: neighbours sound alike, as slips of an input method do. */
  readonly byPinyin: readonly string[];
  /** Where words begin and end in a line of the text. */
  boundaries(line: string): readonly number[];
}

const QUOTED = /“([^“”（）()［］[\]《》‘’]{2,24})”/g;
const HAN_TERM = /^\p{Script=Han}{4,20}$/u;

function countOf(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}

/** The text with a phrase at a place replaced, and the place of what stands there then. */
function replaced(kind: string, text: string, at: number, old: string, by: string): SloganFault {
  return { kind, text: text.slice(0, at) + by + text.slice(at + old.length), at: { start: at, end: at + by.length } };
}

/** Spellings that differ in blanks, width or marks, each in one place of a term that is quoted three times or more. */
export function* formFaults(text: string, { random }: Sources): Iterable<SloganFault> {
  const places = new Map<string, number[]>();
  for (const { 1: term = '', index } of text.matchAll(QUOTED)) {
    places.set(term, [...(places.get(term) ?? []), index + 1]);
  }
  const repeated = [...places].filter(([term, at]) => at.length >= 3 && !/[。，；\s]/.test(term));
  const plant = function* (kind: string, fits: RegExp, change: (term: string) => string): Iterable<SloganFault> {
    const fitting = repeated.filter(([term]) => fits.test(term));
    if (fitting.length === 0) return;
    const [term, at] = pick(random, fitting);
    const by = change(term);
    // 黄、赌、毒 is written in two ways that are both right; so is nothing else that is planted here.
    if (by !== term && !/^\p{L}(?:、\p{L})+$/u.test(term)) yield replaced(kind, text, pick(random, at), term, by);
  };
  const middle = (term: string): number => 1 + Math.floor(random() * (term.length - 1));
  yield* plant('form: blank', /./, (term) => {
    const at = middle(term);
    return `${term.slice(0, at)} ${term.slice(at)}`;
  });
  yield* plant('form: width', /[+A-Za-z0-9＋]/, (term) =>
    term.replace(/[+A-Za-z0-9＋]/, (character) =>
      character === '＋' ? '+' : String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    ),
  );
  yield* plant('form: 、 to ·', /[\p{L}]、\p{L}/u, (term) => term.replace('、', '·'));
  yield* plant('form: 、 to ，', /[\p{L}]、\p{L}/u, (term) => term.replace('、', '，'));
  yield* plant('form: 、 dropped', /[\p{L}]、\p{L}/u, (term) => term.replace('、', ''));
}

/** One character wrong in one quoted place of a term of four characters or more that the text has four times or more. */
export function* quotedFaults(text: string, sources: Sources): Iterable<SloganFault> {
  const places = new Map<string, number[]>();
  for (const { 1: term = '', index } of text.matchAll(QUOTED)) {
    if (HAN_TERM.test(term)) places.set(term, [...(places.get(term) ?? []), index + 1]);
  }
  const frequent = [...places].filter(([term, at]) => at.length >= 2 && countOf(text, term) >= 4);
  if (frequent.length === 0) return;
  for (let round = 0; round < 3; round++) {
    const [term, at] = pick(sources.random, frequent);
    for (const [kind, by] of slipsOf(term, sources)) {
      yield replaced(`quoted: ${kind}`, text, pick(sources.random, at), term, by);
    }
  }
}

/** The same in a phrase of two to five words and 6 to 14 characters outside quotation marks. */
export function* bareFaults(text: string, sources: Sources): Iterable<SloganFault> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const bounds = sources.boundaries(line);
    for (let first = 0; first < bounds.length; first++) {
      for (const end of bounds.slice(first + 2, first + 6)) {
        const phrase = line.slice(bounds[first], end);
        if (/^\p{Script=Han}{6,14}$/u.test(phrase) && !/^[的和与及在为对将以]|[的和与及在为对将以]$/.test(phrase)) {
          counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
        }
      }
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= 4).map(([phrase]) => phrase);
  if (frequent.length === 0) return;
  for (let round = 0; round < 2; round++) {
    const phrase = pick(sources.random, frequent);
    const places: number[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
    for (const [kind, by] of slipsOf(phrase, sources)) {
      if (kind.endsWith('at the edge')) continue;
      yield replaced(`bare: ${kind}`, text, pick(sources.random, places), phrase, by);
    }
  }
}

/** A wrong variant of the record in the place of a fixed form that the text has, and members turned round. */
export function* recordFaults(text: string, year: number, { random }: Sources): Iterable<SloganFault> {
  const present = formulations().filter(
    ({ text: form, since = 0, pack }) => text.includes(form) && since <= year && pack === undefined,
  );
  const wrong = present.flatMap(({ text: form, wrong: variants = [] }) =>
    variants
      .filter(({ right, level, since = 0 }) => right === undefined && level === undefined && since <= year)
      .map((variant) => ({ form, variant: variant.text })),
  );
  if (wrong.length > 0) {
    const { form, variant } = pick(random, wrong);
    yield replaced('record: known wrong variant', text, text.indexOf(form), form, variant);
  }
  const lists = formulations().flatMap(({ members = [], ordered, membersSince, since, pack }) => {
    const list = members.join('、');
    const fits = ordered && members.length >= 3 && (membersSince ?? since ?? 0) <= year && pack === undefined;
    const at = fits ? text.indexOf(list) : -1;
    const isWhole = at >= 0 && text[at - 1] !== '、' && !/[、和与及]/.test(text[at + list.length] ?? '');
    return isWhole ? [{ members, list, at }] : [];
  });
  if (lists.length > 0) {
    const { members, list, at } = pick(random, lists);
    const first = Math.floor(random() * (members.length - 1));
    const turned = [...members];
    turned.splice(first, 2, members[first + 1] as string, members[first] as string);
    yield replaced('record: two members swapped', text, at, list, turned.join('、'));
  }
}

/** One character wrong in a form of the record of eight characters or more, though it stands but once. */
export function* fixedFaults(text: string, sources: Sources): Iterable<SloganFault> {
  // Names of figures are left out: one character makes another of them, 预算收入 and 预算收支.
  const present = formulations()
    .filter(({ kind, pack }) => kind !== 'statistics' && kind !== 'place-plan' && pack === undefined)
    .map(({ text: form }) => form)
    .filter((form) => /^\p{Script=Han}{8,}$/u.test(form) && text.includes(form));
  if (present.length === 0) return;
  const form = pick(sources.random, present);
  for (const [kind, by] of slipsOf(form, sources)) {
    if (!kind.endsWith('at the edge')) yield replaced(`fixed: ${kind}`, text, text.indexOf(form), form, by);
  }
}

/** One slip of each kind; the second of a pair is what stands there then. */
function* slipsOf(phrase: string, { random, stream, byPinyin }: Sources): Iterable<[string, string]> {
  const anywhere = Math.floor(random() * phrase.length);
  const inside = 1 + Math.floor(random() * (phrase.length - 2));
  const draw = (): string => pick(random, [...stream.slice(Math.floor(random() * (stream.length - 50))).slice(0, 50)]);
  const put = (at: number, by: string): string => phrase.slice(0, at) + by + phrase.slice(at + 1);
  const other = draw();
  if (other !== phrase[anywhere]) yield ['another character', put(anywhere, other)];
  const place = byPinyin.indexOf(phrase[anywhere] as string);
  const alike = byPinyin[place + pick(random, [-3, -2, -1, 1, 2, 3])];
  if (place >= 0 && alike !== undefined) yield ['a character that sounds alike', put(anywhere, alike)];
  yield ['dropped', put(inside, '')];
  yield ['dropped at the edge', random() < 0.5 ? phrase.slice(1) : phrase.slice(0, -1)];
  yield ['doubled', put(inside, phrase.charAt(inside).repeat(2))];
  yield ['added', phrase.slice(0, inside) + draw() + phrase.slice(inside)];
  const [one, two] = [phrase.charAt(inside - 1), phrase.charAt(inside)];
  if (one !== two) yield ['neighbours swapped', phrase.slice(0, inside - 1) + two + one + phrase.slice(inside + 1)];
}
