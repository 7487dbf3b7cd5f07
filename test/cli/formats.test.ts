import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { RULES } from '../../server/src/rules/index';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const CLEAN = '一、稳增长\n二、促改革\n三、惠民生\n';
const SKIPPED = '一、稳增长\n二、促改革\n四、惠民生\n五、防风险\n';

describe('gongwen check --format', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['check', ...args], folder.path);

  describe('text', () => {
    it('is coloured on request alone', async () => {
      folder.write('报告.gw', SKIPPED);
      const withEnvironment = (environment: Readonly<Record<string, string>>) =>
        gongwen(['check', '报告.gw'], folder.path, '', environment);
      const code = '\u001b[';
      ok(!(await withEnvironment({})).output.includes(code));
      ok((await withEnvironment({ FORCE_COLOR: '1' })).output.includes(`${code}33m警告${code}39m`));
      ok(!(await withEnvironment({ FORCE_COLOR: '0' })).output.includes(code));
    });

    it('lists with --quiet what makes the status 1, and nothing where nothing does', async () => {
      folder.write('报告.gw', SKIPPED);
      deepStrictEqual(await run('--quiet', '--fail-on', 'error', '报告.gw'), { status: 0, output: '', problems: '' });
      match((await run('--quiet', '报告.gw')).output, /numbering\/missing/);
    });
  });

  describe('json', () => {
    it('is laid out as one value would be', async () => {
      folder.write('甲.gw', CLEAN);
      folder.write('乙.gw', SKIPPED);
      for (const paths of [['甲.gw', '乙.gw'], ['没有.gw']]) {
        const { output } = await run('--format', 'json', ...paths);
        strictEqual(output, `${JSON.stringify(JSON.parse(output), undefined, 2)}\n`);
      }
    });
  });

  describe('ndjson', () => {
    it('has a line for each file, the same as json', async () => {
      folder.write('甲.gw', CLEAN);
      folder.write('乙.gw', SKIPPED);
      const { output, status } = await run('--format', 'ndjson');
      strictEqual(status, 1);
      const { files } = JSON.parse((await run('--format', 'json')).output);
      deepStrictEqual(
        output
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
        files,
      );
    });
  });

  describe('github', () => {
    it('escapes what workflow commands use', async () => {
      folder.write('稿,50%:一.gw', SKIPPED);
      const { output } = await run('--format', 'github');
      match(
        output,
        /^::warning file=稿%2C50%25%3A一\.gw,line=3,endLine=3,col=1,endColumn=3,title=numbering\/missing::缺少“三、”[^\n]*\n$/,
      );
    });

    it('shows what could not be checked', async () => {
      match((await run('--format', 'github', '没有.gw')).output, /^::error title=gongwen::没有\.gw：没有这个文件/);
    });
  });

  describe('sarif', () => {
    const require = createRequire(import.meta.url);
    const schema = JSON.parse(
      readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    );
    const validate = addFormats(new Ajv({ strict: false, unicodeRegExp: false })).compile(schema);
    const read = (output: string): Log => {
      const log: Log = JSON.parse(output);
      const isValid: boolean = validate(log);
      ok(isValid, JSON.stringify(validate.errors, undefined, 2));
      return log;
    };

    it('keeps to the schema of SARIF 2.1.0, findings or none, problems or none', async () => {
      folder.write('甲.gw', CLEAN);
      folder.write('草稿 1/乙#.gw', SKIPPED);
      folder.write('草稿 1/丙.gw', SKIPPED);
      for (const paths of [['甲.gw'], ['.'], ['.', '没有.gw']]) {
        read((await run('--format', 'sarif', ...paths)).output);
      }
    });

    it('names rule, place, message and repairs', async () => {
      folder.write('草稿 1/乙#.gw', SKIPPED);
      const [sarifRun] = read((await run('--format', 'sarif')).output).runs;
      const [result, ...others] = sarifRun?.results ?? [];
      deepStrictEqual(others, []);
      strictEqual(result?.ruleId, 'numbering/missing');
      strictEqual(sarifRun?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id, 'numbering/missing');
      strictEqual(sarifRun?.tool.driver.rules?.length, RULES.length);
      strictEqual(result.level, 'warning');
      deepStrictEqual(result.locations?.[0]?.physicalLocation, {
        artifactLocation: { uri: '%E8%8D%89%E7%A8%BF%201/%E4%B9%99%23.gw' },
        region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 },
      });
      const replacements = result.fixes?.[0]?.artifactChanges[0]?.replacements;
      deepStrictEqual(
        replacements?.map(({ insertedContent }) => insertedContent?.text),
        ['三', '四'],
      );
    });

    it('says that a run was not complete', async () => {
      const [sarifRun] = read((await run('--format', 'sarif', '没有{}.gw')).output).runs;
      deepStrictEqual(sarifRun?.invocations, [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{ level: 'error', message: { text: '没有{{}}.gw：没有这个文件或文件夹。' } }],
        },
      ]);
    });
  });
});

describe('gongwen check', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['check', ...args], folder.path);

  it('ends with 1 when there are more warnings than --max-warnings', async () => {
    folder.write('甲.gw', SKIPPED);
    folder.write('乙.gw', SKIPPED);
    const statuses = [];
    for (const most of ['2', '1']) statuses.push((await run('--max-warnings', most)).status);
    statuses.push((await run('--max-warnings', '2', '--rule', 'numbering=error')).status);
    statuses.push((await run('--max-warnings', '0', '--fail-on', 'error')).status);
    deepStrictEqual(statuses, [0, 1, 1, 1]);
  });

  it('lets --rule hold against gongwen.yaml, the later against the earlier', async () => {
    folder.write('gongwen.yaml', 'rules:\n  numbering: off\n');
    folder.write('报告.gw', SKIPPED);
    strictEqual((await run()).status, 0);
    match((await run('--rule', 'numbering/missing=error')).output, /错误/);
    const both = ['--rule', 'numbering/missing=error', '--rule', 'numbering/missing=hint'];
    match((await run(...both)).output, /提示 1 处/);
  });

  it('takes standard input for the file of --stdin-filename', async () => {
    folder.write('草稿/gongwen.yaml', 'rules:\n  numbering: error\n');
    const args = ['check', '-', '--stdin-filename', '草稿/报告.gw'];
    const { status, output } = await gongwen([...args, '--fail-on', 'error'], folder.path, SKIPPED);
    strictEqual(status, 1);
    match(output, /^草稿\/报告\.gw\n {2}3:1 {2}错误/);
  });

  it('reads the encoding that it is told, and tells when it guesses', async () => {
    folder.write('旧.txt', Buffer.from([0xb9, 0xab, 0xce, 0xc4]));
    const guessed = await run('旧.txt');
    strictEqual(guessed.status, 0);
    strictEqual(
      guessed.problems,
      'gongwen：旧.txt：不能确定编码，按 GB18030 读取；如有乱码，请用 --encoding 写明编码。\n',
    );
    strictEqual((await run('旧.txt', '--encoding', 'gbk')).problems, '');
    const told = await run('旧.txt', '--encoding', 'utf-8');
    strictEqual(told.status, 2);
    match(told.problems, /内容不是 UTF-8 编码/);
  });
});
