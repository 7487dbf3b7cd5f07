import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { type Confusable, confusables } from '../../server/src/lexicon/confusables';
import { confusionsIn } from '../../server/src/lexicon/confusables-finder';
import { formulations } from '../../server/src/lexicon/formulations';

const noneIs = (faulty: (confusable: Confusable) => unknown): void =>
  deepStrictEqual(
    confusables()
      .filter(faulty)
      .map(({ text }) => text),
    [],
  );

/** The words found in a text, as they stand there. */
const foundIn = (text: string): string[] => confusionsIn(text).map(({ span }) => text.slice(span.start, span.end));

/** A text in which a confusable is meant: between what its conditions ask for. */
function carrierOf({ after, before, continues }: Confusable): (word: string) => string {
  const behind = before && !after ? before[0] : '甲';
  return (word) => `${after?.[0] ?? '，'}${word}${continues ? `甲乙${continues.by[0]}` : behind}。`;
}

describe('the words that are taken for others', () => {
  it('are 600 and more, of three kinds', () => {
    ok(confusables().length > 600, String(confusables().length));
    strictEqual(new Set(confusables().map(({ slip }) => slip)).size, 3);
  });

  it('are plain text of two characters at least: no pattern, no blank', () => {
    noneIs(({ text }) => text.length < 2 || /[\s\\[\]{}|^$*?.]/.test(text));
  });

  it('differ from what replaces them, and are listed once under the same conditions', () => {
    noneIs(({ text, right }) => text === right || right === '');
    const keys = confusables().map(({ text, after, before }) => [text, after, before].join());
    deepStrictEqual(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      [],
    );
  });

  it('are explained where no one replacement is right, and where another form is only recommended', () => {
    noneIs(
      ({ slip, right, level, why }) => slip !== 'repeated' && (right === null || level || slip === 'outdated') && !why,
    );
    noneIs(({ right, continues }) => right === null && !continues);
  });

  it('hold conditions that can take effect', () => {
    noneIs(({ after, before, notAfter, notBefore, continues }) =>
      [after, before, notAfter, notBefore, continues?.by].some((words) => words?.length === 0 || words?.includes('')),
    );
    noneIs(({ since }) => since !== undefined && (since < 1980 || since > 2026));
  });

  it('are found in a sentence that holds them, and their replacement leaves nothing to find', () => {
    for (const confusable of confusables()) {
      const { text, right } = confusable;
      const carry = carrierOf(confusable);
      ok(
        confusionsIn(carry(text)).some((confusion) => confusion.confusable === confusable),
        carry(text),
      );
      if (right !== null) deepStrictEqual(foundIn(carry(right)), [], carry(right));
    }
  });

  it('are never the right form of another', () => {
    for (const { right } of confusables()) deepStrictEqual(foundIn(`，${right ?? ''}。`), []);
  });

  it('contradict no fixed formulation', () => {
    for (const { text, accepted = [], members = [], expands = '' } of formulations()) {
      for (const form of [text, ...accepted, ...members, expands]) deepStrictEqual(foundIn(`会议强调，${form}。`), []);
    }
  });
});

describe('finding words that are taken for others', () => {
  it('passes over characters that only meet where two words do', () => {
    for (const text of [
      ...[
        '支持个体户自己经营',
        '各自已经建成',
        '研究竞争力',
        '毕竟争取',
        '维修定额',
        '竹签定制',
        '考核订单',
        '借鉴订单',
      ],
      ...[
        '申报负责人',
        '支付主任科员经费',
        '交付本金',
        '两座落成',
        '一座标志性建筑',
        '公布署名文章',
        '审批覆盖',
        '重点推委员',
      ],
      ...[
        '年末来访',
        '自始未变',
        '联系实际积极积累',
        '彰显着自信',
        '致贫因素',
        '降低保护标准',
        '完成指标的',
        '严格守住',
      ],
      ...[
        '屈原故里',
        '来自于田县',
        '索取销售记录',
        '拼凑效果',
        '会议室等侯马市',
        '帐篷',
        '记帐篷',
        '环境保护部门',
        '国家原环境保护部',
      ],
      ...[
        '权力机关',
        '防止疫情反弹',
        '避免发生',
        '防止风险，不再发生',
        '本着以人为本的原则',
        '目的的',
        '为了了解',
        '不了了之',
      ],
    ]) {
      deepStrictEqual(foundIn(text), [], text);
    }
  });

  it('asks for one of the neighbours that either side may have', () => {
    deepStrictEqual(foundIn('宏伟兰图，兰图变现实，马兰图书馆'), ['兰图', '兰图']);
  });

  it('covers a sentence from its beginning to the nearest end that does not go with it', () => {
    deepStrictEqual(foundIn('本着便民为原则，防止此类问题不再发生、不再出现。'), [
      '本着便民为原则',
      '防止此类问题不再发生',
    ]);
    deepStrictEqual(foundIn(`本着${'便民'.repeat(20)}为原则`), []);
  });

  it('stands any text', () => {
    for (const text of ['', '帐', '\ud800', '防止', '防止不再', '\0'.repeat(99)]) deepStrictEqual(foundIn(text), []);
  });
});
