import { cutWords } from './cut-words';
import type { PolicyDocument } from './document/document';
import { type Line, learn } from './segment/known-words';
import type { Segmenter } from './segment/segmenter';
import type { PolicyService } from './service';

/** Cuts the words of open documents while nobody waits for them. */
export interface BackgroundWords {
  /**
   * Has lines of a document cut, and reports once when all are. Replaces what was asked for before for the same
   * document, of which nothing more is heard; with no lines that is all it does.
   */
  request(uri: string, lines: readonly Line[]): void;
  /** Has all words cut at once that the rules ask for in a document. Never rejects. */
  cutNow(service: PolicyService, document: PolicyDocument): Promise<boolean>;
  end(): void;
}

/** Words are wanted only after the typing has stopped for a moment. In milliseconds. */
const LULL = 200;

/**
 * @param start called with the first request at the earliest
 * @param arrived called with the document's address
 */
export function cutInBackground(start: () => Segmenter, arrived: (uri: string) => void): BackgroundWords {
  const requests = new Map<string, AbortController>();
  let segmenter: Segmenter | undefined;

  async function cut(uri: string, lines: readonly Line[], { signal }: AbortController): Promise<void> {
    segmenter ??= start();
    try {
      await learn(segmenter, lines, signal);
    } catch {
      // Superseded, or the segmenter has given up and said so: the findings stay as they are.
      return;
    }
    if (!signal.aborted) arrived(uri);
  }

  function cancel(uri: string): void {
    requests.get(uri)?.abort();
    requests.delete(uri);
  }

  return {
    request: (uri, lines) => {
      cancel(uri);
      if (lines.length === 0) return;
      const request = new AbortController();
      requests.set(uri, request);
      const timer = setTimeout(() => void cut(uri, lines, request), LULL);
      request.signal.addEventListener('abort', () => clearTimeout(timer));
    },
    cutNow: async (service, document) => {
      if (service.awaitedWords(document).length === 0) return true;
      segmenter ??= start();
      return cutWords(service, document, segmenter);
    },
    end: () => {
      for (const uri of [...requests.keys()]) cancel(uri);
      segmenter?.end();
    },
  };
}
