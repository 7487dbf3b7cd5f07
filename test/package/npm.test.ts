import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';

const ROOT = join(import.meta.dirname, '../..');
const WINDOWS = process.platform === 'win32';

interface Ended {
  readonly status: number;
  readonly output: string;
  readonly problems: string;
}

describe('the npm package, installed into an empty folder', function () {
  this.timeout(300_000);
  let folder = '';

  const run = (command: string, args: readonly string[], cwd = folder): Promise<Ended> =>
    new Promise((resolve) => {
      const home = { HOME: folder, USERPROFILE: folder, npm_config_cache: join(folder, '.npm') };
      const options = { cwd, env: { ...process.env, ...home }, shell: WINDOWS };
      execFile(command, args, options, (error, output, problems) => {
        resolve({ status: error ? Number(error.code) : 0, output, problems });
      });
    });
  const gongwen = (...args: string[]) => run(join(folder, 'node_modules/.bin/gongwen'), args);
  const script = (code: string) => run(process.execPath, ['--input-type=module', '--eval', code]);
  const installed = (name: string) => join(folder, 'node_modules/gongwen', name);

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'gongwen-')));
    const made = await run(process.execPath, [join(ROOT, 'scripts/package.mjs'), '--only', 'npm']);
    strictEqual(made.status, 0, made.problems);
    const tarball = join(ROOT, 'out', `gongwen-${manifest.version}.tgz`);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const added = await run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]);
    strictEqual(added.status, 0, added.problems);
    writeFileSync(join(folder, '报告.gw'), '一、稳增长\n二、促改革\n四、惠民生\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is what npm publishes by the command of the workflow', async () => {
    const workflow = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
    const [, named = ''] = /npm publish [^\n]* (\S+)$/m.exec(workflow) ?? [];
    const tarball = named.replace('*', manifest.version);
    ok(existsSync(join(ROOT, tarball)), named);
    // By itself npm goes on to the registry; nothing is sent, and nobody is asked.
    const args = ['publish', '--dry-run', '--offline', '--json', tarball];
    const { status, output, problems } = await run('npm', args, ROOT);
    strictEqual(status, 0, problems);
    match(output, /"id": "gongwen@/);
  });

  it('holds what runs and what is read, and brings no other package', () => {
    deepStrictEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['gongwen'],
    );
    deepStrictEqual(readdirSync(installed('')).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    deepStrictEqual(readdirSync(installed('dist')).sort(), [
      'cli-worker.js',
      'cli.js',
      'html-page.js',
      'jieba_rs_wasm_bg.wasm',
      'library.d.ts',
      'library.js',
      'licences.txt',
      'pinyin.js',
      'rules.md',
      'segmenter.js',
      'trigrams.bin',
      'word-export.js',
      'word.js',
    ]);
    const licences = readFileSync(installed('dist/licences.txt'), 'utf8');
    for (const name of ['commander', 'echarts', 'jieba-wasm', 'yaml']) {
      match(licences, new RegExp(`^${name} [0-9.]+ \\S+\n\n.{20}`, 'ms'));
    }
    // What one of them loads is another of them.
    for (const file of readdirSync(installed('dist')).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(installed(`dist/${file}`), 'utf8');
      for (const [, loaded = ''] of code.matchAll(/\b(?:import|require)\("\.\/([\w-]+\.js)"\)/g)) {
        ok(existsSync(installed(`dist/${loaded}`)), `${file} loads ${loaded}`);
      }
    }
  });

  it('has the command', async () => {
    strictEqual((await gongwen('--version')).output.trim(), manifest.version);
    const checked = await gongwen('check', '报告.gw');
    strictEqual(checked.status, 1);
    match(checked.output, /3:1 {2}警告 {2}缺少“三、”/);
    match((await gongwen('check', '报告.gw', '--format', 'html')).output, /<svg|data:image\/svg\+xml/);
    strictEqual((await gongwen('fix', '--diff', '报告.gw')).status, 1);
  });

  it('cuts words, and works on threads', async () => {
    // The phrase is found by its words alone.
    const phrase = '高质量发展综合绩效评价';
    const report = [
      '政府工作报告',
      '2025年工作回顾',
      ...Array(3).fill(`实施${phrase}。`),
      '实施高质量发展综合绩郊评价。',
    ];
    writeFileSync(join(folder, '2025.gw'), `${report.join('\n')}\n`);
    match((await gongwen('check', '2025.gw', '--segment')).output, /绩郊/);
    for (let number = 100; number < 220; number++) writeFileSync(join(folder, `${number}.txt`), '一、稳增长\n');
    const { status, output } = await gongwen('check', '*.txt', '--threads', '2', '--format', 'ndjson');
    deepStrictEqual([status, output.trimEnd().split('\n').length], [0, 120]);
  });

  it('has a library, whose documented example does what is written beside it', async () => {
    const page = readFileSync(installed('README.md'), 'utf8');
    const [, example = '', expected = ''] = /```js\n(.*?)```.*?```text\n(.*?)```/s.exec(page) ?? [];
    ok(example !== '');
    deepStrictEqual(await script(example), { status: 0, output: expected, problems: '' });
  });

  it('can be required as well, and its import changes nothing', async () => {
    const code = `
      import { createRequire } from 'node:module';
      const state = () => JSON.stringify([Object.getOwnPropertyNames(globalThis), process.eventNames(), process.env]);
      const before = state();
      const library = await import('gongwen');
      const handles = process.getActiveResourcesInfo().filter((name) => /Timeout|Process|Worker|MessagePort|Server/.test(name));
      console.log(state() === before, handles.join(), Object.keys(library.default).sort().join());
      console.log(createRequire(import.meta.url)('gongwen').RULES === library.RULES);`;
    const writtenCode = join(folder, 'import.mjs');
    writeFileSync(writtenCode, code);
    deepStrictEqual(await run(process.execPath, [writtenCode]), {
      status: 0,
      output: 'true  BACKGROUND,RULES,applyEdits,createPolicyService,createProject,readSettings\ntrue\n',
      problems: '',
    });
  });

  it('has types', async () => {
    const types = (lines: readonly string[]) => {
      writeFileSync(join(folder, 'types.mts'), `${lines.join('\n')}\n`);
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
      return run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'types.mts']);
    };
    const use = [
      "import { createPolicyService, type PolicyService, type Severity } from 'gongwen';",
      'const service: PolicyService = createPolicyService();',
      "const found: Severity[] = service.diagnose(service.parse('一、甲')).map(({ severity }) => severity);",
      'const line: number = service.lspDiagnostics(service.parse(""), "file:///1.gw")[0]?.range.start.line ?? found.length;',
    ];
    deepStrictEqual(await types([...use, 'export { line };']), { status: 0, output: '', problems: '' });
    match((await types([...use, 'export const wrong: string = line;'])).output, /TS2322/);
  });
});
