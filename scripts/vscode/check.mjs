// npm start -- --check: does a person who opens the sample see a numbering warning in the Problems panel?
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../lifetime.mjs';
import { ROOT } from '../setup.mjs';
import { prepareBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { openProblems, openWorkbench, problemRows } from './workbench.mjs';

/** What the rows of the family's rules have in them. */
const NUMBERING = 'numbering/';
const PATIENCE = 120_000;

/**
 * Gives the exit status: 0 where the warning is there, 1 with a report of what is there instead.
 * @param {import('./server.mjs').Opened} opened
 */
export async function checkSample(opened) {
  const browserPath = await prepareBrowser();
  if (!browserPath)
    throw new UserError('没有可用的 Chromium 或 Chrome：请安装一个，或用环境变量 CHROMIUM 指定它的路径。');
  const server = await startServer();
  const viewport = { width: 1360, height: 1200 };
  const { page, errors } = await openWorkbench(browserPath, server.addressOf(opened), { viewport });
  try {
    page.setDefaultTimeout(PATIENCE);
    await openProblems(page);
    await page.locator('.markers-panel .monaco-list-row', { hasText: NUMBERING }).first().waitFor();
    const warning = (await problemRows(page)).find((row) => row.includes(NUMBERING));
    console.log(`“问题”面板中有编号方面的警告：${warning}`);
    return 0;
  } catch (error) {
    const picture = path.join(ROOT, 'out/screenshots/check.png');
    mkdirSync(path.dirname(picture), { recursive: true });
    const rows = await problemRows(page).catch(() => []);
    await page.screenshot({ path: picture }).catch(() => {});
    console.error(`“问题”面板中没有等到编号方面的警告。
${list('面板中的行', rows)}
${list('页面的错误', telling(errors))}
${list('VS Code 和扩展的错误', telling(server.log().split('\n')))}
等待的结果：${error instanceof Error ? error.message.split('\n')[0] : error}
截图：${picture}`);
    return 1;
  }
}

/**
 * @param {string} title
 * @param {readonly string[]} lines
 */
function list(title, lines) {
  return lines.length > 0 ? `${title}：\n  ${lines.join('\n  ')}` : `${title}：无`;
}

/** What the workbench complains of in every run: files and services that this build of it does without. */
const USUAL_COMPLAINTS = /Failed to load resource|service ?worker|Not Found|gallery|No bundle location|i18n bundle/i;

/** The time and the level that begin a line of VS Code's logs. */
const LOG_PREFIX = /^\d{4}-\S+ \[\w+\] |^%c +/;

/**
 * The first lines of those messages that tell of a mistake: each once, cut where they are long, and not too many.
 * @param {readonly string[]} messages
 */
function telling(messages) {
  const lines = messages
    .filter((message) => /error|\bERR\b|failed/i.test(message) && !USUAL_COMPLAINTS.test(message))
    .map((message) => message.replace(LOG_PREFIX, '').split('\n')[0] ?? '')
    .filter((line) => line.trim() !== '' && !/^ +at /.test(line))
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line));
  return [...new Set(lines)].slice(0, 20);
}
