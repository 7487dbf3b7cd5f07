import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { openAsPerson } from './opening';
import { ownErrors, type Person, runCommand, seeCursorInLine } from './person';
import { picturesOf } from './pictures';
import { sampleFolder } from './sample-folder';

/** The package with nodejieba, where it could be made; the other tests install the one for all systems. */
const FOR_LINUX = path.join(ROOT, 'out/gongwen-linux-x64.vsix');
const NOTICE = '临溪县人民政府关于做好防汛工作的通知\n\n临政发〔2025〕3号\n\n一、排查隐患。\n\n二、落实责任。\n';

describe('a person who has just installed the extension', () => {
  const closing: (() => Promise<void>)[] = [];
  let person: Person;
  const takePicture = picturesOf('first-contact');
  let sections: Locator;
  let statistics: Locator;
  let log: () => string;

  before(async () => {
    endOnSignals();
    const { folder, file, remove } = sampleFolder('文稿');
    closing.unshift(remove);
    for (const name of ['防汛通知.txt', '防火通知.txt']) writeFileSync(path.join(folder, name), NOTICE);
    const options = {
      vsix: existsSync(FOR_LINUX) ? FOR_LINUX : path.join(ROOT, 'out/gongwen.vsix'),
      settings: { 'files.autoSave': 'off' },
    };
    ({ person, log } = await openAsPerson({ folder, file }, options, closing));
    const { page } = person;
    sections = page.locator('.sidebar .monaco-list-row');
    statistics = page.locator('.statusbar-item[id*="gongwen.statistics"]');
  });

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    if (name) await takePicture(person, name);
  });

  after(async () => {
    for (const close of closing) await close();
  });

  async function openFile(name: string): Promise<void> {
    await person.page.keyboard.press('ControlOrMeta+P');
    await person.page.locator('.quick-input-widget input').fill(name);
    await person.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await person.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  const section = (title: string): Locator => sections.filter({ hasText: title });

  it('reads the length of the report in the status bar, and that of the selection', async () => {
    await statistics.filter({ hasText: /^3,\d{3}字　\d页　\d+分钟$/ }).waitFor();
    await person.page.locator('.monaco-editor .view-line').first().click();
    await person.page.keyboard.press('Home');
    await person.page.keyboard.press('Shift+End');
    await statistics.filter({ hasText: /^已选11字，共3,/ }).waitFor();
  });

  it('finds the sections in the side bar, with their length, their share and their problems', async () => {
    await person.page.locator('.activitybar a[aria-label^="公文"]').click();
    const row = section('（四）城乡面貌明显改观');
    match((await row.textContent()) ?? '', /（四）城乡面貌明显改观\d{3}字 · \d%/);
    equal(await row.getAttribute('aria-level'), '2');
    match((await row.getAttribute('aria-label')) ?? '', /^（四）城乡面貌明显改观，第2级，\d+字，占全文\d%，1处问题/);
  });

  it('jumps to a section by a click on it, and is followed by the tree', async () => {
    await section('（2）企业育苗计划').click();
    await seeCursorInLine(person, 58);
    await person.page.keyboard.press('ControlOrMeta+Home');
    await person.page.keyboard.press('ControlOrMeta+G');
    await person.page.keyboard.type('50');
    await person.page.keyboard.press('Enter');
    await section('1.壮大主导产业').and(person.page.locator('.selected')).waitFor();
  });

  it('drags a section to another place, and takes it back by one undo', async () => {
    await section('3.扩大对外开放').dragTo(section('1.优化政务服务'));
    await section('1.扩大对外开放').waitFor();
    await section('2.优化政务服务').waitFor();
    await section('3.支持民营经济').waitFor();
    await person.page.keyboard.press('ControlOrMeta+1');
    await person.page.keyboard.press('ControlOrMeta+Z');
    await section('3.扩大对外开放').waitFor();
    await person.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  it('finds the commands under the name of the product', async () => {
    await person.page.keyboard.press('F1');
    await person.page.locator('.quick-input-widget input').fill('>公文：');
    const titles = person.page.locator('.quick-input-list .monaco-list-row .label-name');
    await titles.filter({ hasText: '公文：打开样例报告' }).waitFor();
    await person.page.locator('.quick-input-widget input').fill('>下移');
    await titles.filter({ hasText: '公文：下移这一节' }).waitFor();
    // The commands of the side bar's menu, which need a section there.
    equal(await titles.filter({ hasText: /^下移$/ }).count(), 0);
    await person.page.keyboard.press('Escape');
  });

  it('is asked once whether a text file is a policy document, and never again', async () => {
    await openFile('防汛通知.txt');
    const question = person.page.locator('.notification-toast', { hasText: '像是一份公文' });
    await question.getByRole('button', { name: '使用公文模式' }).hover();
    await takePicture(person, 'question');
    await question.getByRole('button', { name: '使用公文模式' }).click();
    const mode = person.page.locator('#status\\.editor\\.mode');
    await mode.filter({ hasText: '公文' }).waitFor();
    await openFile('防火通知.txt');
    await statistics.filter({ hasText: /^\d+字/ }).waitFor();
    await mode.filter({ hasText: '公文' }).waitFor();
    equal(await question.count(), 0);
  });

  it('drafts a notice from a template', async () => {
    await runCommand(person, '公文：起草新公文');
    const kinds = person.page.locator('.quick-input-list .monaco-list-row');
    await kinds.filter({ hasText: '决议' }).waitFor();
    await person.page.keyboard.type('tongzhi');
    await kinds.filter({ hasText: '决议' }).waitFor({ state: 'detached' });
    await person.page.keyboard.press('Enter');
    await person.page.locator('.monaco-editor .view-line', { hasText: '特此通知。' }).waitFor();
  });

  it('walks through five steps, the first of which opens the sample', async () => {
    await runCommand(person, '欢迎: 打开演练...');
    await person.page.locator('.quick-input-list .monaco-list-row', { hasText: '写公文、校公文' }).click();
    const steps = person.page.locator('.getting-started-step .step-title');
    await steps.first().waitFor();
    deepEqual(await steps.allTextContents(), [
      '打开样例报告',
      '在长篇报告里找得到路',
      '看出差错，当场改好',
      '调整顺序，序号跟着变',
      '起草自己的公文',
    ]);
    await person.page.keyboard.press('ControlOrMeta+B');
    await takePicture(person, 'walkthrough');
    await person.page.keyboard.press('ControlOrMeta+B');
    await person.page
      .locator('.getting-started-step')
      .getByRole('button', { name: '打开样例报告', exact: true })
      .click();
    await person.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await section('一、2025年工作回顾').waitFor();
  });

  it('has caused no error in all that', () => {
    deepEqual(ownErrors(log()), []);
  });
});
