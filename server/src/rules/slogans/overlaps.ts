import type { Span } from '../../text/span';

/** One slip, one finding: of things that overlap, the longest; of equally long ones, the first. They come by their start. */
export function withoutOverlaps<Placed extends { readonly span: Span }>(placed: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [];
  for (const one of placed) {
    const last = kept.at(-1);
    if (!last || last.span.end <= one.span.start) kept.push(one);
    else if (lengthOf(one) > lengthOf(last)) kept[kept.length - 1] = one;
  }
  return kept;
}

function lengthOf({ span }: { readonly span: Span }): number {
  return span.end - span.start;
}
