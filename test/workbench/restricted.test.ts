import { ok } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endOnSignals, scratchFolder } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';

const SCREENSHOTS = path.join(ROOT, 'out/screenshots/restricted');
const REPORT = '一、稳增长\n二、促改革，，惠民生\n四、防风险\n';

describe('a folder whose authors nobody trusts', () => {
  const closing: (() => Promise<void>)[] = [];
  after(async () => {
    for (const close of closing) await close();
  });

  it('is checked and repaired, by the rules of its own gongwen.yaml', async () => {
    endOnSignals();
    mkdirSync(SCREENSHOTS, { recursive: true });
    const { folder, remove } = scratchFolder();
    closing.unshift(remove);
    const file = path.join(folder, '报告.gw');
    writeFileSync(file, REPORT);
    writeFileSync(path.join(folder, 'gongwen.yaml'), 'rules:\n  punctuation: off\n');
    const browser = await prepareBrowser();
    ok(browser, 'there is a browser');
    const server = await startServer({ vsix: path.join(ROOT, 'out/gongwen.vsix'), restricted: true });
    closing.unshift(server.stop);
    const { page, close } = await openWorkbench(browser, server.addressOf({ folder, file }));
    closing.unshift(close);
    page.setDefaultTimeout(60_000);
    await page.locator('.statusbar-item', { hasText: '受限模式' }).waitFor();
    await openProblems(page);
    await page.locator('.markers-panel .monaco-list-row', { hasText: '缺少“三、”' }).waitFor();
    ok(!(await page.locator('.markers-panel').innerText()).includes('，，'));
    await page.screenshot({ path: path.join(SCREENSHOTS, '受限模式.png') });
    await page.locator('.monaco-editor .view-line', { hasText: '防风险' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: '重新编号' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line', { hasText: '三、防风险' }).waitFor();
  });
});
