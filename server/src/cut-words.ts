import type { PolicyDocument } from './document/document';
import { learn } from './segment/known-words';
import type { Segmenter } from './segment/segmenter';
import type { PolicyService } from './service';

/** Has all words cut that the rules ask for in a document; false if the segmenter cannot. */
export async function cutWords(
  service: PolicyService,
  document: PolicyDocument,
  segmenter: Segmenter,
): Promise<boolean> {
  // What a rule learns can make it ask for more; it ends because nothing is awaited twice.
  for (;;) {
    const awaited = service.awaitedWords(document);
    if (awaited.length === 0) return true;
    try {
      await learn(segmenter, awaited);
    } catch {
      return false;
    }
  }
}
