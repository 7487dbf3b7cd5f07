// Measures how long VS Code says that the extension takes to activate: npm run bench:activation
// The packaged extension is installed into a prepared VS Code, and the sample report is opened.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { runToTheEnd, scratchFolder, UserError } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { CURRENT, OLDEST, reasonToSkip } from '../../scripts/vscode/prepare.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';

const RUNS = 5;
const SAMPLE = '样例报告.gw';

type Build = typeof OLDEST;

void runToTheEnd(async () => {
  const browser = await prepareBrowser();
  if (!browser) throw new UserError('没有 Chromium 或 Chrome。');
  for (const build of [OLDEST, CURRENT]) {
    if (build === CURRENT && (await reasonToSkip(build))) continue;
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await activationTime(browser, build));
    times.sort((one, other) => one - other);
    console.log(`VS Code ${build.version}: ${times.join(', ')} ms, median ${times[Math.floor(RUNS / 2)]} ms`);
  }
  return 0;
});

/** In milliseconds, from the editor that lists the extensions that run. */
async function activationTime(browser: string, build: Build): Promise<number> {
  const { folder, remove } = scratchFolder();
  const file = path.join(folder, SAMPLE);
  cpSync(path.join(ROOT, 'samples', SAMPLE), file);
  const server = await startServer({ vsix: path.join(ROOT, 'out/gongwen.vsix'), build });
  // The slowest stand first, and only what is in view is there.
  const viewport = { width: 1280, height: 2400 };
  const { page, close } = await openWorkbench(browser, server.addressOf({ folder, file }), { viewport });
  await page.locator('.statusbar-item[id*="gongwen.statistics"]', { hasText: '字' }).waitFor();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Show Running Extensions');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '正在运行的扩展' }).first().click();
  const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'gongwen' });
  const text = await row.locator('.activation-time').innerText();
  await close();
  await server.stop();
  await remove();
  return Number(/(\d+)\s*ms/.exec(text)?.[1]);
}
