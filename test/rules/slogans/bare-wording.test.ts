import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import type { Paragraph } from '../../../server/src/document/paragraph';
import type { RuleContext, Tokens } from '../../../server/src/rules/rule';
import { inconsistentWording } from '../../../server/src/rules/slogans/inconsistent-wording';
import { check, findingsOf } from '../../support/check';

/** Cuts a text into these words where they stand, and else into single characters. */
function tokensOf(words: readonly string[], pending: (paragraph: Paragraph) => boolean = () => false): Tokens {
  const pattern = new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .join('|')
      .concat('|[^]'),
    'gu',
  );
  return {
    isPending: pending,
    boundariesOf: (paragraph) => {
      if (pending(paragraph)) return undefined;
      const ends = [...paragraph.text.matchAll(pattern)].map(({ 0: word, index }) => index + word.length);
      return [0, ...ends];
    },
  };
}

const WORDS = ['建设', '湖链', '生态', '长廊', '沿线', '漫步', '推动', '推出', '增绿', '工程'];

function contextOf(usual: readonly string[] = [], words = WORDS): RuleContext {
  return { background: { has: (trigram) => usual.includes(trigram) }, tokens: tokensOf(words) };
}

const frame = (...sentences: string[]): string => `云溪市工作报告\n各位代表：\n${sentences.join('\n')}`;
const thrice = ['加快建设湖链生态长廊。', '继续建设湖链生态长廊。', '沿线湖链生态长廊，'];

describe('slogans/inconsistent-wording outside quotation marks', () => {
  it('reports what stands once and is one edit from a phrase used three times', () => {
    for (const slip of [
      '湖链生太长廊',
      '湖链生长廊',
      '湖链生生态长廊',
      '湖链生长态廊',
      '湖链态生长廊',
      '糊链生态长廊',
    ]) {
      check(inconsistentWording, frame(...thrice, `沿线[|${slip}|]，`), undefined, contextOf());
    }
  });

  it('only hints at it, unless the phrase is a quoted term', () => {
    const [hint] = findingsOf(inconsistentWording, frame(...thrice, '沿线湖链生太长廊。'), contextOf());
    strictEqual(hint?.severity, 'hint');
    const quoted = thrice.map((sentence) => sentence.replace('湖链生态长廊', '“湖链生态长廊”'));
    const [finding] = findingsOf(inconsistentWording, frame(...quoted, '沿线湖链生太长廊。'), contextOf());
    strictEqual(finding?.severity, undefined);
    strictEqual(finding?.message.startsWith('“湖链生太长廊”只出现这一次，与全文用了3次的“湖链生态长廊”'), true);
  });

  it('is silent where a new sequence is usual, or the phrase would bring an unusual one', () => {
    const text = frame(...thrice, '沿线湖链生太长廊。');
    check(inconsistentWording, text, undefined, contextOf(['链生太', '生太长', '太长廊']));
    const once = frame('湖链生态长廊', '湖链生态长廊', '湖链生态长廊', '沿线湖链生太长廊');
    deepStrictEqual(findingsOf(inconsistentWording, once, contextOf()).length, 1);
  });

  it('is silent on words that are put in or left out, on another numeral, and on what is said twice', () => {
    for (const other of ['湖链的生态长廊', '湖链生态大长廊']) {
      check(inconsistentWording, frame(...thrice, `沿线${other}，`), undefined, contextOf());
    }
    check(inconsistentWording, frame(...thrice, '湖链生太长廊，湖链生太长廊'), undefined, contextOf());
    const plans = ['三年增绿工程。', '三年增绿工程。', '三年增绿工程。', '五年增绿工程。'];
    check(inconsistentWording, frame(...plans), undefined, contextOf([], ['三年', '五年', '增绿', '工程']));
  });

  it('is silent where the end that changed is a word the document uses', () => {
    const work = ['推动湖链增绿工程。', '推动湖链增绿工程。', '推动湖链增绿工程。', '推出湖链增绿工程。'];
    check(inconsistentWording, frame(...work, '推出新品。'), undefined, contextOf());
    check(inconsistentWording, frame(...work.slice(0, 3), '[|推出湖链增绿工程|]。'), undefined, contextOf());
  });

  it('is silent where the end that changed lies inside a word', () => {
    const words = ['实现', '率先', '跨越', '夯实'];
    const leap = ['实现率先跨越。', '实现率先跨越。', '实现率先跨越。'];
    check(inconsistentWording, frame(...leap, '夯率先跨越实。'), undefined, contextOf([], words));
    check(inconsistentWording, frame(...leap, '[|夯现率先跨越|]。'), undefined, contextOf([], words));
    check(inconsistentWording, frame(...leap, '实现率先跨超过。'), undefined, contextOf([], [...words, '跨超过']));
  });

  it('looks only into work reports since 1990, and only where words are known', () => {
    const slip = '沿线湖链生太长廊。';
    check(inconsistentWording, [...thrice, slip].join('\n'), undefined, contextOf());
    const old = `1985年政府工作报告\n各位代表：\n${[...thrice, slip].join('\n')}`;
    check(inconsistentWording, old, undefined, contextOf());
    const { background } = contextOf();
    check(inconsistentWording, frame(...thrice, slip), undefined, { background });
    check(inconsistentWording, frame(...thrice, slip), undefined, { background, tokens: tokensOf(WORDS, () => true) });
  });

  it('keeps what it has found while the words of a changed paragraph are awaited', () => {
    const before = parse(frame(...thrice, '沿线湖链生太长廊。'));
    const context = contextOf();
    strictEqual([...inconsistentWording.check(before, context)].length, 1);
    const after = parse(frame('新起一段。', ...thrice, '沿线湖链生太长廊。'), before);
    const known = new Set(before.paragraphs);
    const waiting = { ...context, tokens: tokensOf(WORDS, (paragraph) => !known.has(paragraph)) };
    strictEqual([...inconsistentWording.check(after, waiting)].length, 1);
    const repaired = parse(frame('新起一段。', ...thrice, '沿线湖链生态长廊。'), after);
    strictEqual([...inconsistentWording.check(repaired, waiting)].length, 0);
  });
});
