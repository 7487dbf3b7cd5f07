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
面板中的行：${rows.length > 0 ? `\n  ${rows.join('\n  ')}` : '无'}
页面的错误：${errors.length > 0 ? `\n  ${errors.join('\n  ')}` : '无'}
截图：${picture}
VS Code 的日志：${server.log()}
${error}`);
    return 1;
  }
}
