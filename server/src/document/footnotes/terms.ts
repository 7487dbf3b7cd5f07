import type { Span } from '../../text/span';
import { normalize } from './normalize';

/** The term at the head of a definition. */
export interface Term {
  /** As written, quotes included, in the offsets of the text it was read from. Empty if there is none. */
  readonly span: Span;
  /** Normalized, without what its parentheses hold. */
  readonly key: string;
  /** Normalized, with it. */
  readonly full: string;
}

/** A term is sought within this many units. */
const REACH = 90;
const LONGEST_WITHOUT_SEPARATOR = 24;
const LONGEST_BEFORE_PAUSE = 40;
const LEADING = /^[*\s:：_]{0,20}/;
const VERB = /^[，,\s]?(?:是指|是按|即指|指的是|主要指|特指|简称|系指)/;
/** 指 or 即 alone ends a term only beside a quote, a parenthesis, a comma or a blank: 指数 and 即时 begin words. */
const SHORT_VERB = /^[”）)，,\s][指即]/;

/**
 * Reads the term of a definition whose text begins at `start`: everything up to the first separator
 * (`：` `——` `是指` …) that stands in no quotes and no parentheses; without one in the first sentence,
 * up to its first comma or blank, else the whole of it.
 */
export function readTerm(text: string, start: number, end = text.length): Term {
  const from = start + (LEADING.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0);
  const head = text.slice(from, Math.min(end, from + REACH));
  const length = termLength(head);
  const written = head.slice(0, length);
  const full = normalize(written);
  return {
    span: { start: from, end: from + length },
    key: normalize(written.replace(/[（(][^）)]{0,90}[）)]/g, '')) || full,
    full,
  };
}

function termLength(head: string): number {
  let parentheses = 0;
  let quotes = 0;
  let pause: number | undefined;
  for (let at = 0; at < head.length; at++) {
    const unit = head[at] as string;
    if (unit === '（' || unit === '(') parentheses++;
    else if (unit === '）' || unit === ')') parentheses--;
    else if (unit === '“') quotes++;
    else if (unit === '”') quotes--;
    if (parentheses > 0 || quotes > 0) {
      // A full stop this far on shows that a mark was never closed.
      if (unit === '。' && at > 40) break;
      continue;
    }
    if (unit === '：' || unit === ':') return at;
    if ('；;！？'.includes(unit)) return at;
    if (at < 2) continue;
    if (unit === '。') return pause ?? at;
    if (head.startsWith('——', at) || head.startsWith('**', at)) return at;
    if (pause === undefined && at < LONGEST_BEFORE_PAUSE && isPause(head, at)) pause = at;
    const next = head.slice(at, at + 6);
    if (VERB.test(next)) return at;
    if (SHORT_VERB.test(next)) return '”）)'.includes(unit) ? at + 1 : at;
  }
  return pause ?? Math.min(head.length, LONGEST_WITHOUT_SEPARATOR);
}

/** A comma, or a blank that stands between no Latin words. */
function isPause(head: string, at: number): boolean {
  const unit = head[at] as string;
  return unit === '，' || unit === ',' || (/\s/.test(unit) && !/[A-Za-z0-9+]/.test(head[at - 1] as string));
}

/** Whether a line reads like an unnumbered definition: a term of 2 to 40 units and a separator. */
export function looksLikeDefinition(line: string): boolean {
  return /^.{2,40}?(?:[：:]|——|[\s*]是|指|即)/.test(line.slice(0, 60));
}
