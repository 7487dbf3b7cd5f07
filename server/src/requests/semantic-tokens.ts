import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';

/** Remembers what was sent for each document, so that the next answer is the difference. */
export interface TokenHistory {
  full(uri: string, data: number[]): SemanticTokens;
  /** The difference to the answer with this id; everything where that is no longer known. */
  delta(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

export function createTokenHistory(): TokenHistory {
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let count = 0;
  const full = (uri: string, data: number[]): SemanticTokens => {
    const resultId = String(++count);
    sent.set(uri, { resultId, data });
    return { resultId, data };
  };
  return {
    full,
    delta: (uri, previousResultId, data) => {
      const before = sent.get(uri);
      if (before?.resultId !== previousResultId) return full(uri, data);
      return { resultId: full(uri, data).resultId ?? '', edits: difference(before.data, data) };
    },
    forget: (uri) => sent.delete(uri),
  };
}

/** One edit over everything between the first and the last number that differ. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  while (end < shared - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
