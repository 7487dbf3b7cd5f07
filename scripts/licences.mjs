// Gathers the licences of everything that is bundled: they ask for their text to go with the product.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TEXTS = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/**
 * The licences of the packages that some files are of, by name, as one text.
 * @param {string} root the folder that the files start from
 * @param {readonly string[]} files as a bundler names its inputs; those of no package are left out
 * @param {readonly string[]} folders of code that is laid in as it is
 */
export function licencesOf(root, files, folders = []) {
  const found = new Set(folders);
  for (const file of files) {
    // Of a package within a package the inner one.
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
    if (folder) found.add(folder);
  }
  return [...found]
    .map((folder) => licenceIn(path.join(root, folder)))
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
function licenceIn(folder) {
  const manifest = path.join(folder, 'package.json');
  const {
    name = path.basename(folder),
    version = '',
    license = '',
  } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const texts = readdirSync(folder)
    .filter((file) => TEXTS.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return `${[`${name} ${version} ${license}`.trim().replace(/ +/g, ' '), ...texts].join('\n\n')}\n`;
}
