import { type Inline, joinInlines, plain, without } from './inline';
import { isOwnStyle, MOST_UNPRINTED, TYPED_INDENT } from './own-format';
import { isGone, type Reading } from './reading';
import { readRuns } from './runs';
import { numberingReference } from './styles';
import { element, flagOf, settingOf, type XmlElement } from './xml';

/** A paragraph as text. */
export interface ReadParagraph {
  /** With its number. */
  readonly inline: Inline;
  /** The lines of the text boxes that hang on it. */
  readonly boxes: readonly Inline[];
  /** Whether its mark is gone, so that the next paragraph goes on in its line. */
  readonly isOpen: boolean;
  /** Whether it is a line of the table of contents. */
  readonly isLeftOut: boolean;
}

/** @param before what goes on in this paragraph */
export function readParagraph(paragraph: XmlElement, reading: Reading, before: Inline): ReadParagraph {
  const { styles, labels, doubts } = reading;
  const properties = element(paragraph, 'w:pPr');
  const style = styles.of(settingOf(properties, 'w:pStyle')) ?? styles.usual;
  const { inline, boxes } = readRuns(paragraph, reading, style?.isHidden ?? false);
  const whole = withoutDoubleBrackets(joinInlines([before, inline], ''));
  const mark = element(properties, 'w:rPr');
  const isUnseen = flagOf(mark, 'w:vanish') && whole.text === '';
  if (isUnseen || isGone(mark, reading)) return { inline: whole, boxes, isOpen: true, isLeftOut: false };
  const isLeftOut = /^toc (?:\d|heading)/.test(style?.name ?? '');
  if (isLeftOut) doubts.count('contents');
  const label = labels.next(numberingReference(properties), style) ?? '';
  const blanks = plain('\n'.repeat(unprintedBelow(properties)));
  const text = joinInlines([plain(indentOf(properties) + label), whole, blanks], '');
  return { inline: text, boxes, isOpen: false, isLeftOut };
}

/** The two blanks that a paragraph of an exported file began with, and that are an indent there. */
function indentOf(properties: XmlElement | undefined): string {
  if (!isOwnStyle(settingOf(properties, 'w:pStyle'))) return '';
  return element(properties, 'w:ind')?.attributes['w:firstLineChars'] === TYPED_INDENT.chars ? TYPED_INDENT.text : '';
}

/** How many blank lines of the text of an exported file come behind a paragraph without being printed. */
function unprintedBelow(properties: XmlElement | undefined): number {
  if (!isOwnStyle(settingOf(properties, 'w:pStyle'))) return 0;
  const count = Number(element(properties, 'w:spacing')?.attributes['w:after'] ?? 0);
  return count <= MOST_UNPRINTED ? count : 0;
}

/** ［［3］］ → ［3］, where the author wrote the brackets around the number that Word puts in. */
function withoutDoubleBrackets(inline: Inline): Inline {
  let result = inline;
  for (const [outer] of [...inline.text.matchAll(/[［[〔【]［\d+］[］\]〕】]/g)].reverse()) {
    const start = result.text.lastIndexOf(outer);
    const isMark = result.pieces.some((piece) => piece.source === undefined && piece.start === start + 1);
    if (isMark) result = unbracketed(result, start + 1, start + outer.length - 1);
  }
  return result;
}

/** Takes the brackets off the mark in a half-open span, of which the number stays. */
function unbracketed({ text, pieces }: Inline, start: number, end: number): Inline {
  const mark = pieces.find((piece) => piece.start === start && piece.source === undefined);
  const rest = without({ text, pieces: pieces.filter((piece) => piece !== mark) }, end - 1, end);
  const bare = without(rest, start, start + 1);
  return mark ? { ...bare, pieces: [...bare.pieces, { ...mark, length: end - start - 2 }] } : bare;
}
