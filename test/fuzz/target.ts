import { textOf } from './fragments';
import { holds } from './holds';

export { textOf };

/** What jsfuzz calls with every input (scripts/fuzz.mjs). */
export function fuzz(bytes: Uint8Array): void {
  // Long inputs find nothing that shorter ones do not, and slow the search down.
  holds(textOf(bytes.subarray(0, 400)));
}
