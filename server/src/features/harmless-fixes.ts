import { type PolicyDocument, tryEdits } from '../document/document';
import { newsAfter } from '../rules/news';
import type { Fix } from '../rules/rule';
import { extended } from '../text/extended';
import { once } from '../text/memo';
import type { Diagnostic } from './diagnostic';

/** Units of text, with some for each line, times findings: in a document with more, to try each repair takes seconds. */
const MOST_WORK = 20_000_000;
const UNITS_OF_LINE = 50;

/**
 * A finding with those of its fixes alone that take it away and bring up nothing that was not found before, whatever
 * rule finds it. Each is tried on the document, when they are asked for; in a document with too much to try all are
 * offered. What is done in bulk, `preferred`, is tried by whoever does it, together with the rest.
 * @param found all findings of the document
 */
export function withHarmlessFixes(
  document: PolicyDocument,
  diagnostic: Diagnostic,
  found: () => readonly Diagnostic[],
  diagnose: (document: PolicyDocument) => readonly Diagnostic[],
): Diagnostic {
  const { fixes, rule, span } = diagnostic;
  if (!fixes) return diagnostic;
  const preferred = diagnostic.preferred ?? (() => fixes()[0]);
  const others = once(() => found().filter((one) => one.rule !== rule || one.span.start !== span.start));
  const isHarmless = ({ edits }: Fix): boolean => {
    const repaired = tryEdits(document, edits);
    return (
      newsAfter({ document, found: others() }, edits, { document: repaired, found: diagnose(repaired) }).length === 0
    );
  };
  const tried = once(() => (isTooMuch(document, found().length) ? fixes() : fixes().filter(isHarmless)));
  return extended(diagnostic, { fixes: tried, preferred });
}

const isTooMuch = ({ text, paragraphs }: PolicyDocument, count: number): boolean =>
  count * (text.length + UNITS_OF_LINE * paragraphs.length) > MOST_WORK;
