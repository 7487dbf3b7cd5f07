// A Chinese interface for the prepared VS Code, from the texts that a newer build of it carries.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Turns a build's texts, an array in the order of its keys, into texts by module and key, as another build takes them.
 * What the other build does not know it leaves, and what it misses stays English.
 * @param {string} keysFile `[[module, [key, …]], …]`
 * @param {string} messagesFile a script that assigns the array
 * @param {string} target
 */
export function writeTranslation(keysFile, messagesFile, target) {
  /** @type {[string, string[]][]} */
  const keys = JSON.parse(readFileSync(keysFile, 'utf8'));
  const script = readFileSync(messagesFile, 'utf8');
  /** @type {string[]} */
  const messages = JSON.parse(script.slice(script.indexOf('['), script.lastIndexOf(']') + 1));
  let next = 0;
  const contents = Object.fromEntries(
    keys.map(([module, names]) => [module, Object.fromEntries(names.map((name) => [name, messages[next++]]))]),
  );
  if (next !== messages.length) throw new Error(`${next} keys, but ${messages.length} messages`);
  writeFileSync(target, JSON.stringify({ contents }));
}

/**
 * Registers a translation with a server, for browsers that ask for Chinese.
 * @param {string} folder where the server keeps the user's data
 * @param {string} translation the file of `writeTranslation`
 */
export function registerTranslation(folder, translation) {
  const hash = createHash('sha256').update(translation).digest('hex');
  // An entry names the extension that brought it; this one comes from none.
  const extensions = [{ extensionIdentifier: { id: 'gongwen.interface-in-chinese' }, version: '1.0.0' }];
  const pack = { hash, extensions, label: '中文（简体）', translations: { vscode: translation } };
  mkdirSync(path.join(folder, 'User'), { recursive: true });
  // Where this file names no language, and only then, the browser is asked for one.
  writeFileSync(path.join(folder, 'User/argv.json'), '{}');
  writeFileSync(path.join(folder, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack, zh: pack }));
}
