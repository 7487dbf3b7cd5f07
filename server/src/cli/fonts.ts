import { execFile } from 'node:child_process';

const PATIENCE = 10_000;

/**
 * The fonts that this computer does not have, where its fontconfig can tell, as on Linux; undefined where it cannot be
 * known.
 */
export function missingFonts(fonts: readonly string[]): Promise<string[] | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: PATIENCE, maxBuffer: 10_000_000, windowsHide: true };
    execFile('fc-list', ['--format', '%{family}\n'], options, (error, output) => {
      if (error) return resolve(undefined);
      // A family has names in several languages.
      const known = new Set(output.split(/[,\n]/).map((name) => name.trim().toLowerCase()));
      resolve(fonts.filter((font) => !known.has(font.toLowerCase())));
    });
  });
}
