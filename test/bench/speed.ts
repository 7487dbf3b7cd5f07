// Measures the product's speed beside that of other checkers: npm run bench [-- --texts FOLDER]
// With a folder, its texts one behind the other are the report text. docs/performance.md holds the newest results.
import { cpus } from 'node:os';
import { measureArchive } from './archive-speed';
import { measureKeystrokes } from './keystrokes';
import { measureProvocations } from './provocations';
import { measureServer } from './server-speed';
import { measureSizes } from './sizes';
import { measureWholeChecks } from './whole-checks';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}`);

measureWholeChecks();
measureKeystrokes();
measureProvocations();
measureSizes();
measureArchive();
void measureServer();
