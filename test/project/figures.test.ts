import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import chinese from '../../package.nls.zh-cn.json';
import slips from '../../samples/样例报告.slips.json';
import { CACHE_FILE } from '../../server/src/cli/cache';
import { isReport } from '../../server/src/cli/files';
import { PATIENCE } from '../../server/src/cli/progress';
import { WORTH_THREADS } from '../../server/src/cli/threads';
import { CHARACTERS, LINES, USUAL_SETUP } from '../../server/src/page/setup';
import { readProjectFile } from '../../server/src/project/read';
import { LONGEST_FILE } from '../../server/src/project/yaml';
import { RULES } from '../../server/src/rules';
import { renderChineseNumeral } from '../../server/src/text/numerals';
import { LARGEST_PART } from '../../server/src/word/archive';
import snippets from '../../snippets/gongwen.json';
import { LEAST } from '../workbench/contrast';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

/** Everything but the work report and its appendix is one of the kinds of official documents. */
const KINDS = renderChineseNumeral(Object.keys(snippets).length - 2);
const SLIPS = renderChineseNumeral(slips.slips.length);
const EDITOR = manifest.contributes.configurationDefaults['[gongwen]'];
const { margins, fonts } = USUAL_SETUP;
const CHARACTERS_IN_WINDOW = EDITOR['editor.wordWrapColumn'] / 2;

/** What a page says in so many words, made of the figures of the program. */
const SAID: readonly (readonly [page: string, words: string])[] = [
  ['README.md', `一份预设了${SLIPS}处差错的样例报告`],
  ['README.md', `究竟错了哪${SLIPS}处`],
  ['README.md', `列出${KINDS}种公文和政府工作报告的框架`],
  ['CHANGELOG.md', `${KINDS}种公文、政府工作报告和名词解释的框架`],
  ['README.md', `每页 ${LINES} 行、每行 ${CHARACTERS} 字`],
  ['README.en.md', `${LINES} lines of ${CHARACTERS} characters each`],
  ['docs/word.md', `每页 ${LINES} 行，每行 ${CHARACTERS} 字`],
  ['client/src/views/status-bar.ts', `每页 ${LINES} 行、每行 ${CHARACTERS} 字`],
  ['docs/word.md', `天头 ${margins.top} 毫米，订口 ${margins.left} 毫米`],
  [
    'docs/word.md',
    `默认用 ${[fonts.title, fonts.body, fonts.level1, fonts.level2].join('、')}，页码用${fonts.pageNumber}`,
  ],
  ['docs/word.md', `某一部分超过 ${LARGEST_PART / 1e6} MB`],
  ['README.md', `按 ${CHARACTERS_IN_WINDOW} 个汉字的宽度折行`],
  ['CHANGELOG.md', `按 ${CHARACTERS_IN_WINDOW} 个汉字折行`],
  ['README.md', `不低于 ${LEAST}∶1`],
  ['README.en.md', `at least ${LEAST} : 1`],
  ['docs/command-line.md', `超过 ${WORTH_THREADS} 个文件时使用全部处理器核`],
  ['docs/command-line.md', `运行超过${renderChineseNumeral(PATIENCE / 1000)}秒时`],
  ['docs/command-line.md', `结果存入 \`${CACHE_FILE}\``],
  ['docs/configuration.md', `超过 ${LONGEST_FILE / 10_000} 万字符的文件不读取`],
];

describe('the figures that the pages state', () => {
  for (const [page, words] of SAID)
    it(`are those of the program: ${words}`, () => ok(read(page).includes(words), page));

  it('of the walkthrough are those of the sample and of the frames', () => {
    strictEqual(chinese['walkthrough.description'].includes(`预设了${SLIPS}处差错`), true);
    strictEqual(chinese['walkthrough.begin.description'].includes(`${KINDS}种公文`), true);
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    ok(chinese['walkthrough.description'].includes(`${renderChineseNumeral(steps.length)}步`));
  });

  it('of files in folders are the endings by which they are found', () => {
    const [, listed = ''] = /检查文件夹里的 (.*)$/m.exec(read('README.md')) ?? [];
    const endings = listed.split('、');
    strictEqual(endings.length, 5);
    deepStrictEqual(
      endings.filter((ending) => !isReport(`报告${ending}`)),
      [],
    );
  });

  it('of packages are the files that npm run package makes', () => {
    const made = read('scripts/package.mjs');
    const named = [...`${read('README.md')}${read('README.en.md')}`.matchAll(/`out\/(gongwen[\w-]*\.vsix)`/g)];
    deepStrictEqual([...new Set(named.map(([, name = '']) => name))].sort(), [
      'gongwen-linux-x64.vsix',
      'gongwen-web.vsix',
      'gongwen.vsix',
    ]);
    for (const [, name = ''] of named) ok(made.includes(`'${name}'`), name);
  });

  it('of keys: all but the one for renumbering work in the side bar too', () => {
    const inView = manifest.contributes.keybindings.filter(({ when }) => when === "focusedView == 'gongwen.report'");
    const inText = manifest.contributes.keybindings.filter(({ command }) => command !== 'gongwen.renumber');
    deepStrictEqual(inView.map(({ key }) => key).sort(), [...new Set(inText.map(({ key }) => key))].sort());
  });

  it('of levels: what the files of a call differ in is a suggestion', () => {
    ok(read('docs/command-line.md').includes('两条规则都是“建议”'));
    const [, named = ''] = /## 各份文件互相比对(.*?)\n## /s.exec(read('docs/command-line.md')) ?? [];
    const rules = [...named.matchAll(/规则 `([\w/-]+)`/g)].map(([, id]) => RULES.find((rule) => rule.id === id));
    deepStrictEqual(
      rules.map((rule) => rule?.severity),
      ['information', 'information'],
    );
  });

  it('of the complaints about gongwen.yaml are what is complained of', () => {
    const [, table = ''] = /\| 报告 \| 改法 \|\n[^\n]*\n(.*?)\n\n/s.exec(read('docs/configuration.md')) ?? [];
    const documented = [...table.matchAll(/^\| (.*?) \|/gm)].map(([, words = '']) => words.split('…').filter(Boolean));
    const complaints = [
      'rules:\n  numbering/mising: off',
      'trems: []',
      'rules:\n  slogans：off',
      'rules:\n\tslogans: off',
      'terms:\n- 云溪\n- 云溪',
    ]
      .flatMap((file) => readProjectFile(`${file}\n`).problems)
      .map(({ message }) => message);
    deepStrictEqual(
      documented.filter((parts) => !complaints.some((message) => parts.every((part) => message.includes(part.trim())))),
      [],
    );
    strictEqual(documented.length, 5);
  });

  it('of rooms are the folders that there are', () => {
    const page = read('docs/architecture.md');
    const folders = readdirSync(path.join(ROOT, 'server/src'), { withFileTypes: true });
    deepStrictEqual(
      folders.filter((one) => one.isDirectory() && !page.includes(`\`${one.name}/\``)).map(({ name }) => name),
      [],
    );
  });
});
