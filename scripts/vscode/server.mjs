// Starts the prepared VS Code's server on this machine alone, and says where its workbench is to be opened.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputOf, scratchFolder, start, UserError } from '../lifetime.mjs';
import { cleanEnvironment, ownFolders, USER_SETTINGS, writeSettings } from './environment.mjs';
import { registerTranslation } from './language-pack.mjs';
import { OLDEST, prepareVSCode, TRANSLATION } from './prepare.mjs';

const HOST = '127.0.0.1';

/** Has VS Code ask nobody whether a folder's authors are trusted, and trust none. */
const RESTRICTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/**
 * @typedef {object} Opened
 * @property {string} folder the workspace
 * @property {string} [file] opened in the editor at once
 * @property {string} [extension] folder of an extension to run from its sources
 * @property {string} [suite] module of a test suite to run in the extension host, without its file ending
 */

/**
 * @typedef {object} Server
 * @property {(opened: Opened) => string} addressOf the workbench's address, the secret token included
 * @property {() => string} log everything that the server and its extension hosts have written
 * @property {Promise<void>} ended settles when the server has ended, by itself or by `stop`
 * @property {() => Promise<void>} stop ends all its processes and deletes what it wrote
 */

/**
 * @param {object} options
 * @param {string} [options.vsix] an extension to install beforehand
 * @param {Record<string, unknown>} [options.settings] user settings beside the usual ones
 * @param {NodeJS.ProcessEnv} [options.environment] variables for the extension host
 * @param {import('./prepare.mjs').Build} [options.build] the oldest supported one by default
 * @param {boolean} [options.restricted] whether folders are opened as by someone who does not trust their authors
 * @returns {Promise<Server>}
 */
export async function startServer({ vsix, settings = {}, environment = {}, build = OLDEST, restricted = false } = {}) {
  const { folder: vscode, node } = await prepareVSCode(build);
  const { folder: scratch, remove } = scratchFolder();
  const data = path.join(scratch, 'server');
  const extensions = path.join(scratch, 'extensions');
  const tokenFile = path.join(scratch, 'token');
  const token = randomBytes(24).toString('hex');
  mkdirSync(extensions);
  // A file, because other users of the machine can read a command line.
  writeFileSync(tokenFile, token, { mode: 0o600 });
  writeSettings(path.join(data, 'data/User'), { ...USER_SETTINGS, ...(restricted && RESTRICTED), ...settings });

  registerTranslation(path.join(data, 'data'), path.join(vscode, TRANSLATION));

  const main = path.join(vscode, 'out/server-main.js');
  const common = ['--server-data-dir', data, '--extensions-dir', extensions, '--accept-server-license-terms'];
  const env = { ...cleanEnvironment(), ...ownFolders(scratch), ...environment };
  if (vsix && !(await outputOf(node, [main, ...common, '--install-extension', vsix], { env }))) {
    throw new UserError(`VS Code 没有装上扩展 ${vsix}。`);
  }

  const { child, stop } = start(
    node,
    [
      main,
      ...common,
      '--host',
      HOST,
      '--port',
      '0',
      '--connection-token-file',
      tokenFile,
      '--disable-telemetry',
      ...(restricted ? [] : ['--disable-workspace-trust']),
      // Newer builds take an extension from its sources only with it.
      '--enable-smoke-test-driver',
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const port = await new Promise((resolve, reject) => {
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      output += chunk;
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new UserError(`VS Code 的服务没有启动：\n${output}`)));
  });

  return {
    addressOf: (opened) => addressOf(opened, `${HOST}:${port}`, token),
    log: () => output + readLogs(path.join(data, 'data/logs')),
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    stop: async () => {
      await stop();
      await remove();
    },
  };
}

/**
 * @param {Opened} opened
 * @param {string} authority
 * @param {string} token
 */
function addressOf({ folder, file, extension, suite }, authority, token) {
  /** @param {string} name */
  const remote = (name) => `vscode-remote://${authority}${pathToFileURL(name).pathname}`;
  const payload = [
    ...(file ? [['openFile', remote(file)]] : []),
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
  ];
  const query = new URLSearchParams({
    tkn: token,
    folder: decodeURI(pathToFileURL(folder).pathname),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}

/** @param {string} folder */
function readLogs(folder) {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => `\n--- ${name}\n${readFileSync(path.join(folder, name), 'utf8')}`)
    .join('');
}
