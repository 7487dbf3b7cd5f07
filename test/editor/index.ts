import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

import Reporter = require('../support/reporter');

/** VS Code calls this inside its extension host; a rejection makes its exit status 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 60_000,
    forbidOnly: Boolean(process.env.CI),
    reporter: Reporter,
  });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
