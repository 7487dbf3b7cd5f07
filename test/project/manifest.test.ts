import { deepEqual, ok } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semantic-tokens';

const { contributes } = manifest;
const ROOT = path.join(import.meta.dirname, '../..');

describe('the manifest', () => {
  it('names the types of tokens that the server gives, each with a colour', () => {
    deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      TOKEN_TYPES,
    );
    deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      TOKEN_MODIFIERS,
    );
    const coloured = contributes.semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes));
    deepEqual(
      TOKEN_TYPES.filter((type) => !coloured.includes(type)),
      [],
    );
    for (const name of coloured) {
      const [type = '', ...modifiers] = name.split('.');
      ok((TOKEN_TYPES as readonly string[]).includes(type), name);
      for (const modifier of modifiers) ok((TOKEN_MODIFIERS as readonly string[]).includes(modifier), name);
    }
  });

  it('knows every command that its menus, keys and walkthrough name', () => {
    // VS Code has a command of its own for every view.
    const known = new Set([...contributes.commands.map(({ command }) => command), 'gongwen.report.focus']);
    const all = JSON.stringify([contributes, english, chinese]);
    const named = [...all.matchAll(/(?:"command":"|[(]command:|onCommand:)(gongwen\.[\w.]+)/gu)];
    const missing = named.map(([, command = '']) => command).filter((command) => !known.has(command));
    ok(named.length > 20);
    deepEqual(missing, []);
  });

  it('binds no key that a Chinese input method or the typing of text needs', () => {
    for (const { key, when } of contributes.keybindings) {
      ok(!/(?:^|\+)(?:enter|backspace|tab|space|escape)$/u.test(key), key);
      ok(when.includes('editorLangId == gongwen') || when.includes("focusedView == 'gongwen.report'"), key);
    }
  });

  it('shows pictures that are there, and says what is on them', () => {
    for (const { media, id } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      ok(existsSync(path.join(ROOT, media.svg)), id);
      ok(media.altText !== '', id);
    }
  });
});
