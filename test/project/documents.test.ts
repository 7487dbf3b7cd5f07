import { deepStrictEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import chinese from '../../package.nls.zh-cn.json';
import { run } from '../../server/src/cli/program';
import { RULE_NAMES } from '../../server/src/settings';

const ROOT = path.join(import.meta.dirname, '../..');

const PAGES: ReadonlyMap<string, string> = new Map(
  ['README.md', 'README.en.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...pagesIn('docs')].map((name) => [
    name,
    readFileSync(path.join(ROOT, name), 'utf8'),
  ]),
);

function pagesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

/** The matches of a pattern in all pages, each with its page. */
function* found(pattern: RegExp, pages: ReadonlyMap<string, string> = PAGES) {
  for (const [page, text] of pages) for (const match of text.matchAll(pattern)) yield { page, match };
}

/** The places at which something is named that is not there. */
function missing(pattern: RegExp, isThere: (...groups: readonly string[]) => boolean): string[] {
  const all = [...found(pattern)];
  ok(all.length > 0, `nothing matches ${pattern}`);
  return all.flatMap(({ page, match }) =>
    isThere(...match.slice(1).map((group) => group ?? '')) ? [] : [`${page}: ${match[0]}`],
  );
}

/** The anchors of a page: those it sets, and those that are made of its headings. */
function anchorsOf(page: string): Set<string> {
  const text = readFileSync(page, 'utf8');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)]);
}

/** What `gongwen help` says of a command; empty for one that there is not. */
async function help(...command: readonly string[]): Promise<string> {
  const ended = await run(['help', ...command], {} as never);
  return ended?.status === 0 ? ended.output : '';
}

describe('what users and developers read', () => {
  it('links to pages, pictures and headings that are there', () => {
    const broken = [...found(/\]\(([^)\s]+)\)/g)].flatMap(({ page, match: [, target = ''] }) => {
      if (/^https?:/.test(target)) return [];
      const [file = '', anchor] = decodeURI(target).split('#');
      const place = file === '' ? path.join(ROOT, page) : path.join(ROOT, path.dirname(page), file);
      const resolves = existsSync(place) && (anchor === undefined || anchorsOf(place).has(anchor));
      return resolves ? [] : [`${page}: ${target}`];
    });
    deepStrictEqual(broken, []);
  });

  it('names commands of the program that there are, with options that they have', async () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const { page, match } of found(/\bgongwen ([a-z]+)\b((?:[^\n`|。；]*?)(?=[\n`|。；]|$))/gm)) {
      const [whole, command = '', rest = ''] = match;
      const text = await help(...(command === 'help' ? [] : [command]));
      if (text === '') wrong.push(`${page}: ${whole}`);
      if (command !== 'help') seen.add(command);
      for (const [option] of rest.matchAll(/--[a-z][a-z-]*/g)) {
        if (!text.includes(`${option} `) && !text.includes(`${option}\n`)) wrong.push(`${page}: ${whole} (${option})`);
      }
    }
    deepStrictEqual(wrong, []);
    deepStrictEqual([...seen].sort(), await commandNames());
  });

  it('describes every option of gongwen check', async () => {
    const page = `${PAGES.get('docs/command-line.md')}${PAGES.get('docs/word.md')}`;
    const options = [...(await help('check')).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(
      ([, option = '']) => option,
    );
    ok(options.length > 10);
    deepStrictEqual(
      options.filter((option) => option !== '--help' && !page.includes(option)),
      [],
    );
  });

  it('names settings and commands of the editor that there are', () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const names = new Set([...settings, ...commands, 'gongwen.yaml', 'gongwen.baseline.json', 'gongwen.sarif']);
    deepStrictEqual(
      missing(
        /`(gongwen\.[\w.]+)`/g,
        (name = '') => names.has(name) || /\.(?:vsix|schema\.json|cdx\.json)$/.test(name),
      ),
      [],
    );
    const titles = new Set(Object.values(chinese));
    deepStrictEqual(
      missing(/“(公文：[^”]+)”/g, (title = '') => titles.has(title)),
      [],
    );
  });

  it('names scripts and files of the repository that there are', () => {
    const scripts = new Set(Object.keys(manifest.scripts));
    deepStrictEqual(
      missing(/npm run ([\w:]+)/g, (name = '') => scripts.has(name)),
      [],
    );
    deepStrictEqual(
      missing(/`((?:server|client|test|scripts|docs|samples|schemas)\/[\w./-]*\w)`/g, (file = '') => {
        return existsSync(path.join(ROOT, file)) || file.includes('<');
      }),
      [],
    );
  });

  it('names rules that there are', () => {
    const names = new Set(RULE_NAMES);
    const families = RULE_NAMES.filter((name) => !name.includes('/')).join('|');
    deepStrictEqual(
      missing(new RegExp(`\`((?:${families})/[a-z-]+)\``, 'g'), (name = '') => names.has(name)),
      [],
    );
  });
});

async function commandNames(): Promise<string[]> {
  const [, list = ''] = /命令：\n(.*?)\n\n/s.exec(await help()) ?? [];
  return [...list.matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help')
    .sort();
}
