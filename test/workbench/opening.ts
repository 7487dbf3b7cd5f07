import { ok } from 'node:assert/strict';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import { type Person, personAt } from './person';
import { WINDOW } from './pictures';

/**
 * Opens VS Code with a folder and one of its files, as a person finds it.
 * @param closing gets what has to be closed afterwards, the last first
 */
export async function openAsPerson(
  place: { readonly folder: string; readonly file: string },
  options: Parameters<typeof startServer>[0],
  closing: (() => Promise<void>)[],
): Promise<{ readonly person: Person; readonly log: () => string }> {
  const browser = await prepareBrowser();
  ok(browser, 'there is a browser');
  const server = await startServer(options);
  closing.unshift(server.stop);
  const { page, close } = await openWorkbench(browser, server.addressOf(place), { viewport: WINDOW });
  closing.unshift(close);
  page.setDefaultTimeout(60_000);
  return { person: personAt(page), log: server.log };
}
