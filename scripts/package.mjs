// npm run package: lays what is published into out/ and prints how large it is. Nothing of it is sent anywhere.
import './require-node.mjs';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run, runToTheEnd, scratchFolder, UserError } from './lifetime.mjs';
import { compileNodejieba } from './nodejieba.mjs';
import { buildProduct, installDependencies, npm, outputOfNpm, ROOT } from './setup.mjs';

const OUT = path.join(ROOT, 'out');
const NPM_FOLDER = path.join(OUT, 'npm');

/** What the command line and the library consist of; the rest of dist/ is the extension's. */
const FOR_NPM = [
  'cli.js',
  'cli-worker.js',
  'html-page.js',
  'library.js',
  'library.d.ts',
  'pinyin.js',
  'word.js',
  'word-export.js',
  'rules.md',
  'licences.txt',
  'segmenter.js',
  'jieba_rs_wasm_bg.wasm',
  'trigrams.bin',
];

/** @type {Record<string, any>} */
const MANIFEST = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** What no package holds anything of. */
const NOT_PACKED = new Set(['.git', '.vscode-test', 'client', 'node_modules', 'out', 'scripts', 'server', 'test']);

/**
 * What can be made, by the name that `--only` takes. Each gives its file, or undefined where it cannot be made here.
 * @type {Readonly<Record<string, () => Promise<string | undefined>>>}
 */
const TARGETS = {
  universal: () => packExtension('gongwen.vsix', []),
  'linux-x64': packForLinux,
  web: packForWeb,
  npm: packForNpm,
  sbom: listMaterials,
};

const HELP = `用法：npm run package [-- --only 部分,…]

构建并打包，结果在 out/ 里。

选项：
  --only 部分  只做一部分：${Object.keys(TARGETS).join('、')}
  --help       显示本说明`;

await runToTheEnd(async () => {
  const [option, names = '', ...rest] = process.argv.slice(2);
  if (option === '--help') {
    console.log(HELP);
    return 0;
  }
  const wanted = option === undefined ? Object.keys(TARGETS) : names.split(',');
  const isKnown = wanted.every((name) => Object.hasOwn(TARGETS, name));
  if (!isKnown || rest.length > 0 || (option !== undefined && option !== '--only')) {
    console.error('不认识的选项或部分。可用的选项见 npm run package -- --help。');
    return 2;
  }
  await installDependencies();
  await compileNodejieba();
  await buildProduct();
  for (const [target, make] of Object.entries(TARGETS)) {
    if (!wanted.includes(target)) continue;
    const file = await make();
    if (file) console.log(`${path.relative(ROOT, file)}  ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  }
  return 0;
});

async function packForLinux() {
  // One of an earlier time must not pass for what was made now.
  rmSync(path.join(OUT, 'gongwen-linux-x64.vsix'), { force: true });
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(path.join(ROOT, 'dist/nodejieba'))) {
    console.log('跳过 linux-x64：只能在装有 C++ 编译器的 Linux（x64）上制作。');
    return undefined;
  }
  return await packExtension('gongwen-linux-x64.vsix', ['--target', 'linux-x64'], `${ignored()}\n!dist/nodejieba/**\n`);
}

/** The extension for editors in a browser alone, without what only Node.js can run. */
async function packForWeb() {
  const { folder, remove } = scratchFolder();
  for (const name of readdirSync(ROOT))
    if (!NOT_PACKED.has(name)) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const { main, ...manifest } = MANIFEST;
  const scripts = { ...manifest.scripts, 'vscode:prepublish': undefined };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, scripts }, undefined, 2));
  const withoutNode = ignored().replace(/^!dist\/[\w-]+\.js\n/gm, '');
  const file = await packExtension('gongwen-web.vsix', ['--target', 'web'], withoutNode, folder);
  await remove();
  return file;
}

/**
 * @param {string} name
 * @param {readonly string[]} options of vsce
 * @param {string} ignore the lines of .vscodeignore
 * @param {string} cwd where the extension lies
 */
async function packExtension(name, options, ignore = ignored(), cwd = ROOT) {
  const file = path.join(OUT, name);
  const { folder, remove } = scratchFolder();
  const ignoreFile = path.join(folder, 'ignore');
  writeFileSync(ignoreFile, ignore);
  mkdirSync(OUT, { recursive: true });
  const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
  // Where it is known, the pages on marketplaces get their pictures and links from the repository.
  const links = MANIFEST.repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const fixed = ['package', '--no-dependencies', ...links];
  const args = [vsce, ...fixed, '--ignoreFile', ignoreFile, '--out', file, ...options];
  if ((await run(process.execPath, args, { cwd })) !== 0) throw new UserError(`打包 ${name} 失败。`);
  await remove();
  return file;
}

/** What is left out of an extension, and what is not. */
function ignored() {
  return readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8');
}

async function packForNpm() {
  rmSync(NPM_FOLDER, { recursive: true, force: true });
  mkdirSync(path.join(NPM_FOLDER, 'dist'), { recursive: true });
  await describeTypes(path.join(ROOT, 'dist/library.d.ts'));
  for (const name of FOR_NPM) copyFileSync(path.join(ROOT, 'dist', name), path.join(NPM_FOLDER, 'dist', name));
  for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(path.join(ROOT, name), path.join(NPM_FOLDER, name));
  copyFileSync(path.join(ROOT, 'docs/library.md'), path.join(NPM_FOLDER, 'README.md'));
  writeFileSync(path.join(NPM_FOLDER, 'package.json'), `${JSON.stringify(manifestForNpm(), undefined, 2)}\n`);
  // Without the output of npm, which lists every file.
  const args = ['pack', NPM_FOLDER, '--pack-destination', OUT, '--silent'];
  if ((await npm(args, OUT, { stdio: ['ignore', 'ignore', 'inherit'] })) !== 0)
    throw new UserError('打包 npm 包失败。');
  return path.join(OUT, `gongwen-${MANIFEST.version}.tgz`);
}

/** The software bill of materials: every package that the product holds a part of, in the CycloneDX format. */
async function listMaterials() {
  const file = path.join(OUT, 'gongwen.cdx.json');
  const output = await outputOfNpm(['sbom', '--omit=dev', '--sbom-format=cyclonedx'], ROOT);
  if (output === undefined) throw new UserError('列出软件包失败。');
  const bill = JSON.parse(output);
  // npm calls it by the name of the folder.
  bill.metadata.component.name = MANIFEST.name;
  bill.metadata.component.type = 'application';
  writeFileSync(file, `${JSON.stringify(bill, undefined, 2)}\n`);
  return file;
}

/** Everything is bundled: nothing is installed with it. */
function manifestForNpm() {
  const { name, version, license, repository, engines, keywords, bin, exports, sideEffects } = MANIFEST;
  const texts = JSON.parse(readFileSync(path.join(ROOT, 'package.nls.zh-cn.json'), 'utf8'));
  return {
    name,
    version,
    description: texts.description,
    license,
    repository,
    keywords,
    engines: { node: engines.node },
    bin,
    exports,
    types: exports['.'].types,
    sideEffects,
  };
}

/**
 * The types of the library, those of the protocol among them, in one file.
 * @param {string} file
 */
async function describeTypes(file) {
  const generator = path.join(ROOT, 'node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js');
  const options = ['--silent', '--project', 'tsconfig.json', '--no-check', '--export-referenced-types', 'false'];
  const inlined = ['--external-inlines', 'vscode-languageserver-types'];
  const args = [generator, ...options, ...inlined, '--out-file', file, '--', 'server/src/library.ts'];
  if ((await run(process.execPath, args, { cwd: ROOT })) !== 0) throw new UserError('生成类型声明失败。');
}
