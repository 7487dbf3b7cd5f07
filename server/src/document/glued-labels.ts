import { isPlausible, type Label, type LabelForm, readNumeral } from './labels';

/**
 * Labels in the middle of a paragraph: the heading lost its line break (`……落实。（三）促改革`), which explains
 * 73 of 112 numbers that seemed missing in published reports. They are all optional: the list around them decides.
 */
const CANDIDATE =
  /[（(](?:([一二三四五六七八九十百零〇○廿卅]{1,5})|([0-9０-９]{1,3}))[）)]|第([一二三四五六七八九十百千]{1,7})([条，,]|[、：:](?!第?[一二三四五六七八九十]))|([一二三四五六七八九十百]{1,5})([、）)])|([0-9０-９]{1,3})[.．、]|([①-⑳])/g;

/** The text around a candidate: `before` ends where it begins, blanks taken off; `after` begins behind it. */
interface Surroundings {
  readonly before: string;
  readonly blanks: boolean;
  readonly after: string;
}

interface Kind {
  readonly group: number;
  readonly form: LabelForm;
  readonly damaged?: boolean;
  accepts(around: Surroundings): boolean;
}

const isOneOf = (characters: string) => (text: string) => text !== '' && characters.includes(text);
const isStop = isOneOf('。：；:;！？…');
const isStopOrClose = isOneOf('。：；:;！？!?…”）');
const isStopOrComma = isOneOf('。：；:;！？!?…，');
const isHan = (character: string) => character >= '\u4e00' && character <= '\u9fff';

/** The numeral goes on: 一、二、三产业. */
const COUNTED = /^[一二三四五六七八九十]{1,2}[、，。是要]/;
/** 第三条的规定, 第三条、第四条: a reference. */
const REFERENCE = /^[的、，,。；至到和及与或规第款项（(]/;

const KINDS: readonly Kind[] = [
  // （一） may stand anywhere but in a reference: 见（一）, 第二条（一）.
  { group: 1, form: 'bracketed-han', accepts: ({ before, blanks }) => blanks || !isOneOf('第见款项条之')(before) },
  { group: 2, form: 'bracketed-arabic', accepts: ({ before }) => isStopOrComma(before) },
  { group: 8, form: 'circled', accepts: ({ before }) => isStopOrComma(before) },
  {
    group: 7,
    form: 'arabic',
    // `4、` also directly between Chinese characters, where a superscript or a line break was lost.
    accepts: ({ before, blanks, after }) =>
      (isOneOf('。：；:;！？!?…”），')(before) && !/^[0-9０-９]/.test(after)) ||
      (!blanks && (isHan(before) || before === '”' || before === '）') && /^[“\u4e00-\u9fff]/.test(after)),
  },
];

const HAN: Kind = {
  group: 5,
  form: 'han',
  accepts: ({ before, after }) => isStopOrClose(before) && !COUNTED.test(after),
};
const HALF_BRACKETED_HAN: Kind = {
  group: 5,
  form: 'bracketed-han',
  damaged: true,
  accepts: ({ before }) => isStop(before),
};
const ORDINAL: Kind = { group: 3, form: 'ordinal', accepts: ({ before }) => isStop(before) };
const ARTICLE: Kind = {
  group: 3,
  form: 'article',
  accepts: ({ before, after }) => isStop(before) && !REFERENCE.test(after),
};

function kindOf(match: RegExpExecArray): Kind | undefined {
  if (match[3] !== undefined) return match[4] === '条' ? ARTICLE : ORDINAL;
  if (match[5] !== undefined) return match[6] === '、' ? HAN : HALF_BRACKETED_HAN;
  return KINDS.find(({ group }) => match[group] !== undefined);
}

/** The most labels taken from one paragraph; a whole report on a single line has a few hundred. */
const MOST_LABELS = 2_000;

/** The labels glued into `text` between `start` and `end`, by position. */
export function readGluedLabels(text: string, start: number, end: number): Label[] {
  const labels: Label[] = [];
  CANDIDATE.lastIndex = start;
  for (
    let match = CANDIDATE.exec(text);
    match && match.index < end && labels.length < MOST_LABELS;
    match = CANDIDATE.exec(text)
  ) {
    const kind = kindOf(match);
    const numeral = kind && match[kind.group];
    if (!numeral) continue;
    const { script, value } = readNumeral(numeral);
    if (!isPlausible(kind.form, value, true)) continue;
    const labelEnd = match.index + match[0].length;
    const around = surroundings(text, start, match.index, labelEnd);
    if (!kind.accepts(around)) continue;
    const numeralStart = match.index + match[0].indexOf(numeral);
    labels.push({
      form: kind.form,
      ordinal: value,
      span: { start: match.index, end: labelEnd },
      numeral: { start: numeralStart, end: numeralStart + numeral.length },
      script,
      shape: match[0].replace(numeral, '#'),
      optional: true,
      glued: isOneOf('。：；:;！？…”')(around.before) ? 'firm' : 'loose',
      damaged: kind.damaged ?? false,
    });
  }
  return labels;
}

/** Blanks and Markdown marks: a heading that lost its line break keeps its `##`. */
const MOST_SKIPPED = 8;
const SKIPPED = ' \t\u3000\u00a0\u2002\u2003#*';

function surroundings(text: string, start: number, at: number, end: number): Surroundings {
  let behind = at;
  while (behind > start && at - behind < MOST_SKIPPED && SKIPPED.includes(text.charAt(behind - 1))) behind--;
  return {
    before: behind > start ? text.charAt(behind - 1) : '',
    blanks: behind < at,
    after: text.slice(end, end + 4),
  };
}
