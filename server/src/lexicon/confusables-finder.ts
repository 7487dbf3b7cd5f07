import type { Span } from '../text/span';
import { type Confusable, confusables } from './confusables';
import { createList, phrasesIn } from './phrases';

/** A place of a text that holds a word taken for another. */
export interface Confusion {
  /** UTF-16 offsets of the text that was searched; with what the word goes on to, where that is what makes it wrong. */
  readonly span: Span;
  readonly confusable: Confusable;
}

const NONE: readonly Confusion[] = [];
const CLAUSE_END = /[，。；：！？\n]/;

/** A word can be wrong for several reasons, each with its conditions. */
const words = createList(() => {
  const byText = new Map<string, Confusable[]>();
  for (const confusable of confusables()) {
    const meanings = byText.get(confusable.text);
    if (meanings) meanings.push(confusable);
    else byText.set(confusable.text, [confusable]);
  }
  return byText;
});

/** Every word in a text that is taken for another there, overlapping ones too, by start and then by length. */
export function confusionsIn(text: string, phrases = phrasesIn(text)): readonly Confusion[] {
  const found = words(phrases);
  if (found.length === 0) return NONE;
  return found.flatMap(({ meaning: meanings, span: place }) => {
    for (const confusable of meanings) {
      const span = spanOf(confusable, text, place);
      if (span) return [{ span, confusable }];
    }
    return [];
  });
}

/** The place of a confusable that stands in a text; undefined where it is not meant. */
function spanOf(confusable: Confusable, text: string, span: Span): Span | undefined {
  const { after, before, notAfter, notBefore, continues } = confusable;
  const isBehind = (word: string): boolean => text.startsWith(word, span.start - word.length);
  const isAhead = (word: string): boolean => text.startsWith(word, span.end);
  if (notAfter?.some(isBehind) || notBefore?.some(isAhead)) return undefined;
  if ((after || before) && !after?.some(isBehind) && !before?.some(isAhead)) return undefined;
  return continues ? continued(text, span, continues) : span;
}

/** The span up to the end of the nearest word that goes with it. */
function continued(
  text: string,
  { start, end }: Span,
  { by, within }: NonNullable<Confusable['continues']>,
): Span | undefined {
  const longest = Math.max(...by.map(({ length }) => length));
  const [clause = ''] = text.slice(end, end + within + longest).split(CLAUSE_END, 1);
  const ends = by.flatMap((word) => {
    const at = clause.indexOf(word);
    return at < 0 || at > within ? [] : [at + word.length];
  });
  return ends.length === 0 ? undefined : { start, end: end + Math.min(...ends) };
}
