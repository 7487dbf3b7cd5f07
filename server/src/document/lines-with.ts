import type { PolicyDocument } from './document';
import { aspectOfLines, derive } from './versions';

type Lines = (document: PolicyDocument) => readonly number[];

const known = new Map<number, Lines>();

/**
 * The lines whose paragraphs have one of some traits, in order. Found once for all rules that look at them: most lines
 * have no trait at all, and a rule need not visit those.
 * @param traits bits of `Trait`
 */
export function linesWith(document: PolicyDocument, traits: number): readonly number[] {
  let lines = known.get(traits);
  if (!lines) {
    lines = findLines(traits);
    known.set(traits, lines);
  }
  return lines(document);
}

function findLines(traits: number): Lines {
  const sameTraits = aspectOfLines(
    (before, after) => ((before.traits & traits) === 0) === ((after.traits & traits) === 0),
  );
  return derive([sameTraits], ({ paragraphs }) => {
    const lines: number[] = [];
    for (let line = 0; line < paragraphs.length; line++) {
      if (((paragraphs[line]?.traits ?? 0) & traits) !== 0) lines.push(line);
    }
    return lines;
  });
}
