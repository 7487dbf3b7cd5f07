// npm test: sets everything up, runs every check and every test, and ends with one line of counts.
import './require-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, runToTheEnd, scratchFolder, UserError } from './lifetime.mjs';
import { compileNodejieba } from './nodejieba.mjs';
import { buildProduct, installDependencies, npm, ROOT } from './setup.mjs';

const HELP = `用法：npm test [-- --only 部分]

安装依赖，检查代码，构建，然后运行全部测试。

选项：
  --only 部分  只运行一个部分：lint（代码检查）、unit（单元测试）、
               editor（VS Code 内部的测试）、workbench（像人一样操作 VS Code 的测试）
  --help       显示本说明`;

const MOCHA = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');

const NO_BROWSER =
  '没有 Chromium 或 Chrome，无法像人一样操作 VS Code：请安装一个，或用环境变量 CHROMIUM 指定它的路径。';

/** @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Counts */

/** @type {Counts} */
const NOTHING_COUNTED = { passed: 0, failed: 0, skipped: [] };

/**
 * What a whole run consists of, by the name that `--only` takes. A part gives its counts; what it throws counts as one
 * failure.
 * @type {Readonly<Record<string, { title: string, test: () => Promise<Counts> }>>}
 */
const PARTS = {
  lint: { title: '代码检查', test: lint },
  unit: { title: '单元测试', test: () => countMocha([]) },
  editor: { title: 'VS Code 内部的测试', test: testEditor },
  workbench: { title: '操作 VS Code 的测试', test: testWorkbench },
};

await runToTheEnd(async () => {
  const [option, name = '', ...rest] = process.argv.slice(2);
  if (option === '--help') {
    console.log(HELP);
    return 0;
  }
  if (option !== undefined && (option !== '--only' || !Object.hasOwn(PARTS, name) || rest.length > 0)) {
    console.error('不认识的选项或部分。可用的选项见 npm test -- --help。');
    return 2;
  }
  await installDependencies();
  await compileNodejieba();
  try {
    await buildProduct();
  } catch (error) {
    return report([complain('构建', error)]);
  }
  /** @type {Counts[]} */
  const counted = [];
  for (const [part, { title, test }] of Object.entries(PARTS)) {
    if (option === '--only' && part !== name) continue;
    console.log(`\n== ${title}`);
    counted.push(await test().catch((error) => complain(title, error)));
  }
  return report(counted);
});

async function lint() {
  if ((await npm(['run', 'lint', '--silent'], ROOT)) !== 0) throw new UserError('代码检查没有通过。');
  return NOTHING_COUNTED;
}

/** Runs one suite in the oldest VS Code that is supported, in a current one, and in one without Node.js. */
async function testEditor() {
  const [{ buildEditorSuite }, { runInBrowser, runOnDesktop }, { prepareBrowser }, { OLDEST, CURRENT, reasonToSkip }] =
    await Promise.all([
      import('./build.mjs'),
      import('./vscode/editor-suite.mjs'),
      import('./vscode/browser.mjs'),
      import('./vscode/prepare.mjs'),
    ]);
  await buildEditorSuite();
  const desktop = process.env.GONGWEN_TEST_DESKTOP;
  const browser = desktop ? undefined : await prepareBrowser();
  if (!browser) return await countEditor((variables) => runOnDesktop(variables, desktop || OLDEST.version));
  /** @type {Counts[]} */
  const counted = [];
  for (const build of [OLDEST, CURRENT]) {
    const title = `VS Code ${build.version}`;
    const reason = build === CURRENT ? await reasonToSkip(build) : undefined;
    if (reason) {
      counted.push({ ...NOTHING_COUNTED, skipped: [`${title} 内部的测试：${reason}`] });
      continue;
    }
    console.log(`-- ${title}`);
    const running = countEditor((variables) => runInBrowser(browser, variables, build));
    counted.push(await running.catch((error) => complain(title, error)));
  }
  console.log('-- 只有浏览器的 VS Code');
  counted.push(await testInBrowserAlone(browser).catch((error) => complain('只有浏览器的 VS Code', error)));
  return sum(counted);
}

/**
 * Runs the suite with the extension as it is packed for a browser alone.
 * @param {string} browser
 * @returns {Promise<Counts>}
 */
async function testInBrowserAlone(browser) {
  const [{ buildEditorSuiteForBrowser }, { runInBrowserAlone }, { unpackExtension }] = await Promise.all([
    import('./build.mjs'),
    import('./vscode/editor-suite.mjs'),
    import('./vscode/site.mjs'),
  ]);
  if ((await npm(['run', 'package', '--silent', '--', '--only', 'web'], ROOT)) !== 0)
    throw new UserError('打包网页版 .vsix 失败。');
  const { folder, remove } = unpackExtension(path.join(ROOT, 'out/gongwen-web.vsix'));
  const counts = await runInBrowserAlone(browser, folder, await buildEditorSuiteForBrowser());
  await remove();
  return counts;
}

/** @param {(variables: NodeJS.ProcessEnv) => Promise<string | undefined>} runSuite gives a complaint where it did not end */
function countEditor(runSuite) {
  return count(async (environment, folder) => {
    const reportFile = path.join(folder, 'report');
    const complaint = await runSuite({ ...environment, GONGWEN_TEST_REPORT: reportFile });
    if (existsSync(reportFile)) console.log(readFileSync(reportFile, 'utf8'));
    if (complaint) throw new UserError(complaint);
  });
}

async function testWorkbench() {
  const { prepareBrowser } = await import('./vscode/browser.mjs');
  const browser = await prepareBrowser();
  if (!browser) return { ...NOTHING_COUNTED, skipped: [NO_BROWSER] };
  if ((await npm(['run', 'package', '--silent', '--', '--only', 'universal,linux-x64,web'], ROOT)) !== 0)
    throw new UserError('打包 .vsix 失败。');
  return await countMocha(['--config', 'test/workbench/.mocharc.json'], { CHROMIUM: browser });
}

/**
 * Runs mocha in a process of its own.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
function countMocha(args, environment = {}) {
  const reporter = ['--reporter', 'test/support/reporter.ts', ...(process.env.CI ? ['--forbid-only'] : [])];
  return count(async (variables) => {
    await run(process.execPath, [MOCHA, ...args, ...reporter], {
      cwd: ROOT,
      env: { ...process.env, ...environment, ...variables },
      // It may have a browser and a server of its own to end.
      patience: 15_000,
    });
  });
}

/**
 * Has something run mocha with our reporter and reads the counts that it leaves.
 * @param {(environment: NodeJS.ProcessEnv, folder: string) => Promise<void>} runTests
 * @returns {Promise<Counts>}
 */
async function count(runTests) {
  const { folder, remove } = scratchFolder();
  const file = path.join(folder, 'counts');
  await runTests({ GONGWEN_TEST_COUNTS: file }, folder);
  if (!existsSync(file)) throw new UserError('测试没有运行到最后。');
  /** @type {Counts} */
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  await remove();
  if (counts.passed + counts.failed === 0) throw new UserError('没有测试可以运行。');
  return counts;
}

/**
 * @param {string} title
 * @param {unknown} error
 * @returns {Counts}
 */
function complain(title, error) {
  console.error(`${title}：`, error instanceof UserError ? error.message : error);
  return { ...NOTHING_COUNTED, failed: 1 };
}

/**
 * Prints the closing line, and before it what was skipped. Gives the exit status.
 * @param {readonly Counts[]} counted
 */
function report(counted) {
  const { passed, failed, skipped } = sum(counted);
  console.log();
  for (const title of skipped) console.log(`跳过：${title}`);
  console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

/**
 * @param {readonly Counts[]} counted
 * @returns {Counts}
 */
function sum(counted) {
  return {
    passed: counted.reduce((total, { passed }) => total + passed, 0),
    failed: counted.reduce((total, { failed }) => total + failed, 0),
    skipped: counted.flatMap(({ skipped }) => skipped),
  };
}
