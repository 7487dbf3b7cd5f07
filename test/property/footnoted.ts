import fc from 'fast-check';

/** One generated footnote. */
interface Footnote {
  readonly term: string;
  /** The paragraphs of its definition, the first behind the term. */
  readonly paragraphs: readonly string[];
  readonly quoted: boolean;
  /** How many sentences stand between the mark before it and its own. */
  readonly distance: number;
}

/** A report with footnotes, taken apart so that its numbers and its definitions can be exchanged. */
export interface Footnoted {
  /** The body between the marks: one part more than there are marks. */
  readonly body: readonly string[];
  /** The footnote that each mark cites, by its index. */
  readonly cites: readonly number[];
  /** What stands behind the label of each definition; its first line and those it runs on over. */
  readonly definitions: readonly string[];
  readonly mark: (number: string) => string;
  readonly label: (number: string) => string;
  readonly fullWidth: boolean;
  readonly separator: string;
  readonly lineBreak: string;
}

const HAN = [...'绿廊湖链云仓水网山林田路港湾渔桑茶竹松梅兰菊荷莲桥塔楼坊街巷村镇县州原野坡岭溪涧池塘堤坝'];

/** Other characters, so that no term stands in a sentence by accident. */
const PLAIN = [...'稳增长促改革惠民生防风险强产业优环境兴科技育人才'];

const words = (minLength: number, maxLength: number, from = HAN): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...from), minLength, maxLength });

const footnote: fc.Arbitrary<Footnote> = fc.record({
  term: words(3, 8),
  paragraphs: fc.oneof(
    { weight: 4, arbitrary: words(5, 30, PLAIN).map((text) => [`指${text}。`]) },
    {
      weight: 1,
      arbitrary: fc
        .array(words(5, 30, PLAIN), { minLength: 2, maxLength: 3 })
        .map((all) => all.map((text) => `即${text}。`)),
    },
  ),
  quoted: fc.boolean(),
  distance: fc.nat(2),
});

const MARKS: readonly ((number: string) => string)[] = [
  (number) => `［${number}］`,
  (number) => `[${number}]`,
  (number) => `【${number}】`,
  (number) => `〔${number}〕`,
  (number) => `[^${number}]`,
  (number) => `（注${number}）`,
];
const LABELS: readonly ((number: string) => string)[] = [
  (number) => `${number}.`,
  (number) => `${number}．`,
  (number) => `${number}、`,
  (number) => `［${number}］`,
  (number) => `[${number}] `,
  (number) => `（${number}）`,
  (number) => `　　${number}.`,
];

/**
 * Reports of three to thirty footnotes, each cited once or more, all in order.
 * `explained`: whether the words before the marks are those that the definitions explain.
 */
export const footnoted: fc.Arbitrary<Footnoted> = fc
  .record({
    footnotes: fc.uniqueArray(footnote, { minLength: 3, maxLength: 30, selector: ({ term }) => term }),
    again: fc.array(fc.nat(), { maxLength: 3 }),
    explained: fc.boolean(),
    mark: fc.constantFrom(...MARKS),
    label: fc.constantFrom(...LABELS),
    fullWidth: fc.boolean(),
    separator: fc.constantFrom(1, 2),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    sentences: fc.array(words(6, 20, PLAIN), { minLength: 10, maxLength: 10 }),
  })
  .map(({ footnotes, again, explained, mark, label, fullWidth, separator, lineBreak, sentences }) => {
    const body: string[] = [];
    const cites: number[] = [];
    let text = `各位代表：${lineBreak}`;
    const cite = (index: number): void => {
      const { term, quoted } = footnotes[index] as Footnote;
      const shown = explained ? term : (sentences[index % 10] as string);
      text += quoted ? `推进“${shown}”` : `建设${shown}`;
      body.push(text);
      cites.push(index);
      text = '，';
    };
    for (const [index, { distance }] of footnotes.entries()) {
      for (let count = 0; count < distance; count++) text += `${sentences[(index + count) % 10]}。${lineBreak}`;
      cite(index);
      for (const other of again) if (other % footnotes.length === index && index > 0) cite((other * 7) % index);
    }
    body.push(`，落到实处。${lineBreak}名词解释${lineBreak}`);
    const definitions = footnotes.map(({ term, quoted, paragraphs }) =>
      [`${quoted ? `“${term}”` : term}：${paragraphs[0]}`, ...paragraphs.slice(1)].join(lineBreak),
    );
    return { body, cites, definitions, mark, label, fullWidth, separator: lineBreak.repeat(separator), lineBreak };
  });

/**
 * Writes a report. `numbers`: for each footnote the number it is to have; `order`: the footnotes in the order in
 * which their definitions are to stand.
 */
export function render(report: Footnoted, numbers: readonly number[], order: readonly number[]): string {
  const { body, cites, definitions, mark, label, fullWidth, separator } = report;
  const written = (index: number): string => {
    const digits = String(numbers[index]);
    return fullWidth ? digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : digits;
  };
  const marked = cites.map((index, at) => `${body[at]}${mark(written(index))}`).join('') + body[cites.length];
  return marked + order.map((index) => label(written(index)) + definitions[index]).join(separator);
}

/** The numbers from 0 up to a limit. */
export const upTo = (limit: number): number[] => Array.from({ length: limit }, (_, index) => index);

/** The report as it should be. */
export const renderInOrder = (report: Footnoted): string =>
  render(
    report,
    report.definitions.map((_, index) => index + 1),
    upTo(report.definitions.length),
  );
