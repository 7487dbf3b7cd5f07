import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import { FORMAT_NAMES } from '../../server/src/cli/formats/formats';
import { readProjectFile } from '../../server/src/project/read';
import { FAMILIES } from '../../server/src/settings';
import { gongwen } from '../cli/gongwen';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

/** The blocks of code of a page that are in a language. */
const blocks = (page: string, language: string): string[] =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code);

const SETTINGS: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties;
interface Setting {
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

const REPORT = '一、稳增长\n二、促改革\n四、惠民生\n';

describe('what the pages claim', () => {
  it('of versions is what the manifest asks for', () => {
    const [, code = ''] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
    const [, node = ''] = /^>=(\d+)$/.exec(manifest.engines.node) ?? [];
    for (const page of ['README.md', 'README.en.md']) ok(read(page).includes(`VS Code ${code} `), page);
    for (const page of ['README.md', 'README.en.md', 'docs/library.md', 'docs/development.md']) {
      ok(read(page).includes(`Node.js ${node} `), page);
    }
  });

  it('of keys is what is bound', () => {
    const rows = [...read('README.md').matchAll(/^\| .* \| ((?:`[\w+]+`　?)+) \|$/gm)];
    const documented = rows.flatMap(([, keys = '']) => keys.match(/[\w+]+/g) ?? []).map((key) => key.toLowerCase());
    const bound = manifest.contributes.keybindings.map(({ key }) => key.toLowerCase());
    deepStrictEqual(documented.sort(), [...new Set(bound)].sort());
  });

  it('of settings are their names, their values and their defaults', () => {
    for (const page of ['README.md', 'README.en.md', 'docs/configuration.md', 'docs/word.md']) {
      for (const block of blocks(page, 'json')) {
        const text = block.trim();
        const settings = JSON.parse(text.startsWith('{') ? text : `{${text}}`);
        for (const [name, value] of Object.entries(settings).filter(([key]) => key.startsWith('gongwen.'))) {
          ok(SETTINGS[name], `${page}: ${name}`);
          if (SETTINGS[name].type === 'object') strictEqual(typeof value, 'object', `${page}: ${name}`);
          else ok(SETTINGS[name].enum?.includes(String(value)), `${page}: ${name}`);
        }
      }
    }
    const readme = read('README.md');
    strictEqual(
      Number(/每分钟 (\d+) 字，可用 `gongwen.readingSpeed`/.exec(readme)?.[1]),
      SETTINGS['gongwen.readingSpeed']?.default,
    );
    const [, always = '', never = ''] = /`gongwen.detect` 可改为一律使用 `(\w+)` 或一律不问 `(\w+)`/.exec(readme) ?? [];
    deepStrictEqual(
      SETTINGS['gongwen.detect']?.enum?.filter((value) => value !== SETTINGS['gongwen.detect']?.default),
      [always, never],
    );
  });

  it('of the families of rules names each of them', () => {
    const [, listed = ''] = /一族规则的名称（(.*?)）/.exec(read('docs/configuration.md')) ?? [];
    deepStrictEqual((listed.match(/[a-z]+/g) ?? []).sort(), [...FAMILIES].sort());
  });

  it('of gongwen.yaml is read without a complaint', () => {
    const files = ['docs/configuration.md', 'docs/glossary.md'].flatMap((page) => blocks(page, 'yaml'));
    ok(files.length > 2);
    for (const file of files) deepStrictEqual(readProjectFile(file).problems, [], file);
  });

  it('are shown by the pictures that there are, in both languages', () => {
    const pictures = readdirSync(path.join(ROOT, 'docs/images')).sort();
    for (const page of ['README.md', 'README.en.md']) {
      const shown = [...read(page).matchAll(/docs\/images\/([\w-]+\.png)/g)].map(([, name = '']) => name);
      deepStrictEqual(shown.sort(), pictures, page);
    }
  });

  it('of commands in English are their titles', () => {
    const titles = new Set(Object.values(english));
    const named = [...read('README.en.md').matchAll(/“(Gongwen: [^”]+)”/g)].map(([, title = '']) => title);
    ok(named.length > 3);
    deepStrictEqual(
      named.filter((title) => !titles.has(title)),
      [],
    );
  });

  it('of packages names each that is used, with its version', () => {
    const page = read('docs/dependencies.md');
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const used = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    deepStrictEqual(
      Object.entries(used).filter(([name, version]) => {
        const row = rows.find((line) => (line.split(' | ')[0] ?? '').slice(2).split('、').includes(name));
        return !row?.includes(version);
      }),
      [],
    );
    ok(read('docs/segmentation.md').includes(`nodejieba ${optionalDependencies.nodejieba}`));
    ok(read('docs/segmentation.md').includes(`jieba-wasm ${dependencies['jieba-wasm']}`));
  });

  it('of the VS Codes in which tests run is which these are', async () => {
    const { CURRENT, OLDEST } = await import('../../scripts/vscode/prepare.mjs');
    const page = read('docs/development.md');
    ok(page.includes(`the oldest VS Code that is supported (${OLDEST.version})`));
    ok(page.includes(`a current one (${CURRENT.version})`));
  });

  it('of the formats of gongwen check names each', () => {
    const [, table = ''] = /`check --format` 有六种.*?\n\n(.*?)\n\n/s.exec(read('docs/command-line.md')) ?? [];
    const named = [...table.matchAll(/^\| `(\w+)` /gm)].map(([, name = '']) => name);
    deepStrictEqual(named.sort(), [...FORMAT_NAMES].sort());
    strictEqual(named.length, 6);
  });

  it('of the output of gongwen check is what it prints', async () => {
    const [, output = ''] = /^```\n(报告\.gw\n.*?)```/ms.exec(read('docs/command-line.md')) ?? [];
    strictEqual((await gongwen(['check', '-', '--stdin-filename', '报告.gw'], ROOT, REPORT)).output, output);
  });

  it('of the JSON of gongwen check is its shape', async () => {
    const [documented = '{}'] = blocks('README.md', 'json').filter((block) => block.includes('"diagnostics"'));
    const { output } = await gongwen(['check', '-', '--format', 'json'], ROOT, REPORT);
    match(output, /numbering\/missing/);
    deepStrictEqual(shapeOf(JSON.parse(documented)), shapeOf(JSON.parse(output)));
  });
});

describe('F5', () => {
  it('runs what the build writes, after the scripts that write it', () => {
    const { configurations } = JSON.parse(read('.vscode/launch.json'));
    const within = (place: string): string => path.join(ROOT, place.replace(/^\$\{\w+\}\//, ''));
    for (const { name, args = [], program, outFiles = [], preLaunchTask } of configurations) {
      const [, script = ''] = /^npm: (.*)$/.exec(preLaunchTask ?? '') ?? [];
      if (preLaunchTask) ok(Object.hasOwn(manifest.scripts, script), `${name}: ${preLaunchTask}`);
      if (program) ok(existsSync(within(program)), `${name}: ${program}`);
      for (const argument of args as string[]) {
        const [, place] = /(\$\{workspaceFolder\}\/.*)$/.exec(argument) ?? [];
        // The suite is bundled by the script of the task.
        if (place && !place.includes('/out/')) ok(existsSync(within(place)), `${name}: ${argument}`);
      }
      for (const pattern of outFiles as string[]) match(pattern, /\/(?:dist|out\/editor)\/\*\*\/\*\.js$/, name);
    }
    // What VS Code loads lies where breakpoints are looked for, with a map that leads to the sources.
    for (const file of [manifest.main, './dist/server.js']) {
      const map = JSON.parse(read(`${file}.map`));
      ok(
        map.sources.some((source: string) => /(?:client|server)\/src\/node\.ts$/.test(source)),
        file,
      );
      for (const source of map.sources.filter((name: string) => name.includes('/src/')))
        ok(existsSync(path.resolve(ROOT, 'dist', source)), source);
    }
  });
});

/** The keys of a value all the way down, of a list those of its first element; nothing of an empty object. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
