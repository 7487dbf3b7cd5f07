// Measures how long somebody waits who has nothing but Node.js and npm: npm run bench:newcomer
// From git clone in an empty home folder, by npm start of the README, to the first warning and to its repair.
import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { run, runToTheEnd, scratchFolder, start, UserError } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { openQuickFixes, personAt } from '../workbench/person';

const RULE = 'numbering/missing';
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S+/;

void runToTheEnd(async () => {
  const browser = await prepareBrowser();
  if (!browser) throw new UserError('没有 Chromium 或 Chrome。');
  const { folder } = scratchFolder();
  const [home, clone] = [path.join(folder, 'home'), path.join(folder, 'gongwen')];
  mkdirSync(home);
  // What npm has fetched before lies elsewhere; how it gets to the network stays as it is.
  const env = { ...process.env, HOME: home, npm_config_cache: path.join(home, '.npm') };
  const load = loadavg()[0]?.toFixed(1);
  const begun = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - begun) / 1000)} s`;

  if ((await run('git', ['clone', '--quiet', ROOT, clone], { env })) !== 0) throw new UserError('git clone 失败。');
  const { child } = start('npm', ['start', '--', '--browser'], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const [found] = ADDRESS.exec(output) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new UserError(`npm start 没有打开 VS Code：\n${output}`)));
  });
  const opened = seconds();
  const { page } = await openWorkbench(browser, address);
  page.setDefaultTimeout(120_000);
  const person = personAt(page);
  const warning = person.problems.filter({ hasText: RULE });
  await openProblems(page);
  await warning.waitFor();
  const seen = seconds();
  await openQuickFixes(person, RULE);
  await page.keyboard.press('Enter');
  await warning.waitFor({ state: 'detached' });
  console.log(
    `From git clone to the address of VS Code ${opened}, to the first warning ${seen}, to its repair ${seconds()}`,
  );
  console.log(`The machine has ${cpus().length} processors; its load was ${load} before.`);
  return 0;
});
