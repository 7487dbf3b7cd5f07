import type { CheckedFile, Summary } from '../report';

/**
 * How findings are written: piece by piece, so that the first are out while the rest is still being looked for, and no
 * more than one file is held. Every piece is complete lines.
 */
export interface Format {
  /** What stands before the first file. */
  readonly head: string;
  /** One file. @param before the summary of the files written before it */
  renderFile(file: CheckedFile, before: Summary): string;
  /** What stands behind the last file. */
  renderEnd(ending: Ending): string;
}

/** What is known when all files have been looked at. */
export interface Ending {
  readonly summary: Summary;
  /** How many of the findings `gongwen fix` repairs. */
  readonly fixable: number;
  /** A Chinese sentence on everything that could not be done. */
  readonly problems: readonly string[];
  /** Whether nothing is to be said where nothing was found. */
  readonly isQuiet: boolean;
}
