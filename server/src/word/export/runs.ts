import { FootnoteReferenceRun, type IRunOptions, Tab, TextRun } from 'docx';
import type { Span } from '../../text/span';

/** A stretch of a paragraph that is set in one way. */
export interface Stretch extends Span {
  readonly style?: string | undefined;
  readonly raised?: boolean;
  /** The number of the footnote that stands in its place. */
  readonly footnote?: number | undefined;
}

/**
 * The runs of a half-open span of a text. Each says that its characters are Chinese where that is open, and where
 * stretches overlap the text is cut at their ends.
 */
export function runsOf(text: string, span: Span, stretches: readonly Stretch[]): (TextRun | FootnoteReferenceRun)[] {
  const cuts = new Set([span.start, span.end, ...stretches.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((at) => at >= span.start && at <= span.end).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] as number;
    const around = stretches.filter((one) => one.start <= start && one.end >= end);
    const footnote = around.find((one) => one.footnote !== undefined)?.footnote;
    if (footnote !== undefined) return new FootnoteReferenceRun(footnote);
    const style = around.find((one) => one.style !== undefined)?.style;
    return new TextRun({
      ...CHINESE,
      ...contentOf(text.slice(start, end)),
      ...(style !== undefined && { style }),
      ...(around.some(({ raised }) => raised) && { superScript: true }),
    });
  });
}

export const CHINESE: IRunOptions = { font: { hint: 'eastAsia' } };

/** Text, with tabs as elements of their own. */
function contentOf(text: string): Pick<IRunOptions, 'text' | 'children'> {
  if (!text.includes('\t')) return { text };
  return { children: text.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part])) };
}
