import type { PolicyDocument } from '../document/document';
import { repairInRounds } from '../features/repair-in-rounds';
import { preferredFix } from '../rules/rule';
import type { PolicyService } from '../service';
import type { Edit } from '../text/span';
import type { Input } from './read';
import { rewrite } from './rewrite';

/** A document repaired as far as it can be. */
export interface Repair {
  readonly document: PolicyDocument;
  /** The bytes to write; undefined where nothing was to be repaired. */
  readonly bytes: Buffer | undefined;
  /** How many places of the text differ. */
  readonly places: number;
}

/** What is applied: only what cannot change the meaning, or the first repair of everything. */
export type Daring = 'safe' | 'unsafe';

/** Repairs a text until nothing more can be, or gives in Chinese why the outcome could not be written. */
export function repair(service: PolicyService, input: Input, daring: Daring): Repair | { readonly problem: string } {
  const document = service.parse(input.text);
  const edits = daring === 'safe' ? service.fixAll(document) : repairBoldly(service, document);
  if (edits.length === 0) return { document, bytes: undefined, places: 0 };
  const rewritten = rewrite(input, edits);
  if ('problem' in rewritten) return rewritten;
  const { text, bytes } = rewritten;
  return { document: service.parse(text, document), bytes, places: edits.length };
}

/** Repairs everything by the first repair of each finding, whatever that brings up. */
const repairBoldly = (service: PolicyService, document: PolicyDocument): Edit[] =>
  repairInRounds(
    document,
    service.diagnose,
    (one) => service.diagnose(one).map((diagnostic) => preferredFix(diagnostic)?.edits ?? []),
    () => false,
  );
