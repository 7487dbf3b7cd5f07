import type { NearMiss } from './models';

/**
 * Tells of near misses whether they are among several that have each another character at the same place of a model:
 * 好客云溪 and 好运云溪 beside 好品云溪 are names made on one pattern, not slips.
 */
export function createPatterns(misses: readonly NearMiss[]): (miss: NearMiss) => boolean {
  const variants = new Map<string, Set<string>>();
  const keyOf = ({ model, edit }: NearMiss): string => `${edit.at} ${model}`;
  const isReplaced = ({ edit }: NearMiss): boolean => edit.now.length === 1 && edit.was.length === 1;
  for (const miss of misses.filter(isReplaced)) {
    const known = variants.get(keyOf(miss)) ?? new Set();
    variants.set(keyOf(miss), known.add(miss.edit.now));
  }
  return (miss) => isReplaced(miss) && (variants.get(keyOf(miss))?.size ?? 0) > 1;
}
