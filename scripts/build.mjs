// Bundles the product into dist/: the client, the server and the command line.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Builds everything; `watch` is not offered because a build takes a fraction of a second. */
export async function buildAll() {
  rmSync('dist', { recursive: true, force: true });
  await build({
    entryPoints: { client: 'client/src/node.ts', server: 'server/src/node.ts', cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    sourcemap: true,
    external: ['vscode'],
    logLevel: 'warning',
  });
}

if (process.argv[1] === import.meta.filename) await buildAll();
