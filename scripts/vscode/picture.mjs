// Makes a picture of the screen small enough for the README: of 256 colours at most.
import UPNG from 'upng-js';

const MOST_COLOURS = 256;

/**
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function shrunk(png) {
  const picture = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, MOST_COLOURS));
}
