import type { Pairing } from '../../../document/footnotes/pairing';
import { orderDefinitions } from './definition-order';
import type { MissingSlip, Slip } from './slip';

/** A list whose marks were lost: its own order is checked, if it is one. */
export function definitionsAlone(pairing: Pairing): Slip[] {
  const { definitions } = pairing;
  if (definitions.length < 4 || (definitions[0]?.number ?? 0) > 3) return [];
  const { slips, meant, reported } = orderDefinitions(pairing);
  if (definitions.length - reported.size < definitions.length * 0.7) return [];
  const explained = new Set([...reported].map((index) => meant[index]));
  const missing: MissingSlip[] = [];
  let last = 0;
  definitions.forEach((definition, index) => {
    if (reported.has(index)) return;
    for (let number = last + 1; number < definition.number; number++) {
      const open = missing.at(-1);
      if (explained.has(number)) continue;
      if (open?.behind === definition && open.last === number - 1)
        missing[missing.length - 1] = { ...open, last: number };
      else missing.push({ rule: 'missing-number', first: number, last: number, behind: definition });
    }
    last = definition.number;
  });
  return [...slips, ...missing];
}
