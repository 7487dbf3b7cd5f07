import type { Pairing } from '../../../document/footnotes/pairing';
import { type DefinitionOrder, isTold } from './definition-order';
import type { Slip } from './slip';

/**
 * A mark and a definition belong together, but neither number occurs on the other side: one of them is mistyped.
 * It is the definition if the mark goes better with its neighbours. What it finds is added to the order given.
 */
export function withMistypedLabels(pairing: Pairing, order: DefinitionOrder): DefinitionOrder {
  const { marks, definitions, marksByNumber, definitionsByNumber, blocks } = pairing;
  const meant = [...order.meant];
  const reported = new Set(order.reported);
  const slips: Slip[] = [...order.slips];
  const shifted = (mark: number) => blocks.some(({ first, last }) => mark >= first && mark <= last);
  marks.forEach((mark, index) => {
    const at = order.pairs.definitionOf.get(index);
    const definition = at === undefined ? undefined : definitions[at];
    if (at === undefined || !definition || definition.number === mark.number) return;
    if (reported.has(at) || meant[at] !== definition.number || shifted(index)) return;
    if (definitionsByNumber.has(mark.number) || marksByNumber.has(definition.number)) return;
    if (marksByNumber.get(mark.number)?.length !== 1) return;
    if (consecutiveNeighbours(marks, index) <= consecutiveNeighbours(definitions, at)) return;
    meant[at] = mark.number;
    reported.add(at);
    slips.push({
      rule: 'undefined',
      marks: [mark],
      correct: mark.number,
      insertAs: undefined,
      mistyped: definition,
      shifts: false,
      told: isTold(pairing, at, mark.number),
    });
  });
  return { slips, meant, reported, pairs: order.pairs };
}

/** How many of the two neighbours have the next number; a side without neighbour counts as one that has. */
function consecutiveNeighbours(items: readonly { readonly number: number }[], index: number): number {
  const { number } = items[index] as { readonly number: number };
  const before = items[index - 1]?.number ?? number - 1;
  const behind = items[index + 1]?.number ?? number + 1;
  return (before === number - 1 ? 1 : 0) + (behind === number + 1 ? 1 : 0);
}
