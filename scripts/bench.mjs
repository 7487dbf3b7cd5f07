// Builds the product and bundles a program of test/bench/ as the product is bundled, so that the same code is measured
// that users run: node scripts/bench.mjs NAME [OPTION …]
import './require-node.mjs';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAll, FOR_NODE } from './build.mjs';
import { run, runToTheEnd } from './lifetime.mjs';
import { ROOT } from './setup.mjs';

const [name = 'speed', ...rest] = process.argv.slice(2);
// As deep in the tree as test/bench/, from which its paths are counted.
const folder = path.join(ROOT, 'out/bench');

await runToTheEnd(async () => {
  console.log((await buildAll()).join('\n'));
  await build({
    ...FOR_NODE,
    entryPoints: [`test/bench/${name}.ts`],
    outdir: folder,
    minify: true,
    charset: 'utf8',
    sourcemap: false,
    define: { 'import.meta.dirname': '__dirname' },
    external: ['jieba-wasm'],
  });
  copyFileSync(path.join(ROOT, 'dist/trigrams.bin'), path.join(folder, 'trigrams.bin'));
  return run(process.execPath, [path.join(folder, `${name}.js`), ...rest], { cwd: ROOT });
});
