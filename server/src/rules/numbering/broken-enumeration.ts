import { type PolicyDocument, spanIn } from '../../document/document';
import { type EnumerationChain, enumerationAspect, enumerationsOf } from '../../document/enumerations';
import { isPlausible } from '../../document/labels';
import { align, stepsOf } from '../../document/numbering/align';
import { type Entry, GOES_ON, NO_BOUNDARY, type Step } from '../../document/numbering/entry';
import type { Aligned } from '../../document/numbering/trace';
import { renderChineseNumeral } from '../../text/numerals';
import type { Edit } from '../../text/span';
import type { Finding, Rule } from '../rule';

export const brokenEnumeration: Rule = {
  id: 'numbering/broken-enumeration',
  summary: '“一是……二是……”中间跳号或重号。',
  rationale:
    '一段话里分几点说，删去一点或者调换次序之后，后面的数常忘了改。只看用词一致（都用“是”或都用“要”）的一串；' +
    '中间夹着“首先”“同时”“二靠”，或者缺的数以别的写法出现过，都不报告。',
  sources: ['“一是”“一要”共 25,095 处，72% 在段落中间'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '一是抓项目。二是扩消费。[|四是|]稳外贸。', fixed: '一是抓项目。二是扩消费。三是稳外贸。' },
      { text: '一要抓项目；二要扩消费；[|二要|]稳外贸。', fixed: '一要抓项目；二要扩消费；三要稳外贸。' },
    ],
    good: ['一是抓项目。二是扩消费。同时，四是稳外贸。', '首先是抓项目，二是扩消费，三是稳外贸。'],
  },
  aspects: [enumerationAspect],
  *check(document) {
    for (const chain of enumerationsOf(document)) yield* describe(document, chain);
  },
};

function* describe(document: PolicyDocument, chain: EnumerationChain): Iterable<Finding> {
  // A chain that goes on after something else begins with a number of its own; only what follows can be judged.
  const offset = (chain[0]?.token.ordinal ?? 1) - 1;
  if (chain.every(({ token }, index) => token.ordinal - offset === index + 1)) return;
  const entries = chain.map(({ token }) => entryFor(token.ordinal - offset));
  const steps = stepsOf(align(entries, 0, false));
  for (const [index, { step, meant }] of steps.entries()) {
    const link = chain[index];
    const before = chain[index - 1];
    if (!link || !before || (step !== 'gap' && step !== 'repeat' && step !== 'mistyped' && step !== 'swapped'))
      continue;
    const right = step === 'gap' ? before.token.ordinal + 1 : meant + offset;
    const run = runFrom(steps, index);
    const written = document.text.slice(...bounds(document, link));
    yield {
      span: spanIn(document, link.line, link.token.span),
      message: `“${document.text.slice(...bounds(document, before))}”之后是“${written}”，应为“${renderChineseNumeral(right)}${link.token.word}”。`,
      related: [{ span: spanIn(document, before.line, before.token.span), message: '前一点在这里' }],
      ...(isPlausible('enumeration', right + run, false) && {
        fixes: () => [
          {
            title:
              step === 'gap' || step === 'repeat' || run > 1
                ? `从“${written}”起重新编号`
                : `改为“${renderChineseNumeral(right)}${link.token.word}”`,
            safety: 'safe',
            edits: repair(document, chain, { index, step, run }, right),
          },
        ],
      }),
    };
  }
}

function bounds(document: PolicyDocument, { token, line }: EnumerationChain[number]): [number, number] {
  const { start, end } = spanIn(document, line, token.span);
  return [start, end];
}

/** How many tokens from one on have its wrong number. */
function runFrom(steps: readonly Aligned[], from: number): number {
  let behind = from + 1;
  while (GOES_ON.has(steps[behind]?.step)) behind++;
  return behind - from;
}

/** What went wrong at a place in a chain, and with how many tokens from there on. */
interface Slip {
  readonly index: number;
  readonly step: Step;
  readonly run: number;
}

/**
 * A gap or repeat moves the rest of the chain, a run of repeats by as many more as it has; mistyped or exchanged
 * numbers are put right alone.
 */
function repair(document: PolicyDocument, chain: EnumerationChain, { index, step, run }: Slip, right: number): Edit[] {
  const write = (at: number, ordinal: number): Edit[] => {
    const link = chain[at];
    if (!link || ordinal === link.token.ordinal) return [];
    return [{ span: spanIn(document, link.line, link.token.numeral), newText: renderChineseNumeral(ordinal) }];
  };
  if (step === 'mistyped') return Array.from({ length: run }, (_, at) => write(index + at, right + at)).flat();
  if (step === 'swapped') return [...write(index, right), ...write(index + 1, right + 1)];
  const delta = right - (chain[index]?.token.ordinal ?? right);
  return chain
    .slice(index)
    .flatMap(({ token }, at) => write(index + at, token.ordinal + delta + Math.min(at, run - 1)));
}

const entryFor = (ordinal: number): Entry => ({
  ordinal,
  optional: false,
  loose: false,
  eager: false,
  boundary: NO_BOUNDARY,
  opensSublist: false,
  inArticle: false,
  introduced: false,
  echo: false,
  stated: 0,
});
