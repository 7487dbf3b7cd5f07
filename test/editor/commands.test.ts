import { deepEqual, match, ok } from 'node:assert/strict';
import { commands, extensions, Uri, workspace } from 'vscode';
import { openReport } from './report';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string | Translated }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  };
}

/** A text of the manifest in the language of the interface. */
interface Translated {
  readonly value: string;
}

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

describe('the commands', () => {
  let manifest: Manifest['contributes'];

  before(async () => {
    await openReport();
    const extension = extensions.getExtension('gongwen.gongwen');
    ok(extension);
    ({ contributes: manifest } = extension.packageJSON as Manifest);
  });

  it('stand under the name of the product in the palette', () => {
    const hidden = manifest.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const shown = manifest.commands.filter(({ command }) => !hidden.includes(command));
    ok(shown.length > 10);
    for (const { title } of shown) match(typeof title === 'string' ? title : title.value, /^(?:公文：|Gongwen: )/);
  });

  it('are all there', async () => {
    const known = await commands.getCommands(true);
    deepEqual(
      manifest.commands.map(({ command }) => command).filter((command) => !known.includes(command)),
      [],
    );
  });

  it('have keys that nothing else in VS Code has', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const all = JSON.parse(defaults.getText().replaceAll(/^\s*\/\/.*$/gm, '')) as readonly Keybinding[];
    ok(all.length > 500);
    ok(manifest.keybindings.length > 0);
    for (const { key } of manifest.keybindings) {
      const taken = all.filter((other) => other.key === key || other.key.startsWith(`${key} `));
      deepEqual(
        taken.map(({ command }) => command).filter((command) => !command.startsWith('gongwen.')),
        [],
        key,
      );
      ok(taken.length > 0, key);
    }
  });
});
