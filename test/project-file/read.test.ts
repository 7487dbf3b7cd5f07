import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readProjectFile } from '../../server/src/project/read';
import { renderMarkers } from '../support/markers';

const messages = (text: string): string[] => readProjectFile(text).problems.map(({ message }) => message);

/** Reads a file and asserts that its problems stand where the text has `[|…|]`. */
const check = (marked: string, ...expected: string[]) => {
  const text = marked.replaceAll(/\[\||\|\]/g, '');
  const file = readProjectFile(text);
  strictEqual(
    renderMarkers(
      text,
      file.problems.map(({ span }) => span),
    ),
    marked,
  );
  deepStrictEqual(
    file.problems.map(({ message }) => message),
    expected,
  );
  return file;
};

describe('reading gongwen.yaml', () => {
  it('takes rules, terms and ignored paths', () => {
    const { settings, terms, ignore, problems } = readProjectFile(`# 云溪市
rules:
  numbering/lone-item: off
  slogans: hint
terms:
  - term: 三库一平台
    full: 数据库、案例库、专家库和统一平台
    quoted: true
    wrong: [三库一台, “三库一系统”]
    since: 2024
  - 云溪大桥
  - term: “一桥两岸”
    wrong: 一桥二岸
ignore:
  - 旧稿/
`);
    deepStrictEqual(problems, []);
    deepStrictEqual(settings.rules, { 'numbering/lone-item': 'off', slogans: 'hint' });
    deepStrictEqual(terms, [
      {
        text: '三库一平台',
        full: '数据库、案例库、专家库和统一平台',
        quoted: true,
        wrong: ['三库一台', '“三库一系统”'],
        since: 2024,
      },
      { text: '云溪大桥' },
      { text: '一桥两岸', quoted: true, wrong: ['一桥二岸'] },
    ]);
    deepStrictEqual(ignore, ['旧稿/']);
  });

  it('takes an empty file and empty parts', () => {
    for (const text of ['', '# 注\n', 'rules:\nterms:\nignore:\n', 'rules: {}\nterms: []\n', '\uFEFFrules:\n']) {
      const { settings, terms, ignore, problems } = readProjectFile(text);
      deepStrictEqual([settings.rules, terms, ignore, problems], [{}, [], [], []], JSON.stringify(text));
    }
  });

  it('names the nearest key for one that there is not', () => {
    check('[|rule|]:\n  slogans: off\n', '没有“rule”这一项，是不是要写 rules。');
    check('[|颜色|]: 红\n', '没有“颜色”这一项，可用的有：rules、terms、ignore。');
    check('terms:\n  - term: 云溪\n    [|worng|]: 云西\n', '没有“worng”这一项，是不是要写 wrong。');
  });

  it('reports rules that there are not and levels that there are not, and counts the others', () => {
    const { settings } = check(
      'rules:\n  [|numbering/mising|]: off\n  [|lone-item|]: off\n  slogans: [|warn|]\n  footnotes: [|false|]\n  numbering: [|[off]|]\n  numbering/missing: hint\n  [|numbering/missing|]: off\n',
      '没有规则或规则族“numbering/mising”，是不是要写 numbering/missing。',
      '没有规则或规则族“lone-item”，是不是要写 numbering/lone-item。',
      'slogans 的值不能是“warn”，可用的值：error、warning、information、hint、off。',
      'footnotes 的值不能是“false”，关闭规则请写 off。',
      'numbering 的值不能是列表，可用的值：error、warning、information、hint、off。',
      '“numbering/missing”写了两次，这一次不算。',
    );
    deepStrictEqual(settings.rules, { 'numbering/missing': 'hint' });
  });

  it('reports terms that cannot be, and counts the others', () => {
    const { terms } = check(
      `terms:
  - term: 云溪
    wrong: [|[云溪, 云西]|]
  - term: [|云|]
  - [|wrong: 云西|]
  - term: 云溪
    quoted: true
`.replace('- term: 云溪\n    quoted', '- term: [|云溪|]\n    quoted'),
      'wrong 里的“云溪”就是规定的写法。请去掉，或改正 term。',
      'term 至少两个字，“云”太短。',
      '这个术语没有写 term（规定的写法）。',
      '术语“云溪”已经写过，这一处不算。请合并到一处。',
    );
    deepStrictEqual(terms, [{ text: '云溪', wrong: ['云西'] }]);
  });

  it('reports values of the wrong type', () => {
    check('rules: [|[slogans]|]\n', 'rules 应为“规则: 级别”，每条规则一行，不能是列表。');
    check('terms: [|云溪|]\n', 'terms 应为列表，每个术语以“- term: ”开头，不能是单独一项。');
    check('ignore:\n  - [|a: 1|]\n', 'ignore 的每一项应为文字，这一项是“键: 值”。');
    check(
      'terms:\n  - term: 云溪\n    quoted: [|是|]\n    since: [|24|]\n    full: [|云溪|]\n',
      'quoted 应为 true（加引号）或 false（不加），不能是“是”。',
      'since 应为四位年份，例如 2024，不能是“24”。',
      'full（全称）与 term 相同。没有全称就不用写 full。',
    );
    check('[|- rules|]\n', '文件应由“rules:”“terms:”“ignore:”几部分组成，每部分另起一行；冒号用半角，后面空一格。');
  });

  it('reports what is right for one term and wrong for another', () => {
    check(
      'terms:\n  - term: 一网通办\n  - term: [|一网统办|]\n    wrong: [一网通办]\n',
      '“一网通办”既是术语，又列在“一网统办”的 wrong 里。请去掉一处。',
    );
  });

  it('explains faults of YAML in Chinese and reads the rest', () => {
    const tab = readProjectFile('rules:\n\tnumbering: off\nterms:\n  - term: 云溪\n');
    strictEqual(tab.problems[0]?.message, '不能用制表符缩进，请改用空格。');
    deepStrictEqual(tab.terms, [{ text: '云溪' }]);
    deepStrictEqual(messages('rules:\n  slogans：hint\n  footnotes: off\n'), ['冒号应为半角“:”，后面空一格。']);
    deepStrictEqual(messages('rules:\n  slogans：off\n'), ['冒号应为半角“:”，后面空一格。']);
    deepStrictEqual(messages('terms:\n  - term：云溪\n'), ['冒号应为半角“:”，后面空一格。']);
    for (const text of ['terms:\n  - term: "云溪\n', 'rules: {slogans: off\n', 'a: b: c\n', 'x: *y\n', '? [\n']) {
      const found = messages(text);
      ok(found.length > 0, text);
      for (const message of found) ok(/^[^a-z]*\p{Script=Han}.*[。]$/u.test(message), `${text} ${message}`);
    }
  });

  it('does not follow aliases, however many they are', () => {
    const bomb = `a: &a [x, x]\n${[...'bcdefghijklmnopqrstuvwxyz'].map((name, index) => `${name}: &${name} [*${'abcdefghijklmnopqrstuvwxyz'[index]}, *${'abcdefghijklmnopqrstuvwxyz'[index]}]`).join('\n')}\n`;
    strictEqual(messages(bomb).length, 26);
    check(
      'rules:\n  slogans: &off off\n  footnotes: [|*off|]\n',
      'footnotes 的值不能是引用，可用的值：error、warning、information、hint、off。',
    );
  });

  it('leaves files alone that are too large or too deep', () => {
    deepStrictEqual(messages(`rules:\n${'  # 注\n'.repeat(100_000)}`), [
      '文件超过 50 万字符，没有读取。请检查是否误存了别的内容。',
    ]);
    for (const text of ['['.repeat(100_000), 'a: {'.repeat(100_000), '- '.repeat(100_000), '? '.repeat(100_000)]) {
      deepStrictEqual(messages(text), ['嵌套太深，没有读取。']);
    }
  });

  it('tells a hundred problems and no more', () => {
    strictEqual(messages(`rules:\n${'  x: off\n'.repeat(1000)}`).length, 100);
  });
});
