import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { slashed } from '../problems';
import { visible } from '../visible';
import { paintIn } from './paint';
import type { Terminal } from './text';

/** What changes in a file, as a unified diff that `patch -p0` can apply. */
export function renderDiff(path: string, before: string, after: string, { colour }: Terminal): string {
  // The library would write the bytes of Chinese names as octal numbers.
  const name = visible(slashed(path));
  const hunks = createTwoFilesPatch('', '', before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  });
  const patch = `--- ${name}\n+++ ${name}\n${hunks}`;
  if (!colour) return patch;
  const paint = paintIn(colour);
  return patch
    .split('\n')
    .map((line) => {
      const shown = visible(line.replace(/\r$/, ''));
      if (/^(?:---|\+\+\+) /.test(line)) return paint('bold', shown);
      return line.startsWith('-') ? paint('red', shown) : line.startsWith('+') ? paint('green', shown) : shown;
    })
    .join('\n');
}
