import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import slips from '../../samples/样例报告.slips.json';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { paleTexts } from './contrast';
import { openOutline, openQuickFixes, ownErrors, type Person, personAt, runCommand, seeCursorInLine } from './person';
import { picturesOf, WINDOW } from './pictures';
import { sampleFolder } from './sample-folder';

/** How high the window is above the Problems panel. */
const ABOVE_PANEL = 510;

/** The themes, each with the class that VS Code's window has in it. */
const THEMES = [
  ['Dark Modern', 'vs-dark'],
  ['Light Modern', 'vs'],
  ['Dark High Contrast', 'hc-black'],
  ['Light High Contrast', 'hc-light'],
] as const;

/** Places and what the server colours there, after the grammar: a formulation, a wrong one, a mark without a definition. */
const COLOURED_LAST = [
  ['（一）产业底盘', '地区生产总值'],
  // Cut in two by the end of the line.
  ['开局之年，起好步', '结构改革'],
  ['（3）人才入链计划', '［'],
] as const;

describe('a tour of the sample report', () => {
  const closing: (() => Promise<void>)[] = [];
  let person: Person;
  let sections: Locator;
  let log: () => string;
  let errors: string[];
  let original: string;
  let file: string;

  const pictures = picturesOf('tour');
  const takePicture = (name: string, height?: number): Promise<void> => pictures(person, name, height);

  before(async () => {
    endOnSignals();
    const sample = sampleFolder('样例');
    closing.unshift(sample.remove);
    file = sample.file;
    original = readFileSync(file, 'utf8');
    const browser = await prepareBrowser();
    ok(browser, 'there is a browser');
    const server = await startServer({
      vsix: path.join(ROOT, 'out/gongwen.vsix'),
      settings: { 'files.autoSave': 'off', 'workbench.activityBar.location': 'default' },
    });
    closing.unshift(server.stop);
    log = server.log;
    const address = server.addressOf(sample);
    const opened = await openWorkbench(browser, address, { viewport: WINDOW });
    closing.unshift(opened.close);
    errors = opened.errors;
    opened.page.setDefaultTimeout(90_000);
    person = personAt(opened.page);
    sections = opened.page.locator('.sidebar .monaco-list-row');
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await person.page.screenshot({ path: path.join(ROOT, 'out/screenshots/tour-failed.png') });
  });

  after(async () => {
    for (const close of closing) await close();
  });

  const press = (key: string) => person.page.keyboard.press(key);
  const section = (title: string): Locator => sections.filter({ hasText: title });
  const lineOf = (text: string): number => original.split('\n').findIndex((line) => line.includes(text)) + 1;
  const editorText = (text: string): Locator => person.page.locator('.monaco-editor .view-line', { hasText: text });
  const crumb = (text: string): Locator =>
    person.page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: text });
  const seeProblems = async (count: number): Promise<void> => {
    const badge = person.page.locator('.panel .badge-content', { hasText: new RegExp(`^${count}$`) });
    await (count > 0 ? badge.first().waitFor() : person.problems.first().waitFor({ state: 'detached' }));
  };

  async function goToLine(line: number): Promise<void> {
    await press('ControlOrMeta+1');
    await press('ControlOrMeta+G');
    await person.page.keyboard.type(String(line));
    await press('Enter');
    await seeCursorInLine(person, line);
  }

  /** In the line of the cursor. */
  async function goToCharacter(line: number, text: string): Promise<void> {
    const start = original.split('\n')[line - 1]?.indexOf(text) ?? 0;
    await press('Home');
    for (let at = 0; at < start; at++) await press('ArrowRight');
  }

  /** The text is again the one on disk, which nothing has been written to. */
  async function seeNothingChanged(): Promise<void> {
    await person.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    equal(readFileSync(file, 'utf8'), original);
  }

  /** Writes the changed report to disk as it stands in the editor, and gives it. */
  async function saved(): Promise<string> {
    await press('ControlOrMeta+1');
    await press('ControlOrMeta+S');
    await person.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    return readFileSync(file, 'utf8');
  }

  it('shows the slips, and nothing boxed or suggested that nobody asked for', async () => {
    await openProblems(person.page);
    await seeProblems(slips.slips.length);
    equal(await person.page.locator('.unicode-highlight').count(), 0);
    equal(await person.page.locator('.suggest-widget.visible').count(), 0);
  });

  it('jumps by the outline, and says in the breadcrumbs where it is', async () => {
    await openOutline(person);
    await person.outline.filter({ hasText: '企业育苗计划' }).click();
    await seeCursorInLine(person, lineOf('企业育苗计划'));
    await crumb('（2）企业育苗计划').waitFor();
    await crumb('三、2026年重点工作').waitFor();
    await person.page.locator('.sticky-widget .sticky-line-content', { hasText: '锻造产业链条' }).waitFor();
    await takePicture('outline');
  });

  it('offers the repairs of a slip, the preferred one first', async () => {
    await openQuickFixes(person, 'numbering/missing');
    match((await person.quickFixes.first().textContent()) ?? '', /^从“（四）”起重新编号/);
    await takePicture('workbench');
    await press('Escape');
  });

  it('opens the page of a rule from its id, without a question', async () => {
    await person.problems
      .filter({ hasText: 'numbering/missing' })
      .locator('a', { hasText: 'numbering/missing' })
      .click();
    await person.page.locator('.tab.active', { hasText: '规则 numbering-missing' }).waitFor();
    const page = person.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await page.locator('h3', { hasText: 'numbering/missing' }).waitFor();
    equal(await person.page.locator('.monaco-dialog-box').count(), 0);
    await takePicture('rule');
    await press('ControlOrMeta+1');
    await runCommand(person, '查看: 关闭编辑器');
    await person.page.locator('.tab.active', { hasText: slips.file }).waitFor();
  });

  it('repairs all that needs no thought in one step, which one undo takes back', async () => {
    await goToLine(1);
    await runCommand(person, '全部修复');
    await person.problems.filter({ hasText: 'numbering/missing' }).waitFor({ state: 'detached' });
    await person.problems.filter({ hasText: 'numbering/repeated' }).waitFor({ state: 'detached' });
    await press('ControlOrMeta+1');
    await press('ControlOrMeta+Z');
    await seeProblems(slips.slips.length);
    await seeNothingChanged();
  });

  it('drags a section, whose number follows', async () => {
    await person.page.locator('.activitybar a[aria-label^="公文"]').click();
    await section('3.扩大对外开放').hover();
    await person.page.locator('.workbench-hover', { hasText: '公文' }).waitFor({ state: 'detached' });
    await person.page.mouse.down();
    await section('1.优化政务服务').hover();
    await section('1.优化政务服务').hover({ position: { x: 90, y: 12 } });
    await takePicture('drag');
    await person.page.mouse.up();
    await section('1.扩大对外开放').waitFor();
    await section('3.支持民营经济').waitFor();
    await seeCursorInLine(person, lineOf('1.优化政务服务'));
    await press('ControlOrMeta+1');
    await press('ControlOrMeta+Z');
    await section('3.扩大对外开放').waitFor();
    await seeNothingChanged();
  });

  it('shows what renumbering changes before it does', async () => {
    await goToLine(lineOf('（四）城乡面貌'));
    await press('Shift+Alt+N');
    const changes = person.page.locator('.panel .monaco-list-row:has(input[type=checkbox])');
    await changes.filter({ hasText: '城乡面貌' }).waitFor();
    await changes.filter({ hasText: slips.file }).getByRole('checkbox').check();
    await person.page.mouse.move(1000, 300);
    await takePicture('renumber');
    await person.page.getByRole('button', { name: '放弃' }).click();
    await changes.first().waitFor({ state: 'detached' });
    await seeNothingChanged();
  });

  it('moves a section by keys in the side bar, and says aloud where it is', async () => {
    await person.page.locator('.sidebar .monaco-list').first().focus();
    await press('Home');
    await press('ArrowDown');
    await section('（一）产业底盘更加厚实').and(person.page.locator('.focused')).waitFor();
    await press('Shift+Alt+PageDown');
    await section('（二）产业底盘更加厚实').waitFor();
    const label = await section('（二）产业底盘更加厚实').getAttribute('aria-label');
    match(label ?? '', /^（二）产业底盘更加厚实，第2级，157字，占全文4%，没有问题/);
    await seeCursorInLine(person, lineOf('（二）改革开放步伐加快'));
    await press('ControlOrMeta+1');
    await press('ControlOrMeta+Z');
    await seeNothingChanged();
  });

  it('shows at a mark what its definition says', async () => {
    const line = lineOf('（二）改革开放步伐加快');
    await goToLine(line);
    await goToCharacter(line, '［3］');
    await press('ControlOrMeta+K');
    await press('ControlOrMeta+I');
    const hover = person.page.locator('.monaco-hover', { hasText: '做到一张清单讲清楚' });
    await hover.waitFor();
    await takePicture('hover', ABOVE_PANEL);
    await press('Escape');
    await press('F12');
    await seeCursorInLine(person, lineOf('3.“高效办成一件事”'));
  });

  it('completes a slogan by the first letters of its pinyin', async () => {
    // An empty line.
    await goToLine(lineOf('1.优化政务服务') - 1);
    await person.page.keyboard.type('深化fgf');
    await press('ControlOrMeta+Space');
    const offered = person.page.locator('.suggest-widget .monaco-list-row', { hasText: '“放管服”改革' });
    await offered.first().waitFor();
    await takePicture('completion', ABOVE_PANEL);
    await press('Enter');
    await editorText('深化“放管服”改革').waitFor();
    while (await person.page.locator('.tab.dirty').isVisible()) await press('ControlOrMeta+Z');
    await seeNothingChanged();
  });

  it('inserts a footnote, and goes on where its definition is to be written', async () => {
    const line = lineOf('2.培育新兴产业');
    await goToLine(line);
    await goToCharacter(line, '，');
    await runCommand(person, '公文：插入注释');
    await editorText('5.低空装备两条新赛道：').waitFor();
    await person.page.keyboard.type('这里写释文。');
    await editorText('5.低空装备两条新赛道：这里写释文。').waitFor();
    await crumb('名词解释').waitFor();
    await takePicture('footnote');
    const text = await saved();
    match(text, /低空装备两条新赛道［5］，[\s\S]*“科技副总”［10］80名/);
    match(text, /\n5\.低空装备两条新赛道：这里写释文。\n\n6\.“科技副总”/);
    await press('ControlOrMeta+Z');
    await press('ControlOrMeta+Z');
    equal(await saved(), original);
  });

  for (const [theme, kind] of THEMES) {
    it(`is readable in ${theme}`, async () => {
      await press('ControlOrMeta+1');
      await press('ControlOrMeta+K');
      await press('ControlOrMeta+T');
      await person.page.locator('.quick-input-widget input').fill(theme);
      await person.page.locator('.quick-input-list .monaco-list-row', { hasText: theme }).first().click();
      await person.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await person.page.locator(`.monaco-workbench.${kind}`).waitFor();
      // Away from everything that has a hint to show.
      await person.page.mouse.move(700, 740);
      const coloured = person.page.locator('.monaco-editor .view-line > span > span:not(.mtk1)');
      for (const [place, text] of COLOURED_LAST) {
        await goToLine(lineOf(place));
        await coloured.filter({ hasText: text }).first().waitFor();
        deepEqual(await paleTexts(person.page), []);
      }
      await goToLine(lineOf('（一）产业底盘'));
      await coloured.filter({ hasText: '地区生产总值' }).first().waitFor();
      await takePicture(`theme-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('has caused no error in all that', () => {
    deepEqual(ownErrors(log()), []);
    deepEqual(
      errors.filter((error) => /gongwen|公文/i.test(error)),
      [],
    );
  });
});
