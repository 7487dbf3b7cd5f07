import { styleText } from 'node:util';

/** Gives a text a colour or style on the terminal. */
export type Paint = (style: 'red' | 'yellow' | 'blue' | 'gray' | 'green' | 'bold', text: string) => string;

/** @param colour whether the output shows colours */
export function paintIn(colour: boolean): Paint {
  // The first versions of Node 20 have no styleText.
  return colour && styleText !== undefined ? (style, text) => styleText(style, text) : (_, text) => text;
}

/**
 * Whether a stream is to be written to in colour: on a terminal, and against that by the variables NO_COLOR and
 * FORCE_COLOR of the environment, the latter being the stronger.
 */
export function showsColour(
  stream: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
