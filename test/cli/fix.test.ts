import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { replaceFile } from '../../server/src/cli/write';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const SKIPPED = '一、稳增长，促改革，调结构，惠民生\n二、促改革\n四、惠民生\n五、防风险\n';
const FIXED = SKIPPED.replace('四、', '三、').replace('五、', '四、');

/** A slip whose only repair is not safe: the words before the mark are not the term of the definition. */
const DOUBTFUL =
  '一、推动高质量发展［1］\n二、促进共同致富［3］\n\n名词解释\n［1］高质量发展：好。\n［2］共同富裕：好。\n';

describe('gongwen fix', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['fix', ...args], folder.path);
  const read = (name: string) => readFileSync(join(folder.path, name));

  it('repairs files in place and says what it did', async () => {
    folder.write('草稿/甲.gw', SKIPPED);
    folder.write('草稿/乙.gw', FIXED);
    deepStrictEqual(await run('草稿'), {
      status: 0,
      output: '改正 1 个文件，共 2 处。改正后：没有发现问题。\n',
      problems: '',
    });
    strictEqual(read('草稿/甲.gw').toString(), FIXED);
    deepStrictEqual(readdirSync(join(folder.path, '草稿')).sort(), ['乙.gw', '甲.gw']);
    strictEqual((await run('草稿')).output, '没有可以自动改正的地方。改正后：没有发现问题。\n');
  });

  it('lists what is left, and repairs that too with --unsafe', async () => {
    folder.write('报告.gw', DOUBTFUL);
    const safe = await run('报告.gw');
    strictEqual(safe.status, 1);
    match(
      safe.output,
      /^报告\.gw\n {2}2:9 {2}错误 .*footnotes\/undefined\n(?:.*\n)+\n没有可以自动改正的地方。改正后：错误 1 处。\n$/,
    );
    strictEqual(read('报告.gw').toString(), DOUBTFUL);
    const daring = await run('--unsafe', '报告.gw');
    strictEqual(daring.status, 0);
    strictEqual(read('报告.gw').toString(), DOUBTFUL.replace('［3］', '［2］'));
  });

  it('keeps encoding, byte order mark and line ends', async () => {
    const withMark = `\uFEFF${SKIPPED}`;
    const files = {
      '标记.gw': [Buffer.from(withMark), Buffer.from(`\uFEFF${FIXED}`)],
      '宽.gw': [Buffer.from(withMark, 'utf16le'), Buffer.from(`\uFEFF${FIXED}`, 'utf16le')],
      '大端.gw': [iconv.encode(withMark, 'utf-16be'), iconv.encode(`\uFEFF${FIXED}`, 'utf-16be')],
      '国标.gw': [iconv.encode(`${SKIPPED}㐀𠀀`, 'gb18030'), iconv.encode(`${FIXED}㐀𠀀`, 'gb18030')],
      '回车.gw': [Buffer.from(SKIPPED.replaceAll('\n', '\r\n')), Buffer.from(FIXED.replaceAll('\n', '\r\n'))],
      '无尾.gw': [Buffer.from(SKIPPED.trimEnd()), Buffer.from(FIXED.trimEnd())],
    } as const;
    for (const [name, [before]] of Object.entries(files)) folder.write(name, before);
    strictEqual((await run()).status, 0);
    for (const [name, [, after]] of Object.entries(files)) deepStrictEqual(read(name), Buffer.from(after), name);
  });

  it('keeps permissions, and the link that leads to a file', async () => {
    folder.write('报告.gw', SKIPPED);
    chmodSync(join(folder.path, '报告.gw'), 0o640);
    symlinkSync('报告.gw', join(folder.path, '链接.gw'));
    strictEqual((await run('链接.gw')).status, 0);
    strictEqual(read('报告.gw').toString(), FIXED);
    strictEqual(statSync(join(folder.path, '报告.gw')).mode & 0o777, 0o640);
    ok(lstatSync(join(folder.path, '链接.gw')).isSymbolicLink());
  });

  it('refuses a file that it could not write back as it was', async () => {
    const torn = Buffer.from(`\uFEFF${SKIPPED}\uD800`, 'utf16le');
    folder.write('报告.gw', torn);
    const { status, problems } = await run('报告.gw');
    strictEqual(status, 2);
    strictEqual(problems, 'gongwen：报告.gw：文件里有无法原样写回的字节，没有改动，请先另存为 UTF-8。\n');
    deepStrictEqual(read('报告.gw'), torn);
  });

  it('shows with --diff what it would change, and changes nothing', async () => {
    folder.write('报告.gw', SKIPPED);
    const { status, output, problems } = await run('--diff', '报告.gw');
    strictEqual(status, 1);
    match(output, /^--- 报告\.gw\n\+\+\+ 报告\.gw\n@@ -1,4 \+1,4 @@\n/);
    strictEqual(applyPatch(SKIPPED, output), FIXED);
    strictEqual(problems, 'gongwen：可改正 1 个文件，共 2 处。改正后：没有发现问题。\n');
    strictEqual(read('报告.gw').toString(), SKIPPED);
    folder.write('报告.gw', FIXED);
    strictEqual((await run('--diff', '报告.gw')).status, 0);
  });

  it('filters standard input, in its own encoding', async () => {
    const { status, output, problems } = await gongwen(['fix', '-'], folder.path, SKIPPED);
    deepStrictEqual([status, output], [0, FIXED]);
    strictEqual(problems, 'gongwen：改正 1 个文件，共 2 处。改正后：没有发现问题。\n');
    strictEqual((await gongwen(['fix', '-'], folder.path, FIXED)).output, FIXED);
    const both = await gongwen(['fix', '-', '报告.gw'], folder.path, SKIPPED);
    strictEqual(both.status, 2);
    strictEqual(both.problems, 'gongwen：改正标准输入（-）时不能再写其他路径。\n');
  });

  it('obeys gongwen.yaml and --rule', async () => {
    folder.write('gongwen.yaml', 'rules:\n  numbering/missing: off\n');
    folder.write('报告.gw', SKIPPED);
    strictEqual((await run()).status, 0);
    strictEqual(read('报告.gw').toString(), SKIPPED);
    await run('--rule', 'numbering/missing=hint');
    strictEqual(read('报告.gw').toString(), FIXED);
  });

  it('repairs the rest when something cannot be read', async () => {
    folder.write('报告.gw', SKIPPED);
    const { status, problems } = await run('没有.gw', '报告.gw');
    strictEqual(status, 2);
    strictEqual(problems, 'gongwen：没有.gw：没有这个文件或文件夹。\n');
    strictEqual(read('报告.gw').toString(), FIXED);
  });
});

describe('replaceFile', () => {
  const folder = useFolder();

  it('leaves alone a file that is not what was read', async () => {
    folder.write('报告.gw', '别人改过');
    const file = join(folder.path, '报告.gw');
    const reason = await replaceFile(file, Buffer.from('原来的'), Buffer.from('改正的'));
    strictEqual(reason, '文件在检查之后被改动过，没有写入，请重新运行');
    strictEqual(readFileSync(file, 'utf8'), '别人改过');
    deepStrictEqual(readdirSync(folder.path), ['报告.gw']);
  });

  it('says that a file has gone', async () => {
    const reason = await replaceFile(join(folder.path, '报告.gw'), Buffer.from(''), Buffer.from('改正的'));
    strictEqual(reason, '文件已被删除');
    deepStrictEqual(readdirSync(folder.path), []);
  });
});
