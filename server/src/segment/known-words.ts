import type { Boundaries, Segmenter } from './segmenter';

/** Anything with a text of its own that never changes, such as a paragraph. */
export interface Line {
  readonly text: string;
}

const SLOT = Symbol('boundaries');
/** Stands for a line that was tried and cannot be cut. */
const UNCUT = Symbol('uncut');

type Holder = { [SLOT]?: Boundaries | typeof UNCUT };

/** Whether a line was cut, or tried in vain: asking for it again would tell nothing new. */
export function isKnown(line: Line): boolean {
  return (line as Holder)[SLOT] !== undefined;
}

/** The word boundaries of a line; undefined as long as they are not known, and for a line that cannot be cut. */
export function knownBoundaries(line: Line): Boundaries | undefined {
  const known = (line as Holder)[SLOT];
  return known === UNCUT ? undefined : known;
}

/** Keeps the boundaries on the line itself, as `memoize` does: they live as long as it does. */
export function remember(line: Line, boundaries: Boundaries | undefined): void {
  (line as Holder)[SLOT] = boundaries ?? UNCUT;
}

/** How much is sent at once: little enough to stop soon when it is no longer wanted, in UTF-16 units. */
const BATCH = 16_384;

/**
 * Has lines cut and remembers the result on them, so that a line is never cut twice.
 * Rejects as `Segmenter.cut` does; what was cut until then is remembered.
 */
export async function learn(segmenter: Segmenter, lines: readonly Line[], signal?: AbortSignal): Promise<void> {
  for (const batch of batches(lines.filter((line) => !isKnown(line)))) {
    const cut = await segmenter.cut(
      batch.map(({ text }) => text),
      signal,
    );
    for (const [index, line] of batch.entries()) remember(line, cut[index]);
  }
}

function* batches(lines: readonly Line[]): Iterable<readonly Line[]> {
  let batch: Line[] = [];
  let size = 0;
  for (const line of lines) {
    if (size > 0 && size + line.text.length > BATCH) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(line);
    size += line.text.length;
  }
  if (batch.length > 0) yield batch;
}
