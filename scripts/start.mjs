// npm start: opens a copy of the sample report in VS Code with the extension running.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectSignal, runToTheEnd, scratchFolder, UserError } from './lifetime.mjs';
import { compileNodejieba } from './nodejieba.mjs';
import { buildProduct, installDependencies, ROOT } from './setup.mjs';

const HELP = `用法：npm start [-- 选项]

安装依赖、构建，然后用 VS Code 打开样例报告，扩展已在其中运行。
有桌面版 VS Code（PATH 中有 code）就用桌面版，否则在浏览器中打开。
打开的是样例的副本，可以随意修改；按 Ctrl+C 结束，不留下任何进程和文件。

选项：
  --browser  有桌面版也在浏览器中打开
  --check    不打开窗口，只检查“问题”面板中能否看到编号方面的警告；看到则退出码为 0，否则为 1
  --help     显示本说明`;

const OPTIONS = ['--browser', '--check', '--help'];

await runToTheEnd(async () => {
  const given = process.argv.slice(2);
  const unknown = given.find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) {
    console.error(`不认识的选项“${unknown}”。可用的选项见 npm start -- --help。`);
    return 2;
  }
  if (given.includes('--help')) {
    console.log(HELP);
    return 0;
  }

  await installDependencies();
  await compileNodejieba();
  await buildProduct();
  const opened = { ...copySample(), extension: ROOT };
  if (given.includes('--check')) {
    const { checkSample } = await import('./vscode/check.mjs');
    return await checkSample(opened);
  }
  expectSignal();
  const { hasDesktop, openDesktop } = await import('./vscode/desktop.mjs');
  if (!given.includes('--browser') && (await hasDesktop(oldestVSCode()))) {
    console.log('已用桌面版 VS Code 打开样例报告；关闭窗口或按 Ctrl+C 结束。');
    await openDesktop(opened);
    return 0;
  }
  const { startServer } = await import('./vscode/server.mjs');
  const server = await startServer();
  const address = server.addressOf(opened);
  console.log(`样例报告已在 VS Code 中打开，请用浏览器访问（按 Ctrl+C 结束）：\n${address}`);
  openInBrowser(address);
  await server.ended;
  throw new UserError(`VS Code 的服务意外结束：\n${server.log()}`);
});

/** Copies the sample report into a scratch folder, to be written on at will. */
function copySample() {
  const { folder: scratch } = scratchFolder();
  const folder = path.join(scratch, '样例');
  const file = path.join(folder, '样例报告.gw');
  mkdirSync(folder);
  copyFileSync(path.join(ROOT, 'samples/样例报告.gw'), file);
  return { folder, file };
}

function oldestVSCode() {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return engines.vscode.replace('^', '');
}

/**
 * Opens an address in the user's browser; where there is none, the address has been printed.
 * @param {string} address
 */
function openInBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[/** @type {string} */ (process.platform)] ?? 'xdg-open';
  // Out of this script's hands: the browser is the user's own and lives on.
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
