import type { PolicyDocument } from '../document/document';
import { fixAll } from '../features/fix-all';
import type { PolicyService } from '../service';
import { applyEdits } from '../text/span';
import type { DecodedText } from './decode';
import { encode } from './encode';

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
export function repair(
  service: PolicyService,
  input: DecodedText & { readonly bytes: Uint8Array },
  daring: Daring,
): Repair | { readonly problem: string } {
  const document = service.parse(input.text);
  const edits = daring === 'safe' ? service.fixAll(document) : fixAll(document, (one) => dared(service, one));
  if (edits.length === 0) return { document, bytes: undefined, places: 0 };
  const lineBreak = /\r\n|\r|\n/.exec(input.text)?.[0] ?? '\n';
  const text = applyEdits(
    input.text,
    edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r\n|\r|\n/g, lineBreak) })),
  );
  const original = encode(input.text, input);
  if (original === undefined || Buffer.compare(original, input.bytes) !== 0) {
    return { problem: '文件里有无法原样写回的字节，没有改动，请先另存为 UTF-8' };
  }
  const bytes = encode(text, input);
  if (bytes === undefined) return { problem: '改正后的文字不能用原来的编码表示，没有改动，请先另存为 UTF-8' };
  return { document: service.parse(text, document), bytes, places: edits.length };
}

/** The findings with their first repairs taken for safe. */
function dared(service: PolicyService, document: PolicyDocument): ReturnType<PolicyService['diagnose']> {
  return service.diagnose(document).map((diagnostic) => ({
    ...diagnostic,
    fixes: () => (diagnostic.fixes?.() ?? []).slice(0, 1).map((fix) => ({ ...fix, safety: 'safe' as const })),
  }));
}
