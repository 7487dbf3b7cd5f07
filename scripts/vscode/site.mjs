// Serves a VS Code that consists of files for a browser alone, as vscode.dev does: no server of VS Code's runs, there is
// no Node.js, and extensions run in a Web Worker.
import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { scratchFolder, undoAtEnd } from '../lifetime.mjs';
import { USER_SETTINGS } from './environment.mjs';
import { prepareSite } from './prepare.mjs';

const HOST = '127.0.0.1';
/** Browsers take every name that ends like this for this machine. */
const DOMAIN = 'vscode.localhost';

/** VS Code runs a suite in the extension host of the extension in whose folder it lies. */
const SUITE = '/extension/suite.js';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} Site
 * @property {string} address the workbench's, with an empty folder that VS Code keeps in memory
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {string} options.extension folder of the extension, which is served as /extension
 * @param {string} [options.suite] script of a test suite to run in the extension host with the extension, which is not
 *   there without it: it can be installed from where it is served
 * @param {Record<string, unknown>} [options.settings] defaults of settings beside the usual ones
 * @returns {Promise<Site>}
 */
export async function startSite({ extension, suite, settings = {} }) {
  const roots = new Map([
    ['vscode', await prepareSite()],
    ['extension', extension],
  ]);
  let page = '';
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, `http://${HOST}`);
    const file = pathname === SUITE ? suite : fileOf(roots, decodeURIComponent(pathname));
    if (pathname === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    else if (!file) response.writeHead(404).end();
    else {
      response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, HOST, () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const authority = `${DOMAIN}:${port}`;
  /** @param {string} name */
  const at = (name) => ({ scheme: 'http', authority, path: name });
  page = pageOf({
    // Each webview has a host of its own; of another domain, it would be denied its service worker.
    webviewEndpoint: `http://{{uuid}}.${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    workspaceProvider: { trusted: true, workspace: { folderUri: { scheme: 'tmp', path: '/公文' } } },
    configurationDefaults: { ...USER_SETTINGS, ...settings },
    developmentOptions: {
      enableSmokeTestDriver: true,
      ...(suite && { extensions: [at('/extension')], extensionTestsPath: at(SUITE) }),
    },
  });
  const stop = undoAtEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://${authority}/`, stop };
}

/**
 * Lays the extension of a .vsix into a folder of its own.
 * @param {string} vsix
 */
export function unpackExtension(vsix) {
  const { folder, remove } = scratchFolder();
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return { folder: path.join(folder, 'extension'), remove };
}

/**
 * The page of the workbench, in Chinese.
 * @param {object} options of the workbench
 */
function pageOf(options) {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.internal.css">
</head>
<body>
<script>
globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';
globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn';
</script>
<script src="/vscode/nls/zh-cn/nls.messages.js"></script>
<script type="module">
import { create, URI } from '/vscode/out/vs/workbench/workbench.web.main.internal.js';
const options = ${JSON.stringify(options)};
options.workspaceProvider.workspace.folderUri = URI.revive(options.workspaceProvider.workspace.folderUri);
options.workspaceProvider.open = async () => false;
create(document.body, options);
</script>
</body>
</html>
`;
}

/**
 * The file that a path names, undefined where there is none.
 * @param {ReadonlyMap<string, string>} roots folders, by the first name of a path
 * @param {string} pathname
 */
function fileOf(roots, pathname) {
  const [, first = '', ...rest] = path.posix.normalize(pathname).split('/');
  const root = roots.get(first);
  if (!root) return undefined;
  const file = path.join(root, ...rest);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
