import { deepStrictEqual, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { RULES } from '../../server/src/rules/index';
import { startSession } from '../support/server';

const ROOT = path.join(import.meta.dirname, '../..');

describe('the bundles of the extension', () => {
  let bundles: Awaited<ReturnType<typeof import('../../scripts/build.mjs')['bundleExtension']>>;
  const codeOf = (name: string): string => bundles.files.find((file) => file.name === name)?.code ?? '';

  before(async () => {
    bundles = await (await import('../../scripts/build.mjs')).bundleExtension();
  });

  it('are client, server and what both use, together below 700 KB without dictionaries', () => {
    deepStrictEqual(bundles.files.map(({ name }) => name).sort(), ['client.js', 'protocol.js', 'server.js']);
    const inputs = Object.values(bundles.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    const words = inputs.filter(([file]) => file.startsWith('server/src/lexicon/data/'));
    const wordBytes = words.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    const bytes = bundles.files.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
    ok(bytes - wordBytes < 700_000, `${bytes} bytes, ${wordBytes} of them words`);
  });

  it('leave to files of their own what is seldom needed', () => {
    for (const name of ['pinyin', 'word', 'word-export']) ok(codeOf('server.js').includes(`import("./${name}.js")`));
    for (const name of ['yaml', 'ignore', 'chardet']) ok(codeOf('server.js').includes(`("./${name}.js")`));
    const packages = ['yaml', 'ignore', 'chardet', 'pinyin-pro', 'docx', 'saxes', 'minimatch', 'semver'];
    const within = Object.keys(bundles.metafile.inputs).filter((file) =>
      packages.some((name) => file.startsWith(`node_modules/${name}/`)),
    );
    deepStrictEqual(within, []);
  });

  it('hold no example of a rule, and use none', () => {
    const texts = RULES.flatMap(({ sources, examples }) => [...sources, ...examples.bad.map(({ text }) => text)]);
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 12);
    deepStrictEqual(
      lines.filter((line) => codeOf('server.js').includes(line)),
      [],
    );
    const users = Object.keys(bundles.metafile.inputs).filter(
      (file) =>
        file.startsWith('server/') &&
        /\.examples\b|\brule\.sources\b/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    deepStrictEqual(users, []);
  });

  it('leave out no feature of the client that the server offers', async () => {
    const { FEATURES_LEFT_OUT } = await import('../../scripts/lean-client.mjs');
    const { initialized, end } = await startSession();
    await end();
    const { workspace, ...others } = initialized.capabilities;
    const offered = [...Object.keys(others), ...Object.keys(workspace ?? {}).map((name) => `workspace.${name}`)];
    ok(offered.includes('hoverProvider') && offered.includes('workspace.workspaceFolders'));
    deepStrictEqual(
      Object.values(FEATURES_LEFT_OUT).filter((capability) => offered.includes(capability)),
      [],
    );
  });
});

describe('a library of the protocol as an ES module', () => {
  it('exports what it did, line by line', async () => {
    const { asModule } = await import('../../scripts/as-modules.mjs');
    const code = [
      '"use strict";',
      'Object.defineProperty(exports, "__esModule", { value: true });',
      'exports.limit = exports.Kind = exports.Stream = void 0;',
      'const stream_1 = require("node:stream");',
      'Object.defineProperty(exports, "Stream", { enumerable: true, get: function () { return stream_1.Readable; } });',
      'var Kind;',
      '(function (Kind) {',
      '    Kind["Full"] = "full";',
      '})(Kind || (exports.Kind = Kind = {}));',
      'exports.limit = 3;',
      'function twice() { return exports.limit * 2; }',
      'exports.twice = twice;',
    ].join('\n');
    const module = asModule(code, 'library.js');
    deepStrictEqual(module.split('\n').length, code.split('\n').length);
    const { code: compiled } = transformSync(module, { format: 'cjs' });
    const exported = new Function('require', `const module = {};\n${compiled}\nreturn module.exports;`)(
      createRequire(import.meta.url),
    );
    deepStrictEqual(
      [exported.Kind, exported.limit, exported.twice(), exported.Stream.name],
      [{ Full: 'full' }, 3, 6, 'Readable'],
    );
  });

  it('is an error where it is written otherwise', async () => {
    const { asModule } = await import('../../scripts/as-modules.mjs');
    throws(() => asModule('if (true) exports.a = require("b");', 'library.js'), /library\.js/);
  });
});

describe('what is cut out of files', () => {
  it('is an error where it is not found', async () => {
    const { leaveOut } = await import('../../scripts/lean-client.mjs');
    const { withoutExamples } = await import('../../scripts/without-examples.mjs');
    throws(() => leaveOut('', 'node_modules/vscode-languageclient/lib/common/client.js'), /callHierarchy/);
    throws(() => withoutExamples('export const one: Rule = {\n  id: 1,\n};\n', 'one.ts'), /one\.ts/);
  });
});
