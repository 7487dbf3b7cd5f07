import type { Locator, Page } from 'playwright-core';

/** What a person sees in the workbench with one report open, and what they do there. */
export interface Person {
  readonly page: Page;
  /** Rows of the Problems panel that name a problem. */
  readonly problems: Locator;
  /** Rows of the Outline view. */
  readonly outline: Locator;
  /** Entries of the menu that Ctrl+. opens. */
  readonly quickFixes: Locator;
}

/** An entry of the Outline view. */
export interface OutlineEntry {
  readonly text: string;
  /** 1 for the outermost. */
  readonly level: number;
}

export function personAt(page: Page): Person {
  return {
    page,
    problems: page.locator('.markers-panel .monaco-list-row:has(.marker-icon)'),
    // Not the headings that stay in view above the rows.
    outline: page.locator('.outline-tree .monaco-list-row:not(.monaco-tree-sticky-row)'),
    quickFixes: page.locator('.action-widget .monaco-list-row.action'),
  };
}

/** Colour and weight of a text that is visible in the editor. */
export async function styleOf({ page }: Person, text: string): Promise<string> {
  const piece = page.locator('.monaco-editor .view-line > span > span', { hasText: text });
  return await piece.first().evaluate((element) => {
    const { color, fontWeight } = getComputedStyle(element);
    return `${color} ${fontWeight}`;
  });
}

/** Waits until the editor has given its text colours. */
export async function seeColours({ page }: Person): Promise<void> {
  await page.locator('.monaco-editor .view-line > span > span:not(.mtk1)').first().waitFor();
}

/** Opens the Outline view of the side bar and closes the other views there, so that it has room. */
export async function openOutline({ page, outline }: Person): Promise<void> {
  const headers = page.locator('.sidebar .pane-header');
  await headers.filter({ hasText: '大纲' }).waitFor();
  for (const header of await headers.all()) {
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    const isOutline = (await header.textContent())?.includes('大纲');
    if (isOpen !== isOutline) await header.click();
  }
  await outline.first().waitFor();
}

/** All entries of the Outline view, from first to last; it is scrolled for that, as it holds only the visible ones. */
export async function outlineEntries({ page, outline }: Person): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  for (;;) {
    await outline.and(page.locator(`[data-index="${entries.length}"]`)).waitFor();
    const visible = await outline.evaluateAll((rows) =>
      rows.map((row) => ({
        index: Number(row.getAttribute('data-index')),
        isLast: row.getAttribute('data-last-element') === 'true',
        level: Number(row.getAttribute('aria-level')),
        text: row.querySelector('.label-name')?.textContent ?? '',
      })),
    );
    for (const { index, text, level } of visible) entries[index] = { text, level };
    if (visible.some(({ isLast }) => isLast)) return entries;
    // The first row may lie under the headings that stay in view.
    await page.locator('.outline-tree').hover();
    await page.mouse.wheel(0, 200);
  }
}

/** Waits until the status bar says that the cursor is in a line; lines count from 1. */
export async function seeCursorInLine({ page }: Person, line: number): Promise<void> {
  await page.locator('#status\\.editor\\.selection', { hasText: new RegExp(`^行 ${line}，`) }).waitFor();
}

/** Goes to the problem of a rule by a double click on its row and opens the menu of quick fixes there. */
export async function openQuickFixes({ page, problems, quickFixes }: Person, rule: string): Promise<void> {
  await problems.filter({ hasText: rule }).locator('.marker-message').dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  // A person presses again where the menu does not come because the cursor was not there yet.
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await page.keyboard.press('ControlOrMeta+.');
    const isOpen = await quickFixes
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
    if (isOpen) return;
    await page.keyboard.press('Escape');
  }
  await quickFixes.first().waitFor();
}

const MOST_TRIES = 5;

/** Runs a command of the palette; only what is typed whole is run. */
export async function runCommand({ page }: Person, title: string): Promise<void> {
  const command = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  // The palette holds the commands of the moment at which it is opened, and an extension's may come later.
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
    const isThere = await command.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await page.keyboard.press('Escape');
  }
  await command.click();
}

/** The lines of VS Code's logs that tell of an error in the extension or its server. */
export function ownErrors(log: string): string[] {
  return log.split('\n').filter((line) => /\[error\]/i.test(line) && /gongwen|tree item|公文/i.test(line));
}
