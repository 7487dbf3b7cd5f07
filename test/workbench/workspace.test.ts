import { deepEqual, match, ok } from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import slips from '../../samples/样例报告.slips.json';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { shrunk } from '../../scripts/vscode/picture.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { ownErrors, type Person, personAt, runCommand } from './person';
import { sampleFolder } from './sample-folder';

/** From here `npm run pictures` takes those that the README shows. */
const PICTURES = path.join(ROOT, 'out/screenshots/workspace');

/** Beside the sample report, and never opened. */
const OTHERS = {
  '2025年工作要点.gw':
    '2025年工作要点\n\n一、深化“亩均论英雄”改革\n\n盘活闲置厂房。\n\n三、推进“无废城市”建设\n\n提高垃圾回收利用率。\n',
  '园区实施方案.gw':
    '园区实施方案\n\n一、总体要求\n\n坚持“亩均论英雄”，以“链长制”带动产业升级。\n\n二、主要任务\n\n（一）摸清底数。\n\n（一）建立台账。\n',
};

describe('a person with several documents', () => {
  const closing: (() => Promise<void>)[] = [];
  let person: Person;
  let log: () => string;

  const takePicture = async (name: string): Promise<void> =>
    writeFileSync(path.join(PICTURES, `${name}.png`), shrunk(await person.page.screenshot()));

  before(async () => {
    endOnSignals();
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    const { folder, file, remove } = sampleFolder('文稿');
    closing.unshift(remove);
    for (const [name, text] of Object.entries(OTHERS)) writeFileSync(path.join(folder, name), text);
    const browser = await prepareBrowser();
    ok(browser, 'there is a browser');
    const server = await startServer({
      vsix: path.join(ROOT, 'out/gongwen.vsix'),
      settings: { 'files.autoSave': 'off' },
    });
    closing.unshift(server.stop);
    log = server.log;
    const size = { viewport: { width: 1280, height: 800 } };
    const { page, close } = await openWorkbench(browser, server.addressOf({ folder, file }), size);
    closing.unshift(close);
    page.setDefaultTimeout(60_000);
    person = personAt(page);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takePicture('failed');
  });

  after(async () => {
    for (const close of closing) await close();
  });

  it('has all of them checked by one command', async () => {
    const { page, problems } = person;
    await openProblems(page);
    await problems.filter({ hasText: 'footnotes/undefined' }).waitFor();
    await runCommand(person, '公文：检查整个工作区');
    const panel = page.locator('.markers-panel');
    for (const name of Object.keys(OTHERS)) {
      await panel.locator('.monaco-list-row[aria-level="1"]', { hasText: name }).waitFor();
    }
    await problems.filter({ hasText: '缺少“二、”' }).waitFor();
    // The last one is below what is in view.
    await page.locator('.panel .badge-content', { hasText: /^6$/ }).first().waitFor();
    const toasts = page.locator('.notification-toast');
    await toasts.filter({ hasText: '检查了 3 份公文，3 份有问题，共 6 处。' }).waitFor();
    await toasts.filter({ hasText: '正在查找' }).waitFor({ state: 'detached' });
    await page.mouse.move(640, 300);
    await takePicture('check');
    await runCommand(person, '通知: 清除所有通知');
    await toasts.first().waitFor({ state: 'detached' });
  });

  it('sees where each of them has a quoted term', async () => {
    const { page } = person;
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.locator('.monaco-editor .view-line span', { hasText: '亩均论英雄' }).last().click();
    await page.keyboard.press('Shift+F12');
    const places = page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    for (const name of [slips.file, ...Object.keys(OTHERS)]) await places.filter({ hasText: name }).waitFor();
    match((await page.locator('.reference-zone-widget .peekview-title').textContent()) ?? '', /引用/);
    await page.keyboard.press('Escape');
  });

  it('starts a new one from a template', async () => {
    const { page } = person;
    await runCommand(person, '公文：起草新公文');
    const kinds = page.locator('.quick-input-list .monaco-list-row');
    await kinds.filter({ hasText: '决议' }).waitFor();
    await takePicture('draft');
    await page.keyboard.press('Escape');
  });

  it('has caused no error in all that', () => {
    deepEqual(ownErrors(log()), []);
  });
});
