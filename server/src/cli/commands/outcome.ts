import type { Segmenter } from '../../segment/segmenter';
import type { Terminal } from '../formats/text';
import type { Progress } from '../progress';

/** What a command leaves to be done: what to print and with which status to end. */
export interface Outcome {
  /**
   * 0: nothing to complain of, 1: findings, 2: the call is wrong or something could not be read, 130: interrupted.
   */
  readonly status: 0 | 1 | 2 | 130;
  /** For standard output: all of it, or what a command that prints as it goes has left. */
  readonly output: string;
  /** Chinese sentences for standard error, one a line. */
  readonly problems: readonly string[];
}

/** What a command knows of the process it runs in. */
export interface Surroundings {
  readonly standardInput: () => Promise<Uint8Array>;
  /** Writes to standard output at once, and is done when the reader can take more. */
  readonly print: (content: string | Uint8Array) => Promise<void>;
  /** Writes a Chinese sentence to standard error at once. */
  readonly complain: (problem: string) => void;
  /** What standard output is. */
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** Aborts at Ctrl+C, which from the first call on no longer ends the process by itself. */
  readonly interruption: () => AbortSignal;
  /** What cuts text into words; starts nothing before the first text. */
  readonly startSegmenter: () => Segmenter;
  /** Where the build puts the files of the program. */
  readonly folder: string;
  /** Tells builds of the program apart. */
  readonly build: () => string;
}
