import fc from 'fast-check';
import { parseChineseNumeral, renderChineseNumeral } from '../../server/src/text/numerals';

/** A label with another number, written like its own. */
export const withNumberMoved = (label: string, by: number): string =>
  label
    .replace(/[一二三四五六七八九十]+/, (numeral) => han((parseChineseNumeral(numeral) ?? 0) + by))
    .replace(/[0-9]+/, (digits) => String(Number(digits) + by))
    .replace(/[０-９]+/, (digits) => fullWidth(Number(digits.normalize('NFKC')) + by));

/** One line of a generated report. */
export interface Line {
  /** The number with its brackets; empty for a paragraph of the body. */
  readonly label: string;
  readonly text: string;
}

interface Node {
  readonly title: string;
  readonly body: readonly string[];
  readonly children: readonly Node[];
}

/** How labels are written at each of four levels. */
type Style = readonly ((ordinal: number) => string)[];

const han = renderChineseNumeral;
const fullWidth = (ordinal: number): string =>
  String(ordinal).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const style: fc.Arbitrary<Style> = fc.tuple(
  fc.constant((n: number) => `${han(n)}、`),
  fc.constantFrom(
    (n: number) => `（${han(n)}）`,
    (n: number) => `(${han(n)})`,
  ),
  fc.constantFrom(
    (n: number) => `${n}.`,
    (n: number) => `${n}．`,
    (n: number) => `${n}、`,
    (n: number) => `${fullWidth(n)}．`,
  ),
  fc.constantFrom(
    (n: number) => `（${n}）`,
    (n: number) => `(${n})`,
  ),
);

// No numerals, no stops, no units: what makes a title a lead-in or a label is not what is tested here.
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...'稳增长促改革惠民生防风险强产业优环境治污水护青山兴乡村'),
    minLength: min,
    maxLength: max,
  });

const sentence = words(8, 40).map((text) => `${text}。`);

const node = (levels: number): fc.Arbitrary<Node> =>
  fc.record({
    title: words(4, 12),
    body: fc.array(sentence, { maxLength: 2 }),
    children:
      levels === 0
        ? fc.constant([])
        : fc.oneof(
            // Mostly without: small documents find faults as well as large ones, in less time.
            { weight: 2, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.array(node(levels - 1), { minLength: 2, maxLength: 6 }) },
          ),
  });

/** Reports of two to eight parts whose numbers are right, at most four levels deep, run-in or stand-alone. */
export const outline: fc.Arbitrary<readonly Line[]> = fc
  .record({
    parts: fc.array(node(3), { minLength: 2, maxLength: 8 }),
    style,
    runsIn: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ parts, style: labels, runsIn }) => {
    const lines: Line[] = [];
    const write = (nodes: readonly Node[], level: number): void => {
      for (const [index, { title, body, children }] of nodes.entries()) {
        const runIn = runsIn[level] && body.length > 0;
        lines.push({ label: labels[level]?.(index + 1) ?? '', text: runIn ? `${title}。${body[0]}` : title });
        for (const text of body.slice(runIn ? 1 : 0)) lines.push({ label: '', text });
        write(children, level + 1);
      }
    };
    write(parts, 0);
    return lines;
  });

export const render = (lines: readonly Line[]): string => lines.map(({ label, text }) => label + text).join('\n');
