import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { numberingOf } from '../../server/src/document/numbering/numbering';
import { renumberAll } from '../../server/src/features/renumber-all';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';

/** The lists of a text: the form and the numbers of each. */
const lists = (text: string): string[] =>
  numberingOf(parse(text)).map(({ form, items }) => `${form} ${items.map(({ label }) => label.ordinal).join(' ')}`);

const service = createPolicyService({ rules: { punctuation: 'off', wording: 'off', slogans: 'off' } });
const findings = (text: string): string[] => service.diagnose(service.parse(text)).map(({ rule }) => rule);

describe('the numbered lists of a document', () => {
  for (const [form, label] of [
    ['han', (n: number) => `${'一二三'.charAt(n)}、`],
    ['han', (n: number) => `## ${'一二三'.charAt(n)}、`],
    ['han', (n: number) => `**${'一二三'.charAt(n)}**、`],
    ['bracketed-han', (n: number) => `（${'一二三'.charAt(n)}）`],
    ['bracketed-han', (n: number) => `(${'一二三'.charAt(n)})`],
    ['bracketed-han', (n: number) => `\u3000\u3000（${'一二三'.charAt(n)}）\u3000`],
    ['bracketed-han', (n: number) => `**（${'一二三'.charAt(n)}）**`],
    ['bracketed-han', (n: number) => `> （${'一二三'.charAt(n)}）`],
    ['bracketed-han', (n: number) => '㈠㈡㈢'.charAt(n)],
    ['arabic', (n: number) => `${n + 1}.`],
    ['arabic', (n: number) => `${n + 1}．`],
    ['arabic', (n: number) => `${n + 1}、`],
    ['arabic', (n: number) => `**${n + 1}**. `],
    ['arabic', (n: number) => `${'１２３'.charAt(n)}．`],
    ['bracketed-arabic', (n: number) => `（${n + 1}）`],
    ['half-bracketed-arabic', (n: number) => `${n + 1}）`],
    ['circled', (n: number) => '①②③'.charAt(n)],
    ['volume', (n: number) => `第${'一二三'.charAt(n)}篇　`],
    ['division', (n: number) => `第${'一二三'.charAt(n)}部分　`],
    ['chapter', (n: number) => `第${'一二三'.charAt(n)}章　`],
    ['section', (n: number) => `第 ${'一二三'.charAt(n)} 节 `],
    ['article', (n: number) => `第${'一二三'.charAt(n)}条　`],
    ['clause', (n: number) => `第${'一二三'.charAt(n)}款　`],
    ['subclause', (n: number) => `第${'一二三'.charAt(n)}项：`],
    ['ordinal', (n: number) => `第${'一二三'.charAt(n)}，`],
  ] as const) {
    it(`are read where they are written ${JSON.stringify(label(0))}`, () => {
      const text = `${label(0)}修建道路\n${label(1)}架设桥梁\n${label(2)}种植树木`;
      deepStrictEqual(lists(text), [`${form} 1 2 3`]);
      deepStrictEqual(findings(text), []);
    });
  }

  it('are not made of words that count, refer or date', () => {
    for (const text of [
      '第一项工作是修建道路。\n第三项工作是架设桥梁。',
      '第一款所列情形除外。\n第三款规定的除外。',
      '首先，修建道路。\n其次，架设桥梁。\n二是种植树木。',
      '3.5%的增速来自工业。\n一、二、三产业协调发展。\n第九、十批名单已经公布。',
      '（二〇〇三年一月十日）\n某政发〔2024〕9号\n5月1日起施行。',
    ]) {
      deepStrictEqual(findings(text), [], text);
    }
  });

  it('leave a table of contents out', () => {
    const text =
      '目　录\n第一章　总则……1\n第二章　职责……3\n第三章　附则……9\n第一章　总则\n第一条　甲。\n第二章　职责\n第二条　乙。\n第三章　附则\n第三条　丙。';
    deepStrictEqual(lists(text), ['chapter 1 2 3', 'article 1 2 3']);
  });

  it('are two levels where some of a form are Markdown headings', () => {
    const text = '## 一、甲\n一、建路\n二、修桥\n## 二、乙\n一、植树\n二、治水\n## 三、丙';
    deepStrictEqual(lists(text), ['han 1 2 3', 'han 1 2', 'han 1 2']);
  });

  it('are one level where some Markdown headings lost their marks', () => {
    const text = '## 一、甲\n（一）建路\n## 二、乙\n（一）植树\n**三、丙**\n（一）治水\n**四、丁**\n（一）修桥';
    deepStrictEqual(lists(text)[0], 'han 1 2 3 4');
  });

  it('may be a part of a longer text', () => {
    deepStrictEqual(findings('第九十八条　甲。\n第九十九条　乙。\n第一百条　丙。'), []);
  });

  it('keep 廿 and 〇 when they are renumbered', () => {
    const renumbered = (text: string): string => applyEdits(text, renumberAll(parse(text)));
    strictEqual(renumbered('廿一、甲\n廿一、乙\n廿三、丙'), '廿一、甲\n廿二、乙\n廿三、丙');
    strictEqual(
      renumbered('第一百〇一条　甲\n第一百〇一条　乙\n第一百〇三条　丙'),
      '第一百〇一条　甲\n第一百〇二条　乙\n第一百〇三条　丙',
    );
  });
});
