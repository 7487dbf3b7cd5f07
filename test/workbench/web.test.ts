import { equal, ok } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import english from '../../package.nls.json';
import slips from '../../samples/样例报告.slips.json';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { startSite, unpackExtension } from '../../scripts/vscode/site.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { personAt, runCommand } from './person';

const SCREENSHOTS = path.join(ROOT, 'out/screenshots/web');

describe('a VS Code that consists of a browser alone', () => {
  const closing: (() => Promise<void>)[] = [];
  let page: Page;
  afterEach(() => page.screenshot({ path: path.join(SCREENSHOTS, '安装以后.png') }));
  after(async () => {
    for (const close of closing) await close();
  });

  it('has the package for it installed, which checks the sample, and keeps it', async () => {
    endOnSignals();
    mkdirSync(SCREENSHOTS, { recursive: true });
    const { folder, remove } = unpackExtension(path.join(ROOT, 'out/gongwen-web.vsix'));
    closing.unshift(remove);
    const site = await startSite({ extension: folder });
    closing.unshift(site.stop);
    const browser = await prepareBrowser();
    ok(browser, 'there is a browser');
    const opened = await openWorkbench(browser, site.address);
    closing.unshift(opened.close);
    page = opened.page;
    page.setDefaultTimeout(60_000);
    const person = personAt(page);
    // There is no marketplace; VS Code installs from an address, too.
    await page.locator('.explorer-folders-view').waitFor();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: '从位置安装扩展' });
    // The command comes some seconds after the workbench.
    while (!(await row.isVisible())) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').fill('>从位置安装扩展');
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    }
    await row.click();
    await page.locator('.quick-input-title', { hasText: '从位置安装扩展' }).waitFor();
    await page.keyboard.type(`${site.address}extension`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+Shift+X');
    await page.locator('.extension-list-item', { hasText: '公文 Gongwen' }).waitFor();
    // What is installed from an address has its English titles.
    await runCommand(person, english['command.openSample']);
    await openProblems(page);
    for (const { rule } of slips.slips) await person.problems.filter({ hasText: rule }).first().waitFor();
    equal(await person.problems.count(), slips.slips.length);
    await page.reload();
    await page.locator('.extension-list-item', { hasText: '公文 Gongwen' }).waitFor();
    await runCommand(person, english['command.openSample']);
    await page.locator('.monaco-editor .view-line', { hasText: '工作回顾' }).waitFor();
  });
});
