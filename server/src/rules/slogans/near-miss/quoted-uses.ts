import type { PolicyDocument } from '../../../document/document';
import { quotedCounts } from '../../../document/terms-counts';
import { derive } from '../../../document/versions';
import { memoize } from '../../../text/memo';
import { nearItems } from './quoted-terms';
import { createUses, type Uses } from './uses';

/** How many times as often as bare a term must be quoted. */
export const RATIO = 5;

/** Figures, and what is no slogan but a mark or a letter. */
const NO_TERM = /^[0-9０-９一二三四五六七八九十百千万亿A-Za-z+＋.·、，\s]+$/;

/** The terms that are quoted so often that one without quotation marks is noticed. */
export const oftenQuoted = derive([quotedCounts], (document): readonly string[] =>
  [...quotedCounts(document)].flatMap(([term, count]) => (count >= RATIO && !NO_TERM.test(term) ? [term] : [])),
);

const texts = derive(
  [nearItems, oftenQuoted],
  (document) => new Set([...oftenQuoted(document), ...nearItems(document).flatMap(({ item, model }) => [item, model])]),
);

const lookForTexts = createUses();

/** The uses of these terms, of quoted items that are near a quoted term, and of those terms: all in one pass. */
export const quotedUses = memoize((document: PolicyDocument): Uses => lookForTexts(document, texts(document)));
