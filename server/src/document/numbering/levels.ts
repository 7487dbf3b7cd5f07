import { memoize } from '../../text/memo';
import type { Occurrence } from './sequences';

/** So many labels behind a Markdown `#`, and so many without one, may be two levels. */
const FEWEST = 2;

/**
 * The ways in which the labels of a form may be spread over levels, each with the higher level first. Where some stand
 * in Markdown headings and others do not, `## 一、` may stand above `一、`; or a copy lost some of its marks.
 */
export const waysToLevel = memoize(
  (occurrences: readonly Occurrence[]): readonly (readonly (readonly Occurrence[])[])[] => {
    const headings = occurrences.filter(isHeading);
    if (headings.length < FEWEST || occurrences.length - headings.length < FEWEST) return [[occurrences]];
    return [[occurrences], [headings, occurrences.filter((occurrence) => !isHeading(occurrence))]];
  },
);

const isHeading = ({ paragraph: { text, start }, label }: Occurrence): boolean =>
  start > 0 && !label.glued && text.slice(0, start).includes('#');
