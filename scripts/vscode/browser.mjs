// Finds a browser of the Chromium family, or installs Debian's where that is possible, and starts it without a window.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from '../debian.mjs';
import { outputOf, scratchFolder, UserError, undoAtEnd } from '../lifetime.mjs';
import { ownFolders } from './environment.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
    ];
  }),
];

/**
 * Gives the path of a browser that runs, and sees to it that Chinese glyphs can be drawn; undefined where none can be had.
 * @returns {Promise<string | undefined>}
 */
export async function prepareBrowser() {
  const named = process.env.CHROMIUM;
  if (named && !(await works(named))) {
    throw new UserError(`环境变量 CHROMIUM 指定的浏览器“${named}”不能运行，请改正或者去掉这个变量。`);
  }
  const found = named ?? (await findBrowser());
  const missing = [...(found ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0 || !(await installPackages(missing))) return found;
  return found ?? (await findBrowser());
}

/**
 * Starts the browser without a window; it ends with the script at the latest.
 * @param {string} executablePath
 */
export async function launchBrowser(executablePath) {
  const { chromium } = await import('playwright-core');
  const { folder, remove } = scratchFolder();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...ownFolders(folder) },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run'],
    // Signals are the script's own affair (lifetime.mjs).
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const close = undoAtEnd(async () => {
    await browser.close();
    await remove();
  });
  return { browser, close };
}

async function findBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
  for (const candidate of [...onPath, ...USUAL_PLACES]) if (await works(candidate)) return candidate;
  return undefined;
}

/**
 * Some systems put a placeholder there that only says where the browser can be had, so it is asked for its version.
 * @param {string} file
 */
async function works(file) {
  if (!existsSync(file)) return false;
  // On Windows the question would open a window.
  return process.platform === 'win32' || (await outputOf(file, ['--version'])) !== undefined;
}

/** Only Linux may lack a font that has the glyphs, and then draws boxes. */
async function hasChineseFont() {
  if (process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  return Boolean((await outputOf('fc-list', [':lang=zh']))?.trim());
}
