import { CHARACTERS, LINES, PAPER, type PageSetup } from '../../page/setup';

/** A twentieth of a point, in which Word measures. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Sizes of type in half points: 2号, 3号, 4号. */
export const SIZE = { title: 44, body: 32, pageNumber: 28 } as const;

/** The distances of the grid of 22 lines of 28 characters. */
export interface Grid {
  /** From line to line, in twips. A little less than the page has room for, so that rounding takes no line away. */
  readonly line: number;
  /** From character to character, in twips. */
  readonly character: number;
  /** How much is added between characters of the body, in twips; less than nothing where they are set closer. */
  readonly spacing: number;
}

export function gridOf({ margins }: PageSetup): Grid {
  const width = twips(PAPER.width) - twips(margins.left) - twips(margins.right);
  const height = twips(PAPER.height) - twips(margins.top) - twips(margins.bottom);
  const character = width / CHARACTERS;
  return {
    line: Math.floor((height - 20) / LINES),
    character,
    spacing: Math.floor(character - SIZE.body * 10),
  };
}
