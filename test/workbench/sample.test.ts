import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import slips from '../../samples/样例报告.slips.json';
import { endOnSignals } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';
import {
  openOutline,
  openQuickFixes,
  outlineEntries,
  type Person,
  personAt,
  seeColours,
  seeCursorInLine,
  styleOf,
} from './person';
import { sampleFolder } from './sample-folder';

const SCREENSHOTS = path.join(ROOT, 'out/screenshots/sample');

describe('a person who opens the sample report', () => {
  const closing: (() => Promise<void>)[] = [];
  let person: Person;
  let file: string;
  let pictures = 0;

  async function takePicture(what: string): Promise<void> {
    pictures += 1;
    const name = `${pictures}-${what.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await person.page.screenshot({ path: path.join(SCREENSHOTS, name) });
  }

  before(async () => {
    endOnSignals();
    rmSync(SCREENSHOTS, { recursive: true, force: true });
    mkdirSync(SCREENSHOTS, { recursive: true });
    const sample = sampleFolder('样例');
    closing.unshift(sample.remove);
    file = sample.file;
    const browser = await prepareBrowser();
    ok(browser, 'there is a browser');
    const vsix = path.join(ROOT, 'out/gongwen.vsix');
    const server = await startServer({ vsix, settings: { 'files.autoSave': 'off' } });
    closing.unshift(server.stop);
    const address = server.addressOf(sample);
    const { page, close } = await openWorkbench(browser, address);
    closing.unshift(close);
    page.setDefaultTimeout(60_000);
    person = personAt(page);
  });

  afterEach(async function () {
    if (this.currentTest) await takePicture(this.currentTest.title);
  });

  after(async () => {
    for (const close of closing) await close();
  });

  it('sees labels, terms, marks and figures in colours of their own', async () => {
    await seeColours(person);
    const plain = await styleOf(person, '精密铸造');
    for (const text of ['（一）', '“链长制”', '［', '1100亿元']) notEqual(await styleOf(person, text), plain, text);
  });

  it('sees what is wrong underlined and explained in Chinese', async () => {
    await openProblems(person.page);
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const { rule, line, text } of slips.slips) {
      const row = person.problems.filter({ hasText: rule });
      await row.waitFor();
      const message = await row.locator('.marker-message').textContent();
      match(message ?? '', /\p{Script=Han}.*[。！？]$/u);
      equal(
        await row.locator('.marker-line').textContent(),
        `[行 ${line}，列 ${(lines[line - 1]?.indexOf(text) ?? 0) + 1}]`,
      );
    }
    equal(await person.problems.count(), slips.slips.length);
    for (const row of await person.problems.all()) {
      await row.locator('.marker-message').click();
      await person.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    }
  });

  it('sees the sections as a tree in the outline', async () => {
    await openOutline(person);
    const entries = await outlineEntries(person);
    const levels = ['三、', '（一）', '1.', '（1）'].map(
      (label) => entries.find(({ text }) => text.startsWith(label))?.level,
    );
    deepEqual(levels, [1, 2, 3, 4]);
  });

  it('jumps to a section by a click on it in the outline', async () => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const title = '企业育苗计划';
    await person.outline.filter({ hasText: title }).click();
    await seeCursorInLine(person, lines.findIndex((line) => line.includes(title)) + 1);
  });

  for (const { rule } of slips.slips) {
    it(`repairs ${rule} by Ctrl+.`, async () => {
      await openQuickFixes(person, rule);
      await takePicture(`quick fixes for ${rule}`);
      await person.page.keyboard.press('Enter');
      await person.problems.filter({ hasText: rule }).waitFor({ state: 'detached' });
    });
  }

  it('saves the corrected report', async () => {
    await person.page.keyboard.press('ControlOrMeta+S');
    await person.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    equal(readFileSync(file, 'utf8'), readFileSync(path.join(ROOT, 'samples', slips.fixed), 'utf8'));
  });
});
