import type { PolicyDocument } from './document';
import type { Paragraph } from './paragraph';
import { aspectOfLines, derive } from './versions';

/** Some lines of a document, in order. */
export type Lines = (document: PolicyDocument) => readonly number[];

/**
 * Makes a list of the lines whose paragraphs are such, which is kept as long as no other line becomes one. What rules
 * look for is on few lines: they need not visit the others.
 */
export function linesWhere(isSuch: (paragraph: Paragraph) => boolean): Lines {
  return derive([aspectOfLines((before, after) => isSuch(before) === isSuch(after))], ({ paragraphs }) => {
    const lines: number[] = [];
    for (let line = 0; line < paragraphs.length; line++) {
      if (isSuch(paragraphs[line] as Paragraph)) lines.push(line);
    }
    return lines;
  });
}

const known = new Map<number, Lines>();

/**
 * The lines whose paragraphs have one of some traits. Found once for all rules that look at them.
 * @param traits bits of `Trait`
 */
export function linesWith(document: PolicyDocument, traits: number): readonly number[] {
  let lines = known.get(traits);
  if (!lines) {
    lines = linesWhere((paragraph) => (paragraph.traits & traits) !== 0);
    known.set(traits, lines);
  }
  return lines(document);
}
