import type { Piece } from './inline';
import { elements, type XmlElement } from './xml';

/** A place of the source at which marks can be put between runs. */
export interface Anchor {
  /** Where it is put in, as a UTF-16 offset. */
  readonly at: number;
  /** What has to stand before and behind it, so that a run is cut in two. */
  readonly before: string;
  readonly behind: string;
  /** Where a `w:t` has to be told to keep the blanks at its ends, which it gets by the cut. */
  readonly keepBlanksAt?: number;
}

/**
 * The anchors around a half-open span of the imported text: as close as they can be, around whole runs where these
 * cannot be cut. A span that comes from nowhere, like an automatic number, gets those of the text next to it.
 * Undefined for a text without any.
 */
export function anchorsAround(
  source: string,
  pieces: readonly Piece[],
  start: number,
  end: number,
): { readonly start: Anchor; readonly end: Anchor } | undefined {
  const first = firstEndingBehind(pieces, start);
  const last = firstEndingBehind(pieces, Math.max(start, end - 1));
  const from = pieces[first] ?? pieces.at(-1);
  let to = pieces[last] ?? from;
  // What ends in a gap ends with the piece before it.
  if (to && to.start >= end && last > first) to = pieces[last - 1];
  if (!from || !to) return undefined;
  return {
    start: anchorIn(source, from, Math.max(0, start - from.start), 'start'),
    end: anchorIn(source, to, to.start >= end ? to.length : Math.min(to.length, end - to.start), 'end'),
  };
}

/** The index of the first piece that ends behind an offset. */
function firstEndingBehind(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.start + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function anchorIn(source: string, piece: Piece, offset: number, side: 'start' | 'end'): Anchor {
  const { run, source: origin } = piece;
  const outside = { at: side === 'start' ? run.start : run.end, before: '', behind: '' };
  if (!origin) return outside;
  const contents = elements(run).filter(({ name }) => name !== 'w:rPr');
  const isAtEdge = side === 'start' ? offset === 0 : offset === piece.length;
  if (isAtEdge && (side === 'start' ? contents[0] : contents.at(-1)) === origin.element) return outside;
  return cut(source, run, origin.element, origin.from + offset) ?? outside;
}

/** A place inside a `w:t`, at which its run is cut; undefined where that would change the text. */
function cut(source: string, run: XmlElement, element: XmlElement, offset: number): Anchor | undefined {
  const content = source.slice(element.contentStart, element.contentEnd);
  const isKept = element.attributes['xml:space'] === 'preserve';
  if (!isKept && content !== content.trim()) return undefined;
  const at = rawOffset(content, offset);
  if (at === undefined) return undefined;
  const properties = elements(run).find(({ name }) => name === 'w:rPr');
  const runName = rawName(source, run);
  const textName = rawName(source, element);
  return {
    at: element.contentStart + at,
    before: `</${textName}></${runName}>`,
    behind: `<${runName}>${properties ? source.slice(properties.start, properties.end) : ''}<${textName} xml:space="preserve">`,
    ...(!isKept && { keepBlanksAt: element.start + 1 + textName.length }),
  };
}

/** The name of an element as the source writes it. */
function rawName(source: string, { start, contentStart }: XmlElement): string {
  return /^<([^\s/>]+)/.exec(source.slice(start, contentStart))?.[1] ?? '';
}

/** The offset in the source of an offset in the text that it stands for; undefined where that is not plain. */
function rawOffset(content: string, offset: number): number | undefined {
  let at = 0;
  for (let passed = 0; passed < offset; ) {
    const [token = ''] = /^(?:&#(?:x[0-9a-fA-F]+|\d+);|&\w+;|\r\n|[^<&])/.exec(content.slice(at, at + 12)) ?? [];
    if (token === '') return undefined;
    const code = /^&#(x?)(.+);$/.exec(token);
    const point = code ? Number.parseInt(code[2] as string, code[1] ? 16 : 10) : 0;
    passed += point > 0xffff ? 2 : 1;
    at += token.length;
  }
  return at;
}
