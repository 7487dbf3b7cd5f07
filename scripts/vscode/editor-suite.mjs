// Runs the suite of test/editor/ inside a real extension host, in the browser's VS Code or in the desktop's.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { pause, run, scratchFolder, UserError } from '../lifetime.mjs';
import { ROOT } from '../setup.mjs';
import { cleanEnvironment, USER_SETTINGS, writeSettings } from './environment.mjs';
import { PREPARED } from './prepare.mjs';
import { startServer } from './server.mjs';
import { startSite } from './site.mjs';
import { openWorkbench } from './workbench.mjs';

const PATIENCE = 600_000;
const SUITE = path.join(ROOT, 'out/editor/index');
const SETTINGS = { 'files.autoSave': 'off' };

/**
 * Runs the suite in the extension host of a prepared VS Code. Gives undefined where it ran to its end, passed or
 * failed, and all that is known of the matter where it did not.
 * @param {string} browserPath
 * @param {NodeJS.ProcessEnv} environment variables for the suite
 * @param {import('./prepare.mjs').Build} build
 * @returns {Promise<string | undefined>}
 */
export async function runInBrowser(browserPath, environment, build) {
  const server = await startServer({ environment, settings: SETTINGS, build });
  const address = server.addressOf({ folder: copyWorkspace(), extension: ROOT, suite: SUITE });
  let log = '';
  /** @type {(ended: true) => void} */
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  const { errors, close } = await openWorkbench(browserPath, address, {
    // VS Code calls these from the page when a suite runs in its extension host.
    functions: {
      codeAutomationLog: (/** @type {string} */ _kind, /** @type {unknown[]} */ values) => {
        log += `${values.join(' ')}\n`;
      },
      codeAutomationExit: () => end(true),
    },
  });
  const inTime = await Promise.race([ended, server.ended, pause(PATIENCE)]);
  const complaint = inTime ? undefined : ['测试没有结束。', ...errors, log, server.log()].join('\n');
  await close();
  await server.stop();
  return complaint;
}

/** Before the line with the counts in what the suite writes (test/editor/in-browser.ts). */
const COUNTS = 'gongwen-test-counts ';

/**
 * Runs the suite in the extension host of a VS Code that consists of a browser alone, with the extension as it is
 * packed for that. Gives the counts, and prints the report; fails where anything is asked of another machine.
 * @param {string} browserPath
 * @param {string} extension folder of the unpacked extension
 * @param {string} suite
 * @returns {Promise<{ passed: number, failed: number, skipped: string[] }>}
 */
export async function runInBrowserAlone(browserPath, extension, suite) {
  const { address, stop } = await startSite({ extension, suite, settings: SETTINGS });
  let log = '';
  /** @type {(ended: true) => void} */
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  const { page, errors, close } = await openWorkbench(browserPath, address, {
    functions: {
      codeAutomationLog: (/** @type {string} */ _kind, /** @type {unknown[]} */ values) => {
        log += `${format(...values)}\n`;
      },
      codeAutomationExit: () => end(true),
    },
  });
  /** @type {Set<string>} */
  const asked = new Set();
  page.on('request', (request) => asked.add(new URL(request.url()).host));
  const inTime = await Promise.race([ended, pause(PATIENCE)]);
  await close();
  await stop();
  const line = log.split('\n').find((one) => one.includes(COUNTS));
  if (!inTime || !line) throw new UserError(['测试没有结束。', ...errors, log].join('\n'));
  console.log(log);
  const { host } = new URL(address);
  const elsewhere = [...asked].filter((one) => one !== '' && one !== host && !one.endsWith(`.${host}`));
  if (elsewhere.length > 0) throw new UserError(`向别处发出了请求：${elsewhere.join('、')}`);
  return JSON.parse(line.slice(line.indexOf(COUNTS) + COUNTS.length));
}

/**
 * Runs the suite in a desktop VS Code that is downloaded for it.
 * @param {NodeJS.ProcessEnv} environment variables for the suite
 * @param {string} version `1.100.3`, `stable`, `insiders`
 * @returns {Promise<string | undefined>} undefined, or a complaint
 */
export async function runOnDesktop(environment, version) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const options = { version, cachePath: path.join(PREPARED, 'desktop') };
  const executable = await downloadAndUnzipVSCode(options).catch((error) => {
    throw new UserError(
      `既没有 Chromium 或 Chrome，又下载不到桌面版 VS Code（${error.message}），无法在 VS Code 中测试。`,
    );
  });
  const { folder: scratch, remove } = scratchFolder();
  const data = path.join(scratch, 'user');
  writeSettings(path.join(data, 'User'), { ...USER_SETTINGS, ...SETTINGS });
  const status = await run(
    ...onScreen(executable, [
      copyWorkspace(),
      '--no-sandbox',
      '--disable-gpu-sandbox',
      '--disable-updates',
      '--disable-workspace-trust',
      `--user-data-dir=${data}`,
      `--extensions-dir=${path.join(scratch, 'extensions')}`,
      `--extensionDevelopmentPath=${ROOT}`,
      `--extensionTestsPath=${SUITE}`,
    ]),
    { env: { ...cleanEnvironment(), ...environment } },
  );
  await remove();
  return status > 1 ? `VS Code 的退出码是 ${status}。` : undefined;
}

/**
 * Lends a program a virtual screen where there is none.
 * @param {string} executable
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
function onScreen(executable, args) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return [executable, args];
  return ['xvfb-run', ['-a', executable, ...args]];
}

function copyWorkspace() {
  const { folder } = scratchFolder();
  cpSync(path.join(ROOT, 'test/editor/workspace'), folder, { recursive: true });
  return folder;
}
