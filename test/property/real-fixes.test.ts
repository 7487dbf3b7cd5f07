import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { type PolicyDocument, spanIn } from '../../server/src/document/document';
import type { Definition, Mark } from '../../server/src/document/footnotes/model';
import { partsOf } from '../../server/src/document/footnotes/parts';
import { renderLabel } from '../../server/src/document/labels';
import type { ListItem, NumberedList } from '../../server/src/document/numbering/lists';
import { numberingOf } from '../../server/src/document/numbering/numbering';
import { type Diagnostic, isWarning } from '../../server/src/features/diagnostic';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { newsAfter } from '../../server/src/rules/news';
import { createPolicyService } from '../../server/src/service';
import { applyEdits, type Edit, type Span } from '../../server/src/text/span';
import { pick, seededRandom } from '../bench/random';
import { corpusFiles, describeCorpus, readCorpusFile } from '../support/corpus';
import { LIMITS, PATIENCE } from './limits';

const service = createPolicyService({ rules: {}, segmenter: 'off' }, { background: NODE_BACKGROUND });
const random = seededRandom(7);
const below = (count: number): number => Math.floor(random() * count);
const oneOf = <T>(items: readonly T[]): T => pick(random, items);

/** A slip that a hand can make in a document. */
type Slip = (document: PolicyDocument) => readonly Edit[];

const replace = (span: Span, newText: string): Edit => ({ span, newText });
const written = ({ text }: PolicyDocument, { start, end }: Span): string => text.slice(start, end);

function someItem(document: PolicyDocument): { readonly list: NumberedList; readonly item: ListItem } {
  const list = oneOf(numberingOf(document));
  return { list, item: oneOf(list.items) };
}
const labelOf = (document: PolicyDocument, { line, label }: ListItem): Span => spanIn(document, line, label.span);

function lineAt({ text }: PolicyDocument, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end + 1 };
}

const NUMBERING: readonly Slip[] = [
  (document) => [replace(labelOf(document, someItem(document).item), '')],
  (document) => [replace(lineAt(document, labelOf(document, someItem(document).item).start), '')],
  (document) => {
    const [one, other] = [labelOf(document, someItem(document).item), labelOf(document, someItem(document).item)];
    return [replace(one, written(document, other)), replace(other, written(document, one))];
  },
  (document) => {
    const { list, item } = someItem(document);
    return [replace(labelOf(document, item), written(document, labelOf(document, oneOf(list.items))))];
  },
  (document) => {
    const { list, item } = someItem(document);
    const by = 1 + below(5);
    return list.items
      .slice(list.items.indexOf(item))
      .map((each) => replace(labelOf(document, each), renderLabel(each.label, each.label.ordinal + by)));
  },
];

const marksOf = (document: PolicyDocument): Mark[] => partsOf(document).flatMap(({ marks }) => marks);
const definitionsOf = (document: PolicyDocument): Definition[] =>
  partsOf(document).flatMap(({ definitions }) => definitions);

const FOOTNOTES: readonly Slip[] = [
  (document) => [replace(oneOf(marksOf(document)).span, '')],
  (document) => [replace(oneOf(marksOf(document)).digits, written(document, oneOf(marksOf(document)).digits))],
  (document) => {
    const [one, other] = [oneOf(marksOf(document)).digits, oneOf(marksOf(document)).digits];
    return [replace(one, written(document, other)), replace(other, written(document, one))];
  },
  (document) => {
    const { span, digits } = oneOf(marksOf(document));
    return [replace(below(2) === 0 ? { ...span, end: digits.start } : { ...span, start: digits.end }, '')];
  },
  (document) => {
    const { end } = oneOf(marksOf(document)).span;
    return [replace({ start: end, end }, written(document, oneOf(marksOf(document)).span))];
  },
  (document) => [replace(lineAt(document, oneOf(definitionsOf(document)).digits.start), '')],
  (document) => [
    replace(oneOf(definitionsOf(document)).digits, written(document, oneOf(definitionsOf(document)).digits)),
  ],
];

const CUT: Slip = ({ text }) => {
  const start = below(text.length);
  return [replace({ start, end: Math.min(text.length, start + 1 + below(6)) }, '')];
};

/** A document with one to four slips in it, those left out that touch others. */
function damaged(document: PolicyDocument): string {
  const slips = [
    CUT,
    ...(numberingOf(document).length > 0 ? NUMBERING : []),
    ...(marksOf(document).length > 0 && definitionsOf(document).length > 0 ? FOOTNOTES : []),
  ];
  const edits: Edit[] = [];
  for (let left = 1 + below(4); left > 0; left--) {
    const more = oneOf(slips)(document);
    for (const edit of more) if (edits.every((other) => isApart(edit.span, other.span))) edits.push(edit);
  }
  return applyEdits(document.text, edits);
}

const isApart = (one: Span, other: Span): boolean => one.end < other.start || other.end < one.start;

const told = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;

/** What is found after edits and was not before. */
function newsOf(document: PolicyDocument, edits: readonly Edit[]): Diagnostic[] {
  const after = service.parse(applyEdits(document.text, edits), document);
  const before = { document, found: service.diagnose(document) };
  return newsAfter(before, edits, { document: after, found: service.diagnose(after) });
}

describeCorpus('the fixes of real documents with slips', () => {
  it('bring nothing up one by one and nothing to warn of all together, and are done once and for all', () => {
    for (const name of corpusFiles()) {
      const original = service.parse(readCorpusFile(name));
      for (let round = 0; round < LIMITS.numRuns / 1000; round++) {
        const document = service.parse(damaged(original));
        const where = `${name}, ${round}`;
        for (const finding of service.diagnose(document)) {
          for (const { title, edits } of finding.fixes?.() ?? []) {
            const repair = `${where}: ${told(finding)} ${title}`;
            ok(applyEdits(document.text, edits) !== document.text, repair);
            deepStrictEqual(newsOf(document, edits).map(told), [], repair);
          }
        }
        const edits = service.fixAll(document);
        const news = newsOf(document, edits).filter(isWarning);
        deepStrictEqual(news.map(told), [], where);
        const fixed = applyEdits(document.text, edits);
        strictEqual(applyEdits(fixed, service.fixAll(service.parse(fixed))), fixed, where);
      }
    }
  }).timeout(PATIENCE);
});
