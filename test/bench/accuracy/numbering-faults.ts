import { parseChineseNumeral, renderChineseNumeral } from '../../../server/src/text/numerals';
import { pick } from '../random';

/**
 * Faults planted into real documents whose numbering is clean. The planter reads numbers with patterns of its own,
 * so that a document the product misreads is not spared.
 */
export interface Fault {
  readonly kind: string;
  readonly lines: readonly string[];
  /** 0-based lines at which a person would point; the finding must stand on one of them. */
  readonly at: readonly number[];
  /** Whether one fix can give the original back: the text still holds what is needed. */
  readonly restorable: boolean;
}

/** A list of at least three items that count on from one. */
export interface CleanList {
  readonly form: Form;
  /** The lines of its items. */
  readonly lines: readonly number[];
}

type Form = 'han' | 'bracketed-han' | 'arabic';

const PATTERNS: Readonly<Record<Form, RegExp>> = {
  'bracketed-han': /^([\s\u3000]*(?:\*\*)?（)([一二三四五六七八九十百]{1,4})(）)(?=\S)/,
  han: /^([\s\u3000]*(?:#+ ?)?(?:\*\*)?)([一二三四五六七八九十]{1,3})(、)(?=\S)/,
  arabic: /^([\s\u3000]*(?:\*\*)?)(\d{1,2})([.．、])(?=[^\d])/,
};

const numberOf = (form: Form, numeral: string): number =>
  form === 'arabic' ? Number(numeral) : (parseChineseNumeral(numeral) ?? 0);
const written = (form: Form, value: number): string =>
  form === 'arabic' ? String(value) : renderChineseNumeral(value);

/** The lists of a document that are numbered 1, 2, 3 … without a slip. */
export function cleanLists(lines: readonly string[], end: number): CleanList[] {
  const lists: CleanList[] = [];
  for (const form of Object.keys(PATTERNS) as Form[]) {
    let run: number[] = [];
    const flush = (): void => {
      if (run.length >= 3) lists.push({ form, lines: run });
      run = [];
    };
    for (const [line, text] of lines.slice(0, end).entries()) {
      const numeral = PATTERNS[form].exec(text)?.[2];
      if (numeral === undefined) continue;
      const value = numberOf(form, numeral);
      if (value === 1) {
        flush();
        run = [line];
      } else if (run.length > 0 && value === run.length + 1) run.push(line);
      else flush();
    }
    flush();
  }
  return lists;
}

/** One fault of every kind that can be planted into a list; `previous` is a clean list of its form before it. */
export function plant(
  original: readonly string[],
  { form, lines: items }: CleanList,
  previous: CleanList | undefined,
  random: () => number,
): Fault[] {
  const faults: Fault[] = [];
  const count = items.length;
  const inner = 1 + Math.floor(random() * (count - 2));
  const line = (index: number): number => items[index] as number;
  const add = (kind: string, restorable: boolean, at: readonly number[], change: (lines: string[]) => void): void => {
    const lines = [...original];
    change(lines);
    faults.push({ kind, lines, at, restorable });
  };
  const replace = (
    lines: string[],
    index: number,
    by: (head: string, numeral: string, tail: string) => string,
  ): void => {
    lines[line(index)] = (lines[line(index)] as string).replace(PATTERNS[form], (_, head, numeral, tail) =>
      by(head, numeral, tail),
    );
  };
  const setNumber = (lines: string[], index: number, value: number): void =>
    replace(lines, index, (head, _, tail) => head + written(form, value) + tail);
  const dropLabel = (lines: string[], index: number): void =>
    replace(lines, index, (head) => (form === 'bracketed-han' ? head.slice(0, -1) : head));

  add('drop line', false, [line(inner + 1) - 1], (lines) => lines.splice(line(inner), 1));
  add('drop label', true, [line(inner), line(inner + 1)], (lines) => dropLabel(lines, inner));
  add('drop first label', true, [line(0), line(1)], (lines) => dropLabel(lines, 0));
  add('repeat', true, [line(inner)], (lines) => setNumber(lines, inner, inner));
  add('repeat last', true, [line(count - 1)], (lines) => setNumber(lines, count - 1, count - 1));
  const wrong = [-9, -8, -7, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 7, 8, 9].filter((by) => inner + 1 + by >= 1);
  const by = pick(random, wrong);
  add('mistype', true, [line(inner)], (lines) => setNumber(lines, inner, inner + 1 + by));
  add('mistype last', true, [line(count - 1)], (lines) => setNumber(lines, count - 1, count + pick(random, [2, 3, 5])));
  const first = pick(random, [2, 3, 4, 7]);
  add('mistype first', true, [line(0)], (lines) => setNumber(lines, 0, first));
  add('swap', true, [line(inner), line(inner + 1)], (lines) => {
    setNumber(lines, inner, inner + 2);
    setNumber(lines, inner + 1, inner + 1);
  });
  add('skip a number', true, [line(inner)], (lines) => {
    for (let index = inner; index < count; index++) setNumber(lines, index, index + 2);
  });
  add('use a number twice', true, [line(inner)], (lines) => {
    for (let index = inner; index < count; index++) setNumber(lines, index, index);
  });
  add('start at two', true, [line(0)], (lines) => {
    for (let index = 0; index < count; index++) setNumber(lines, index, index + 2);
  });
  if (form === 'bracketed-han') {
    add('half-width bracket', true, [line(inner)], (lines) =>
      replace(lines, inner, (head, numeral) => `${head}${numeral})`),
    );
    add('half-width brackets', true, [line(inner)], (lines) =>
      replace(lines, inner, (head, numeral) => `${head.slice(0, -1)}(${numeral})`),
    );
    add('lost bracket', true, [line(inner)], (lines) =>
      replace(lines, inner, (head, numeral, tail) => head.slice(0, -1) + numeral + tail),
    );
    add('mark behind bracket', true, [line(inner)], (lines) =>
      replace(lines, inner, (head, numeral, tail) => `${head}${numeral}${tail}、`),
    );
  } else {
    add('wrong mark', true, [line(inner)], (lines) => replace(lines, inner, (head, numeral) => `${head}${numeral}，`));
  }
  if (form !== 'arabic') {
    add('glue', false, [], (lines) => {
      const text = (lines[line(inner)] as string).trimStart();
      let before = line(inner) - 1;
      while (before > 0 && (lines[before] as string).trim() === '') before--;
      lines.splice(line(inner), 1);
      lines[before] = `${(lines[before] as string).trimEnd().replace(/[。；：]?$/, '。')}${text}`;
    });
  }
  if (previous) {
    add('not restarted', true, [line(0)], (lines) => {
      for (let index = 0; index < count; index++) setNumber(lines, index, previous.lines.length + 1 + index);
    });
  }
  if (form === 'bracketed-han' && count >= 4) {
    const half = Math.ceil(count / 2);
    add('change form halfway', true, [line(half)], (lines) => {
      for (let index = half; index < count; index++) {
        replace(lines, index, (head, numeral) => `${head.slice(0, -1)}${numeral}、`);
      }
    });
  }
  return faults;
}
