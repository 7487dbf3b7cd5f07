import { ok } from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../scripts/setup.mjs';
import { shrunk } from '../../scripts/vscode/picture.mjs';

const LARGEST_PICTURE = 150_000;

/** Without the layout of the keyboard, which VS Code shows in a browser alone, and in English. */
const STYLE = '#status\\.workbench\\.keyboardLayout { display: none !important }';

/** The size of the window in which pictures are taken. */
export const WINDOW = { width: 1280, height: 800 };

/**
 * Empties the folder of a test's pictures, and gives what takes one there: of the whole window, or of its upper part
 * of so many pixels. `npm run pictures` takes those that the README shows from all these folders.
 */
export function picturesOf(test: string): (shown: { page: Page }, name: string, height?: number) => Promise<void> {
  const folder = path.join(ROOT, 'out/screenshots', test);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return async ({ page }, name, height) => {
    const part = height === undefined ? {} : { clip: { x: 0, y: 0, width: WINDOW.width, height } };
    const picture = shrunk(await page.screenshot({ animations: 'disabled', style: STYLE, ...part }));
    writeFileSync(path.join(folder, `${name}.png`), picture);
    ok(picture.length < LARGEST_PICTURE, `${name} has ${picture.length} bytes`);
  };
}
