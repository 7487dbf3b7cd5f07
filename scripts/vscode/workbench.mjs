// Opens the workbench in a browser without a window and reads what a person sees there.
import { launchBrowser } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens an address in a browser that speaks Chinese. What goes wrong in the page is noted in `errors`.
 * @param {string} browserPath
 * @param {string} address
 * @param {object} options
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {Record<string, (...values: never[]) => void>} [options.functions] that the page can call
 */
export async function openWorkbench(browserPath, address, options = {}) {
  const { viewport = { width: 1360, height: 850 }, functions = {} } = options;
  const { browser, close } = await launchBrowser(browserPath);
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  for (const [name, call] of Object.entries(functions)) await page.exposeFunction(name, call);
  await page.goto(address);
  return { page, errors, close };
}

/**
 * Opens the Problems panel.
 * @param {Page} page
 */
export async function openProblems(page) {
  await page.locator('.monaco-workbench .monaco-editor .view-line').first().waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await page.locator('.markers-panel').waitFor();
}

/**
 * The rows of the Problems panel that are in view, white space made one.
 * @param {Page} page
 */
export async function problemRows(page) {
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}
