import { deepEqual, equal, ok } from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import slips from '../../samples/样例报告.slips.json';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { type Person, personAt, runCommand, seeCursorInLine } from './person';
import { picturesOf, WINDOW } from './pictures';
import { sampleFolder } from './sample-folder';

const SCREENSHOTS = path.join(ROOT, 'out/screenshots/preview');

describe('the preview of a report', () => {
  const closing: (() => Promise<void>)[] = [];
  const takePicture = picturesOf('preview');
  let person: Person;
  let preview: FrameLocator;
  let errors: readonly string[];

  before(async () => {
    endOnSignals();
    const { folder, file, remove } = sampleFolder('样例');
    closing.unshift(remove);
    const browser = await prepareBrowser();
    ok(browser, 'there is a browser');
    const server = await startServer({
      vsix: path.join(ROOT, 'out/gongwen.vsix'),
      settings: { 'files.autoSave': 'off' },
    });
    closing.unshift(server.stop);
    const opened = await openWorkbench(browser, server.addressOf({ folder, file }), { viewport: WINDOW });
    closing.unshift(opened.close);
    errors = opened.errors;
    opened.page.setDefaultTimeout(60_000);
    person = personAt(opened.page);
    preview = opened.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  });

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    await person.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  });

  after(async () => {
    for (const close of closing) await close();
  });

  const goToLine = async (line: number): Promise<void> => {
    await person.page.keyboard.press('ControlOrMeta+1');
    await person.page.keyboard.press('Control+G');
    await person.page.locator('.quick-input-widget input').fill(`:${line}`);
    await person.page.keyboard.press('Enter');
    await seeCursorInLine(person, line);
  };

  it('shows pages of 22 lines, with the fonts and the numbers of the standard', async () => {
    await person.page.locator('.monaco-editor .view-line').first().waitFor();
    await runCommand(person, '公文：预览');
    await preview.locator('.page').first().waitFor();
    equal(await preview.locator('.page').count(), 8);
    const rows = preview.locator('.page').nth(1).locator('p');
    equal(await rows.count(), 22);
    const places = await rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().top)));
    const steps = places.slice(1).map((top, index) => top - (places[index] as number));
    ok(Math.max(...steps) - Math.min(...steps) <= 1, 'the lines are evenly spaced');
    const title = preview.locator('p.title').first();
    equal(await title.textContent(), '澜川市人民政府工作报告');
    ok((await title.evaluate((element) => getComputedStyle(element).fontFamily)).startsWith('方正小标宋简体'));
    deepEqual(
      await preview.locator('footer').allTextContents(),
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => `— ${n} —`),
    );
  });

  it('marks the line of the cursor and scrolls to it', async () => {
    await goToLine(60);
    const here = preview.locator('.here');
    await preview.locator('[data-line="59"].here').waitFor();
    const { top, height } = await here.evaluate((row) => ({
      top: row.getBoundingClientRect().top,
      height: innerHeight,
    }));
    ok(top >= 0 && top < height, 'it can be seen');
    await takePicture(person, 'preview');
  });

  it('takes the cursor to where it is clicked', async () => {
    await preview.locator('.page').nth(1).locator('p').nth(10).click();
    const line = Number(await preview.locator('.page').nth(1).locator('p').nth(10).getAttribute('data-line'));
    await seeCursorInLine(person, line + 1);
  });

  it('follows what is typed without losing its place', async () => {
    await goToLine(1);
    await preview.locator('[data-line="0"].here').waitFor();
    const place = (): Promise<number> => preview.locator('html').evaluate((html) => html.scrollTop);
    await preview.locator('html').evaluate((html) => {
      html.scrollTop = 40;
    });
    await person.page.keyboard.press('End');
    await person.page.keyboard.insertText('试');
    await preview.locator('p.title', { hasText: '澜川市人民政府工作报告试' }).waitFor();
    equal(await place(), 40);
    await person.page.keyboard.press('Backspace');
    await preview.locator('p.title', { hasText: /^澜川市人民政府工作报告$/ }).waitFor();
  });

  it('hands its pages to the browser to print them', async () => {
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      preview.getByRole('button', { name: '打印' }).click(),
    ]);
    equal(download.suggestedFilename(), slips.file.replace('.gw', '.html'));
    await person.page.getByText('在浏览器里打开它，用浏览器的打印功能打印').first().waitFor();
    const file = path.join(SCREENSHOTS, '打印.html');
    await download.saveAs(file);
    const printed = await person.page.context().newPage();
    try {
      await printed.goto(pathToFileURL(file).href);
      equal(await printed.locator('.page').count(), 8);
      equal(await printed.locator('script').count(), 0);
      equal(await printed.locator('p.title').first().textContent(), '澜川市人民政府工作报告');
      // As on paper: one sheet of A4 for each page.
      const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString('latin1');
      equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 8);
      ok(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/.test(pdf), 'the sheets are A4');
      await printed.screenshot({ path: path.join(SCREENSHOTS, '打印的网页.png') });
    } finally {
      await printed.close();
    }
  });

  it('breaks no rule of its content policy', () => {
    deepEqual(
      errors.filter((error) => /Content.Security.Policy/i.test(error) && /preview|公文/.test(error)),
      [],
    );
  });
});
