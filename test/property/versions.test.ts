import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { type PolicyDocument, parse } from '../../server/src/document/document';
import { footnotesOf } from '../../server/src/document/footnotes/footnotes';
import { numberingOf } from '../../server/src/document/numbering/numbering';
import { yearOf } from '../../server/src/document/year';
import { RULES } from '../../server/src/rules/index';
import type { RuleContext } from '../../server/src/rules/rule';
import { isKnown, remember } from '../../server/src/segment/known-words';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';
import { LIMITS, PATIENCE } from './limits';

/** A character sequence is usual or not, by chance but always alike. */
const context: RuleContext = { background: { has: (trigram) => trigram.charCodeAt(1) % 3 === 0 } };
const everything = Object.fromEntries(RULES.map(({ id }) => [id, 'warning' as const]));
const services = [
  createPolicyService({ rules: everything, segmenter: 'off' }, context),
  createPolicyService({ rules: everything, segmenter: 'auto' }, context),
] as const;
type Service = (typeof services)[number];

/**
 * Cuts every paragraph but those of some lengths, which cannot be cut. None is left for later: as long as the words of
 * one are awaited, the findings about words stay as they were, whatever a fresh reading would say.
 */
function learnWords(document: PolicyDocument): void {
  for (const paragraph of document.paragraphs) {
    if (isKnown(paragraph)) continue;
    const { length } = paragraph.text;
    const even = [...Array(Math.ceil(length / 2)).keys()].map((at) => at * 2);
    remember(paragraph, length % 7 === 3 ? undefined : even.concat(length));
  }
}

/** All that is said of a document and could be carried over wrongly from the version before. */
function saidOf(service: Service, document: PolicyDocument) {
  learnWords(document);
  return {
    starts: document.starts,
    paragraphs: document.paragraphs.map(({ text, start, end, role, labels }) => ({ text, start, end, role, labels })),
    diagnostics: service
      .diagnose(document)
      .map(({ rule, severity, span, message, related = [], fixes }) => ({
        rule,
        severity,
        span,
        message,
        related,
        fixes: fixes?.() ?? [],
      }))
      // Of two rules at one place either may come first.
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule)),
    year: yearOf(document),
    footnotes: footnotesOf(document),
    lists: numberingOf(document),
    symbols: service.documentSymbols(document),
    tokens: service.semanticTokens(document),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Texts of all rules, so that each of them has something to say, and what changes how a document is read. */
const EXAMPLES = RULES.flatMap(({ examples: { bad, good } }) => [
  ...bad.flatMap(({ text, fixed }) => [readMarkers(text).text, ...(fixed === undefined ? [] : [fixed])]),
  ...good,
]);
const LINES = [
  '云溪市政府工作报告',
  '——2024年1月15日在云溪市第三届人民代表大会第五次会议上',
  '2026年政府工作报告',
  '二〇二四年十二月十日',
  '各位代表！',
  '附件2',
  '名词解释',
  '今后五年目标任务',
  '重点抓好以下三个方面工作：',
  '',
  '一、回顾',
  '（二）持续优化营商环境。新建“云上办”［1］窗口8个，推行“一网通办”［2］，群众满意度达到９９％。',
  '1.“云上办”：指网上办理。',
  '2.一网通办：指在一张网上办理各项业务。',
  '［1］云上办：指网上办理。',
  '推行链长制①，建设“云上办”②。',
  '①链长制：指由领导担任链长。',
  '②云上办：指网上办理。',
  '一是抓项目。二是扩消费。三是稳外贸。',
  '三、治理河道三条，新建绿道20公里（含口袋公园8座），详见第（二）部分。全面推开云溪河综合治理工程。',
  '全面推开云溪河综合治理工程。我们一年接着一年干，'.repeat(8),
];
const BITS = [
  ...'新，。：“”（）［］①②1２%—～、一二三是\n\r ',
  '\r\n',
  '［1］',
  '［2］',
  '（一）',
  '二、',
  '各位代表',
  '2025年',
  '“云上办”',
  '全面推开云溪河综合治理工程。',
  '以下两个方面：',
  '名词解释',
];

const line = fc.oneof(fc.constantFrom(...EXAMPLES), fc.constantFrom(...LINES), fc.constantFrom(...LINES));
const text = fc
  .tuple(fc.array(line, { minLength: 3, maxLength: 14 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))
  .map(([lines, terminator]) => lines.join(terminator));

/** A place as a share of the text, how much goes, and what comes. */
const edit = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(0), fc.constant(1), fc.nat(6), fc.nat(120)),
  newText: fc.oneof(
    fc.constant('新'),
    fc.constant(''),
    fc.constantFrom(...BITS),
    fc.constantFrom(...LINES),
    fc.constantFrom(...EXAMPLES),
  ),
  /** Whether the version is looked at before the next one is made, or passed over as in quick typing. */
  seen: fc.constantFrom(true, true, true, false),
});

describe('a version that was made of another', function () {
  this.timeout(PATIENCE);

  for (const [index, name] of ['without words', 'with words'].entries()) {
    it(`is read and judged as if it were the first, ${name}`, () => {
      const service = services[index] as Service;
      fc.assert(
        fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
          let document = parse(first);
          saidOf(service, document);
          for (const { place, length, newText, seen } of edits) {
            const start = Math.floor(place * document.text.length);
            const end = Math.min(document.text.length, start + length);
            document = parse(applyEdits(document.text, [{ span: { start, end }, newText }]), document);
            if (seen) saidOf(service, document);
          }
          // Every beginning of a sequence is a sequence too: comparing the last version alone leaves none out.
          deepStrictEqual(saidOf(service, document), saidOf(service, parse(document.text)));
        }),
        LIMITS,
      );
    });
  }
});
