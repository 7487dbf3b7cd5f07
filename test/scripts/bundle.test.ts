import { deepStrictEqual, ok } from 'node:assert/strict';
import { build } from 'esbuild';

describe('the bundle of the server', () => {
  it('leaves the dictionary of pinyin to a file of its own', async () => {
    const { PINYIN_APART } = await import('../../scripts/build.mjs');
    const { outputFiles, metafile } = await build({
      absWorkingDir: `${import.meta.dirname}/../..`,
      entryPoints: { server: 'server/src/node.ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      metafile: true,
      outdir: 'out',
      plugins: [PINYIN_APART],
      logLevel: 'silent',
    });
    deepStrictEqual(
      Object.keys(metafile.inputs).filter((input) => input.includes('pinyin')),
      [],
    );
    ok(outputFiles[0]?.text.includes('import("./pinyin.js")'));
  });
});
