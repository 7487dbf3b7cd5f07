import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { slashed } from '../problems';

/** A path as a URI: absolute of an absolute one, relative of a relative one. */
export function uriReference(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return slashed(path)
    .split('/')
    .map(encodeSegment)
    .join('/')
    .replace(/^(?=[^/]*:)/, './');
}

/** File names of Windows can hold lone surrogates, which cannot be encoded. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
