import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { figuresOf, headingOf } from '../../client/src/report/words';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semantic-tokens';
import { createPolicyService } from '../../server/src/service';

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

  it('shows of the sample what the product says of it', () => {
    const service = createPolicyService();
    const document = service.parse(readFileSync(path.join(ROOT, 'samples/样例报告.gw'), 'utf8'));
    const [missing] = service.lspDiagnostics(document, '');
    ok(missing);
    const titles = service.codeActions(document, '', missing.range).map(({ title }) => title);
    const repair = textsIn('walkthrough/repair.svg');
    deepEqual(titles.slice(0, 2), repair.slice(2, 4));
    ok(repair.some((text) => text.length > 10 && String(missing.message).startsWith(text)));
    equal(repair.at(-1), missing.code);

    const { sections } = service.report(document);
    const rows = sections.flatMap((section, index) => (index === 0 ? [section, ...section.children] : [section]));
    const shown = rows.map((section) => [headingOf(section), figuresOf(section)] as const);
    const browse = textsIn('walkthrough/browse.svg').map((text) => text.replace('⌄ ', ''));
    const headings = browse.filter((text) => shown.some(([heading]) => heading === text));
    equal(headings.length, 6);
    for (const heading of headings) {
      equal(browse[browse.indexOf(heading) + 1], new Map(shown).get(heading), heading);
    }
  });
});

/** What is written in a picture, without the emphasis of parts. */
function textsIn(picture: string): string[] {
  const texts = readFileSync(path.join(ROOT, picture), 'utf8').matchAll(/<text[^>]*>(.*?)<\/text>/g);
  return [...texts].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
}
