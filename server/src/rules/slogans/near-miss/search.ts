import { createPhraseFinder } from '../../../lexicon/matcher';
import { type Meant, meantBy } from '../../../lexicon/matches';
import { oneEditOf } from '../../../text/one-edit';
import type { Span } from '../../../text/span';
import { MOST_BY_HALF, type NearMiss } from './models';

/** A near miss at a place of a text. */
export interface PlacedMiss extends NearMiss {
  /** UTF-16 offsets of the text searched. */
  readonly span: Span;
}

/**
 * Makes a search for everything in a text that is one edit from one of some models of four UTF-16 units or more. As in
 * `createModels`, one half of the model stands there unchanged, or its middle is swapped. A character dropped or
 * added at either end is not looked for: what is left or right of it is the model, or cannot be told from it.
 */
export function createSearch(models: readonly string[]): (text: string) => readonly PlacedMiss[] {
  const anchors = anchorsOf(models);
  const find = createPhraseFinder([...anchors.keys()]);
  const meanings = [...anchors.values()];
  return (text) => missesAt(text, meantBy(find(text), meanings));
}

/** What such a search looks for: by their text, the parts of models that an edit leaves as they are. */
export function anchorsOf(models: readonly string[]): ReadonlyMap<string, readonly Anchor[]> {
  const anchors: Anchor[] = models.flatMap((model) => {
    const middle = model.length >> 1;
    const swapped =
      model.slice(0, middle - 1) + model.charAt(middle) + model.charAt(middle - 1) + model.slice(middle + 1);
    return [
      { text: model.slice(0, middle), model, side: 'head' },
      { text: model.slice(middle), model, side: 'tail' },
      ...(swapped === model ? [] : [{ text: swapped, model, side: 'whole' } as const]),
    ];
  });
  const byText = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const known = byText.get(anchor.text);
    if (!known) byText.set(anchor.text, [anchor]);
    else if (known.length < MOST_BY_HALF) known.push(anchor);
  }
  return byText;
}

const NONE: readonly PlacedMiss[] = [];

/** What is amiss where such parts stand in a text. */
export function missesAt(text: string, anchors: readonly Meant<readonly Anchor[]>[]): readonly PlacedMiss[] {
  if (anchors.length === 0) return NONE;
  const misses: PlacedMiss[] = [];
  for (const { meaning, span } of anchors) {
    for (const anchor of meaning) look(text, anchor, span.start, span.end, misses);
  }
  return misses;
}

/** A part of a model that an edit leaves as it is; a whole one with its middle swapped. */
export interface Anchor {
  readonly text: string;
  readonly model: string;
  readonly side: 'head' | 'tail' | 'whole';
}

function look(text: string, { model, side }: Anchor, start: number, end: number, misses: PlacedMiss[]): void {
  const { length } = model;
  // Where the model itself stands, nothing is amiss.
  if (text.startsWith(model, side === 'tail' ? end - length : start)) return;
  for (const size of side === 'whole' ? [length] : [length - 1, length, length + 1]) {
    const span = side === 'tail' ? { start: end - size, end } : { start, end: start + size };
    if (span.start < 0 || span.end > text.length || !mayBeOneEdit(text, span, model)) continue;
    const edit = oneEditOf(text.slice(span.start, span.end), model);
    if (edit && (size === length || (edit.at > 0 && edit.at < Math.min(size, length)))) {
      misses.push({ model, edit, span });
    }
  }
}

/**
 * Whether a place agrees with a model from both ends so far that one edit can be all that differs. Nearly every place
 * fails here, after a few comparisons and without a new string.
 */
function mayBeOneEdit(text: string, { start, end }: Span, model: string): boolean {
  const size = end - start;
  const shared = Math.min(size, model.length);
  let before = 0;
  while (before < shared && text.charCodeAt(start + before) === model.charCodeAt(before)) before++;
  let behind = 0;
  while (behind < shared && text.charCodeAt(end - 1 - behind) === model.charCodeAt(model.length - 1 - behind)) behind++;
  // Two neighbours that have changed places leave two units that do not agree.
  return before + behind >= (size === model.length ? size - 2 : shared);
}
