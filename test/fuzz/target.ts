import { versionsOf } from './fragments';
import { holdsThrough } from './holds';

export { versionsOf };

/** What jsfuzz calls with every input (scripts/fuzz.mjs). */
export function fuzz(bytes: Uint8Array): void {
  // Long inputs find nothing that shorter ones do not, and slow the search down.
  holdsThrough(versionsOf(bytes.subarray(0, LONGEST)));
}

const LONGEST = 400;
