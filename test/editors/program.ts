import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareProgram } from '../../scripts/debian.mjs';
import { pathWithCommand } from '../cli/gongwen';

const PAGE = join(import.meta.dirname, '../../docs/editors.md');

/** The report that the editors open: one heading is missing, one term is there twice. */
export const REPORT = '一、稳增长\n推广“云溪经验”。\n二、促改革\n深化“云溪经验”。\n四、惠民生\n';

/** The same numbered anew, with the term called 云溪模式. */
export const CHANGED = '一、稳增长\n推广“云溪模式”。\n二、促改革\n深化“云溪模式”。\n三、惠民生\n';

/**
 * Has the suite skipped where an editor is not installed and cannot be: where this is no Debian, or not run as root.
 * @param packages Debian's
 */
export function needs(command: string, ...packages: readonly string[]): void {
  before(async function () {
    this.timeout(300_000);
    if (process.platform === 'win32' || !(await prepareProgram(command, packages))) this.skip();
  });
}

/** The pieces of code in a language on the page about editors, by position. */
export function configurations(language: string): string[] {
  const page = readFileSync(PAGE, 'utf8');
  return [...page.matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(([, name, code]) =>
    name === language && code !== undefined ? [code] : [],
  );
}

/** Runs an editor in a folder, with `gongwen` on its PATH; gives all that it prints. */
export async function runEditor(command: string, args: readonly string[], folder: string): Promise<string> {
  const path = await pathWithCommand(folder);
  const env = { ...process.env, PATH: path, HOME: folder, XDG_CONFIG_HOME: folder, LANG: 'C.UTF-8' };
  return new Promise((resolve) => {
    execFile(command, args, { cwd: folder, env, timeout: 60_000 }, (_, output, problems) => resolve(output + problems));
  });
}
