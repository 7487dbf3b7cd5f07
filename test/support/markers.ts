import type { Span } from '../../server/src/text/span';

/** A text with its markers taken out, and what they marked. */
export interface Marked {
  readonly text: string;
  /** Spans written `[|…|]`, in order of their start. */
  readonly spans: readonly Span[];
  /** Spans written `{|id:…|}`. */
  readonly named: ReadonlyMap<string, Span>;
  /** The place of `$$`, if there is one. */
  readonly cursor: number | undefined;
}

const MARKER = /\[\||\|\]|\{\|([\w/-]+):|\|\}|\$\$/g;

/** Reads the marker notation; markers may nest. Throws on a marker that is not closed. */
export function readMarkers(marked: string): Marked {
  const spans: Span[] = [];
  const named = new Map<string, Span>();
  const open: { id: string | undefined; start: number; at: number }[] = [];
  let text = '';
  let cursor: number | undefined;
  let from = 0;
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '$$') cursor = text.length;
    else if (match[0] === '|]' || match[0] === '|}') {
      const opened = open.pop();
      if (!opened) throw new Error(`marker closed but not opened: ${marked}`);
      const span = { start: opened.start, end: text.length };
      if (opened.id === undefined) spans[opened.at] = span;
      else named.set(opened.id, span);
    } else if (match[1] === undefined) {
      open.push({ id: undefined, start: text.length, at: spans.length });
      spans.push({ start: 0, end: 0 });
    } else open.push({ id: match[1], start: text.length, at: 0 });
  }
  if (open.length > 0) throw new Error(`marker opened but not closed: ${marked}`);
  return { text: text + marked.slice(from), spans, named, cursor };
}

/** Writes spans into a text as `[|…|]`, the opposite of `readMarkers`. */
export function renderMarkers(text: string, spans: readonly Span[]): string {
  const inserts = spans.flatMap(({ start, end }) => [
    { at: start, marker: '[|', closes: end === start ? 2 : 1 },
    { at: end, marker: '|]', closes: end === start ? 3 : 0 },
  ]);
  inserts.sort((a, b) => a.at - b.at || a.closes - b.closes);
  let result = '';
  let from = 0;
  for (const { at, marker } of inserts) {
    result += text.slice(from, at) + marker;
    from = at;
  }
  return result + text.slice(from);
}
