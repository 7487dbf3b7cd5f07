// What a VS Code finds around it: user settings, environment variables and folders that are its own for one run.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** User settings of a VS Code that opens a report and nothing else: no greeting, no questions, nothing sent anywhere. */
export const USER_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
};

/**
 * Writes user settings where VS Code reads them, for its server and for the desktop alike.
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * The variables of this process without those by which one VS Code, Electron or Node steers the next, and with no
 * gallery of extensions, so that VS Code asks for nothing over the network.
 */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

/**
 * Variables that keep sockets, caches and settings of a program on Linux inside the scratch folder. Elsewhere the
 * system's temporary folder is the user's own, and a socket's path inside it would become too long.
 * @param {string} scratch
 * @returns {NodeJS.ProcessEnv}
 */
export function ownFolders(scratch) {
  if (process.platform !== 'linux') return {};
  return { TMPDIR: scratch, XDG_RUNTIME_DIR: scratch, XDG_CACHE_HOME: scratch, XDG_CONFIG_HOME: scratch };
}
