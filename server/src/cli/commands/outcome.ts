import type { Segmenter } from '../../segment/segmenter';

/** What a command leaves to be done: what to print and with which status to end. */
export interface Outcome {
  /** 0: nothing to complain of, 1: findings, 2: the call is wrong or something could not be read. */
  readonly status: 0 | 1 | 2;
  /** For standard output, complete. */
  readonly output: string;
  /** Chinese sentences for standard error, one a line. */
  readonly problems: readonly string[];
}

/** What a command knows of the process it runs in. */
export interface Surroundings {
  readonly standardInput: () => Promise<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** What cuts text into words; starts nothing before the first text. */
  readonly startSegmenter: () => Segmenter;
}
