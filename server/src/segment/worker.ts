import { cutText } from './boundaries';
import type { Boundaries, Engine, EngineName } from './segmenter';

/** What is sent to a worker: texts to be cut, one request at a time. */
export interface Request {
  readonly texts: readonly string[];
}

/** What a worker sends: first that it is ready, then one answer to each request. */
export type Message =
  /** `note` says why it is not the engine that was asked for. */
  { readonly engine: EngineName; readonly note?: string } | { readonly cut: readonly (Boundaries | undefined)[] };

/** The answer to a request; what fails on one text costs that text alone. */
export function answer(engine: Engine, { texts }: Request): Message {
  return { cut: texts.map((text) => cutText(engine, text)) };
}
