import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { paragraph, wordFile } from '../support/docx';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const WITH_COMMA = '一、稳增长\n推行“双随机、一公开”监管。社会消费品零售总额增长8.1%。\n';
const WITHOUT = '一、稳增长\n深化“双随机一公开”监管，“双随机一公开”全覆盖。社会消费品零售额增长6%。\n';

interface File {
  readonly path: string;
  readonly diagnostics: readonly { readonly rule: string; readonly message: string; readonly range: object }[];
}

describe('gongwen check --across', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['check', ...args], folder.path);
  const found = async (...args: string[]): Promise<File[]> =>
    JSON.parse((await run(...args, '--format', 'json')).output).files;
  const rules = (files: readonly File[]) =>
    files.map(({ path, diagnostics }) => [path, ...diagnostics.map(({ rule }) => rule)]);
  beforeEach(() => {
    folder.write('2022.gw', WITH_COMMA);
    folder.write('2023.gw', WITH_COMMA);
    folder.write('2024.gw', WITHOUT);
  });

  it('compares Word files as well', async () => {
    folder.write(
      '2022.docx',
      wordFile({
        body: WITH_COMMA.trimEnd()
          .split('\n')
          .map((line) => paragraph(line))
          .join(''),
      }),
    );
    const files = await found('--across', '2022.docx', '2023.gw', '2024.gw');
    deepStrictEqual(rules(files)[2], ['2024.gw', 'slogans/inconsistent-across', 'numerals/inconsistent-name']);
    match(files[2]?.diagnostics[0]?.message ?? '', /2022\.docx第2行/);
  });

  it('tells once a file what most of the others write otherwise', async () => {
    const files = await found('--across');
    deepStrictEqual(rules(files), [
      ['2022.gw'],
      ['2023.gw'],
      ['2024.gw', 'slogans/inconsistent-across', 'numerals/inconsistent-name'],
    ]);
    const [term, figure] = files[2]?.diagnostics ?? [];
    strictEqual(term?.message, '“双随机一公开”在2份文件里写作“双随机、一公开”（2022.gw第2行），只差标点。请统一写法。');
    deepStrictEqual(term.range, { start: { line: 1, character: 3 }, end: { line: 1, character: 9 } });
    strictEqual(
      figure?.message,
      '“社会消费品零售额”在2份文件里写作“社会消费品零售总额”（2022.gw第2行），是同一项数据。请统一名称，便于前后比较。',
    );
  });

  it('compares nothing unless it is asked to', async () => {
    deepStrictEqual(rules(await found()), [['2022.gw'], ['2023.gw'], ['2024.gw']]);
  });

  it('takes the first of two files for the measure where each writes its own way', async () => {
    const files = await found('--across', '2022.gw', '2023.gw');
    deepStrictEqual(rules(files), [['2022.gw'], ['2023.gw']]);
    folder.write('甲.gw', '推行“一窗受理·集成通办”。\n');
    folder.write('乙.gw', '推行“一窗受理、集成通办”。\n');
    deepStrictEqual(rules(await found('--across', '甲.gw', '乙.gw')), [
      ['甲.gw'],
      ['乙.gw', 'slogans/inconsistent-across'],
    ]);
  });

  it('leaves a document that contradicts itself to the other rules', async () => {
    folder.write('2024.gw', `${WITHOUT}推行“双随机、一公开”。\n`);
    const [, , { diagnostics = [] } = {}] = await found('--across', '--rule', 'numerals=off');
    deepStrictEqual(
      diagnostics.map(({ rule }) => rule),
      ['slogans/inconsistent-form'],
    );
  });

  it('compares standard input with files', async () => {
    const { output } = await gongwen(
      ['check', '2022.gw', '-', '--across', '--stdin-filename', '新稿.gw', '--format', 'ndjson'],
      folder.path,
      WITHOUT,
    );
    match(output.split('\n')[1] ?? '', /^\{"path":"新稿\.gw".*2022\.gw第2行/);
  });

  it('finds the same with several threads, and by the cache until another file changes', async () => {
    for (let number = 100; number < 220; number++) folder.write(`${number}.gw`, number % 40 ? WITH_COMMA : WITHOUT);
    const single = await run('--across', '--threads', '1', '--format', 'ndjson');
    deepStrictEqual(await run('--across', '--threads', '3', '--format', 'ndjson'), single);
    strictEqual(single.output.split('slogans/inconsistent-across').length - 1, 4);
    deepStrictEqual(await run('--across', '--cache', '--format', 'ndjson'), single);
    deepStrictEqual(await run('--across', '--cache', '--format', 'ndjson'), single);
    for (let number = 100; number < 220; number++) folder.write(`${number}.gw`, number % 40 ? WITHOUT : WITH_COMMA);
    const turned = await run('--across', '--cache', '--format', 'ndjson');
    deepStrictEqual(turned, await run('--across', '--format', 'ndjson'));
    strictEqual(turned.output.includes('”在118份文件里写作“双随机一公开”'), true);
  });

  it('sets its rules like any other', async () => {
    const { status, output } = await run('--across', '--rule', 'slogans/inconsistent-across=error', '--quiet');
    strictEqual(status, 1);
    match(output, /错误.*slogans\/inconsistent-across/);
  });
});
