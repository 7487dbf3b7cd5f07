// Measures the product's speed beside that of other checkers: npm run bench [-- PART … --texts FOLDER]
// With a folder, its texts one behind the other are the report text; with parts, only those are measured.
// docs/performance.md holds the newest results.
import { cpus } from 'node:os';
import { measureArchive } from './archive-speed';
import { measureKeystrokes } from './keystrokes';
import { measureProvocations } from './provocations';
import { measureServer } from './server-speed';
import { measureWholeChecks } from './whole-checks';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}`);

/** By the names they have on the command line. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  whole: measureWholeChecks,
  keystrokes: measureKeystrokes,
  provocations: measureProvocations,
  archive: measureArchive,
  server: measureServer,
};

const asked = process.argv.slice(2).filter((argument) => Object.hasOwn(PARTS, argument));
void (async () => {
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part]?.();
})();
