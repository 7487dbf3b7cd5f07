import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import slips from '../../samples/样例报告.slips.json';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { gongwen } from '../cli/gongwen';
import { picturesOf, WINDOW } from '../workbench/pictures';
import { sampleFolder } from '../workbench/sample-folder';

describe('the page for reviewers', () => {
  const takePicture = picturesOf('review-page');

  it('shows in a browser what is wrong in the sample, where it is, and the chart', async () => {
    const { folder, remove } = sampleFolder('样例');
    const file = path.join(folder, '检查报告.html');
    writeFileSync(file, (await gongwen(['check', slips.file, '--format', 'html'], folder)).output);
    const opened = await openWorkbench(process.env.CHROMIUM ?? '', pathToFileURL(file).href, { viewport: WINDOW });
    try {
      const { page, errors } = opened;
      const marked = await page.locator('mark').allTextContents();
      deepStrictEqual(marked.sort(), slips.slips.map(({ text }) => text).sort());
      strictEqual(await page.locator('img').evaluate((chart: HTMLImageElement) => chart.naturalWidth > 0), true);
      deepStrictEqual(errors, []);
      await takePicture(opened, 'report');
    } finally {
      await opened.close();
      await remove();
    }
  });
});
