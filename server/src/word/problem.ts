/** Thrown inside this room where a file cannot be read or written; the message is Chinese, without a full stop. */
export class WordProblem extends Error {}

/** The value of a reading, or in Chinese, without a full stop, why there is none. */
export function orProblem<Value>(read: () => Value): Value | { readonly problem: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof WordProblem) return { problem: error.message };
    throw error;
  }
}
