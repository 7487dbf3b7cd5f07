import { type Fix, preferredFix, type Related, SEVERITIES, type Severity } from '../rules/rule';
import type { Change } from '../text/change';
import type { Span } from '../text/span';
import { type Compact, compactOf, firstRelated, merge, moveAll, type Said, without } from './compact';
import type { Diagnostic } from './diagnostic';

/**
 * What one check has found in a version of a document, by position. There may be many thousands, of which few are
 * looked at: only of these a diagnostic is made.
 */
export interface Found {
  readonly size: number;
  severityAt(index: number): Severity;
  /** As offsets of the document. */
  startAt(index: number): number;
  endAt(index: number): number;
  at(index: number): Diagnostic;
  /** What of it holds for later versions. */
  compact(): Compact;
}

/** What a check has found just now. */
export function foundNow(diagnostics: Iterable<Diagnostic>): Found {
  const sorted = [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const at = (index: number): Diagnostic => sorted[index] as Diagnostic;
  return {
    size: sorted.length,
    severityAt: (index) => at(index).severity,
    startAt: (index) => at(index).span.start,
    endAt: (index) => at(index).span.end,
    at,
    compact: () => compactOf(sorted),
  };
}

/** Findings that came, and where those began that went. */
export interface Exchange {
  readonly gone: ReadonlySet<number>;
  readonly come: readonly Diagnostic[];
}

const NOTHING: Exchange = { gone: new Set(), come: [] };

/**
 * What was found in one version as it stands in the next; undefined if something of it stands where the text has
 * changed.
 * @param search finds the same in the next version anew: done only when fixes are asked for
 * @param exchange what is not as it was
 */
export function foundBefore(
  found: Found,
  change: Change,
  search: () => Found,
  { gone, come }: Exchange = NOTHING,
): Found | undefined {
  const stayed = moveAll(gone.size === 0 ? found.compact() : without(found.compact(), gone), change);
  return stayed && foundAgain(come.length === 0 ? stayed : merge(stayed, foundNow(come).compact()), search);
}

function foundAgain(compact: Compact, search: () => Found): Found {
  const { said, places, related } = compact;
  let firsts: Int32Array | undefined;
  const relatedOf = (index: number): Related[] => {
    firsts ??= firstRelated(said);
    const first = firsts[index] as number;
    return (said[index] as Said).related.map((message, other) => ({ span: spanAt(related, first + other), message }));
  };
  return {
    size: said.length,
    severityAt: (index) => (said[index] as Said).severity,
    startAt: (index) => places[2 * index] as number,
    endAt: (index) => places[2 * index + 1] as number,
    at: (index) => {
      const { rule, severity, message, isFixable } = said[index] as Said;
      const diagnostic = { rule, severity, message, span: spanAt(places, index), related: relatedOf(index) };
      if (!isFixable) return diagnostic;
      const again = (): Diagnostic | undefined => sameIn(search(), diagnostic);
      const preferred = (): Fix | undefined => {
        const same = again();
        return same && preferredFix(same);
      };
      return { ...diagnostic, fixes: () => again()?.fixes?.() ?? [], preferred };
    },
    compact: () => compact,
  };
}

const spanAt = (places: Int32Array, index: number): Span => ({
  start: places[2 * index] as number,
  end: places[2 * index + 1] as number,
});

function sameIn(found: Found, { span, message }: Diagnostic): Diagnostic | undefined {
  for (let index = 0; index < found.size; index++) {
    if (found.startAt(index) !== span.start || found.endAt(index) !== span.end) continue;
    const diagnostic = found.at(index);
    if (diagnostic.message === message) return diagnostic;
  }
  return undefined;
}

/** One of the findings of several checks. */
interface Place extends Span {
  readonly check: number;
  readonly index: number;
}

/** Of the findings of several checks so many at most, the gravest; by position, at one place in the order of the checks. */
export function gravest(checks: readonly Found[], most: number): Diagnostic[] {
  const size = checks.reduce((count, found) => count + found.size, 0);
  if (size <= most) return allOf(checks);
  const taken: Place[] = [];
  for (const severity of SEVERITIES) {
    const left = most - taken.length;
    const places = checks.flatMap((found, check) => placesOf(found, check, severity, left));
    for (const place of places.sort(byPosition).slice(0, left)) taken.push(place);
  }
  return taken.sort(byPosition).map(({ check, index }) => (checks[check] as Found).at(index));
}

function allOf(checks: readonly Found[]): Diagnostic[] {
  const all: Diagnostic[] = [];
  for (const found of checks) for (let index = 0; index < found.size; index++) all.push(found.at(index));
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const byPosition = (a: Place, b: Place): number =>
  a.start - b.start || a.end - b.end || a.check - b.check || a.index - b.index;

function placesOf(found: Found, check: number, severity: Severity, most: number): Place[] {
  const places: Place[] = [];
  for (let index = 0; index < found.size && places.length < most; index++) {
    if (found.severityAt(index) !== severity) continue;
    places.push({ start: found.startAt(index), end: found.endAt(index), check, index });
  }
  return places;
}
