import { cpSync } from 'node:fs';
import path from 'node:path';
import slips from '../../samples/样例报告.slips.json';
import { scratchFolder } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';

/** A scratch folder of this name, which titles and paths show, with the sample report in it. */
export function sampleFolder(name: string): {
  readonly folder: string;
  readonly file: string;
  readonly remove: () => Promise<void>;
} {
  const scratch = scratchFolder();
  const folder = path.join(scratch.folder, name);
  const file = path.join(folder, slips.file);
  cpSync(path.join(ROOT, 'samples', slips.file), file);
  return { folder, file, remove: scratch.remove };
}
