import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import slips from '../../samples/样例报告.slips.json';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { openProblems } from '../../scripts/vscode/workbench.mjs';
import { openAsPerson } from './opening';
import { ownErrors, type Person, runCommand } from './person';
import { picturesOf } from './pictures';
import { sampleFolder } from './sample-folder';

/** Beside the sample report, and never opened. */
const OTHERS = {
  '2025年工作要点.gw':
    '2025年工作要点\n\n一、深化“亩均论英雄”改革\n\n盘活闲置厂房。\n\n三、推进“无废城市”建设\n\n提高垃圾回收利用率。\n',
  '园区实施方案.gw':
    '园区实施方案\n\n一、总体要求\n\n坚持“亩均论英雄”，以“链长制”带动产业升级。\n\n二、主要任务\n\n（一）摸清底数。\n\n（一）建立台账。\n',
};

/** As the README says, and little of what has not changed where two documents are compared. */
const SETTINGS = {
  'files.autoSave': 'off',
  '[gongwen]': { 'editor.codeActionsOnSave': { 'source.fixAll.gongwen': 'explicit' } },
  'diffEditor.hideUnchangedRegions.enabled': true,
  'diffEditor.hideUnchangedRegions.contextLineCount': 1,
};

describe('a person with several documents', () => {
  const closing: (() => Promise<void>)[] = [];
  let person: Person;
  let log: () => string;
  let folder: string;
  let file: string;

  const pictures = picturesOf('workspace');
  const takePicture = (name: string, height?: number): Promise<void> => pictures(person, name, height);

  before(async () => {
    endOnSignals();
    const sample = sampleFolder('文稿');
    ({ folder, file } = sample);
    closing.unshift(sample.remove);
    for (const [name, text] of Object.entries(OTHERS)) writeFileSync(path.join(folder, name), text);
    const options = {
      vsix: path.join(ROOT, 'out/gongwen.vsix'),
      settings: SETTINGS,
      // The paths that VS Code shows begin with ~.
      environment: { HOME: path.dirname(folder) },
    };
    ({ person, log } = await openAsPerson({ folder, file }, options, closing));
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takePicture('failed');
  });

  after(async () => {
    for (const close of closing) await close();
  });

  /** Chooses a file by its whole name. */
  async function pick(name: string): Promise<void> {
    await person.page.locator('.quick-input-widget input').fill(name);
    await person.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await person.page.keyboard.press('Enter');
  }

  async function openFile(name: string): Promise<void> {
    await person.page.keyboard.press('ControlOrMeta+P');
    await pick(name);
    await person.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Moves the upper edge of the panel up by so many pixels. */
  async function enlargePanel(pixels: number): Promise<void> {
    const { x, y, width } = (await person.page.locator('.part.panel').boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await person.page.mouse.move(x + width / 2, y);
    await person.page.mouse.down();
    await person.page.mouse.move(x + width / 2, y - pixels, { steps: 4 });
    await person.page.mouse.up();
    await person.page.mouse.move(1000, 300);
  }

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
    await runCommand(person, '通知: 清除所有通知');
    await toasts.first().waitFor({ state: 'detached' });
    await enlargePanel(80);
    await problems.filter({ hasText: '“（一）”重复' }).waitFor();
    await takePicture('check');
    await enlargePanel(-80);
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
    await places.filter({ hasText: '园区实施方案.gw' }).click();
    await places.filter({ hasText: '坚持“亩均论英雄”' }).click();
    await page.locator('.reference-zone-widget .view-line', { hasText: '带动产业升级' }).waitFor();
    await page.locator('.reference-zone-widget .view-line > span > span:not(.mtk1)').first().waitFor();
    await page.locator('.panel .badge-content', { hasText: /^6$/ }).first().waitFor();
    await takePicture('references');
    await page.keyboard.press('Escape');
  });

  it('renames the term there and, after a look at it, in all the others', async () => {
    const { page } = person;
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill('亩产论英雄');
    await page.keyboard.press('Enter');
    const changes = page.locator('.panel .monaco-list-row:has(.monaco-checkbox, input[type=checkbox])');
    for (const name of [slips.file, ...Object.keys(OTHERS)]) await changes.filter({ hasText: name }).waitFor();
    await page.mouse.move(1000, 300);
    await takePicture('rename');
    await page.getByRole('button', { name: '放弃' }).click();
    await changes.first().waitFor({ state: 'detached' });
    await page.mouse.move(1000, 300);
    await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  });

  it('finds headings and terms of all of them by name', async () => {
    const { page } = person;
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+T');
    await page.keyboard.type('无废城市');
    const found = page.locator('.quick-input-list .monaco-list-row');
    await found.filter({ hasText: '三、推进“无废城市”建设' }).waitFor();
    equal(await found.count(), 3);
    await takePicture('symbols', 400);
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

  it('has what needs no thought repaired by saving', async () => {
    const { page } = person;
    const before = readFileSync(file, 'utf8');
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+S');
    await page.locator('.panel .badge-content', { hasText: /^2$/ }).first().waitFor();
    equal(readFileSync(file, 'utf8'), readFileSync(path.join(ROOT, 'samples', slips.fixed), 'utf8'));
    writeFileSync(path.join(folder, '保存前.gw'), before);
    await openFile('保存前.gw');
    await runCommand(person, '文件: 比较活动文件与...');
    await pick(slips.file);
    await page.locator('.monaco-diff-editor .modified .view-line', { hasText: '（三）城乡面貌' }).waitFor();
    await page.keyboard.press('ControlOrMeta+J');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await page.mouse.move(1000, 100);
    await takePicture('save');
  });

  it('has caused no error in all that', () => {
    deepEqual(ownErrors(log()), []);
  });
});
