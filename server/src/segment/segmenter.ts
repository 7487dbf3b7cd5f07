/** What cuts text into words: nodejieba where it can run, jieba-wasm everywhere else. */
export type EngineName = 'nodejieba' | 'jieba-wasm';

/** A loaded engine. Large and, in the case of nodejieba, able to abort its process: it lives in a worker of its own. */
export interface Engine {
  readonly name: EngineName;
  /** The words of a text, in order. May throw, and may lose or change characters it cannot read. */
  words(text: string): readonly string[];
}

/** Where words begin and end in a text: UTF-16 offsets, rising, both ends of the text included; `[0]` for an empty one. */
export type Boundaries = readonly number[];

/** Cuts texts somewhere else, without blocking the caller. */
export interface Segmenter {
  /** The engine at work; undefined before the first text and while none is running. */
  readonly engine: EngineName | undefined;
  /**
   * The boundaries of each text, in order; undefined for a text that the engine cannot reproduce.
   * Rejects after `end`, once no engine can be kept running, and, instead of being begun, when the signal is aborted.
   */
  cut(texts: readonly string[], signal?: AbortSignal): Promise<readonly (Boundaries | undefined)[]>;
  /** Ends whatever was started; what is still waiting is rejected. */
  end(): void;
}
