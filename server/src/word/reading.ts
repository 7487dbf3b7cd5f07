import type { Doubts } from './doubts';
import type { Labels } from './labels';
import type { NoteMarks } from './note-marks';
import type { Styles } from './styles';
import { elements, type XmlElement } from './xml';

/** Which side of the tracked changes is read. */
export type Revisions = 'accepted' | 'original';

/** What is known while the body is read, from its beginning to where the reading is. */
export interface Reading {
  readonly styles: Styles;
  readonly labels: Labels;
  readonly marks: NoteMarks;
  readonly doubts: Doubts;
  readonly revisions: Revisions;
  /** The fields that are open, the innermost last: of a field the result is text, its instruction is not. */
  readonly fields: ('instruction' | 'result')[];
  /** Whether fields are followed at all: where one has no end, everything behind it would be its instruction. */
  readonly followsFields: boolean;
}

/** The children of these are read as if they stood in their place. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Whether the children of an element are read in its place, as far as tracked changes and wrappings decide it. */
export function isTransparent(name: string, { revisions, doubts }: Reading): boolean {
  if (TRANSPARENT.has(name)) return true;
  const isInserted = INSERTED.has(name);
  if (!isInserted && !DELETED.has(name)) return false;
  doubts.count(revisions);
  return isInserted === (revisions === 'accepted');
}

/** Whether properties say that what they belong to, a paragraph's mark or a row, is gone on the side that is read. */
export function isGone(properties: XmlElement | undefined, { revisions }: Reading): boolean {
  const names = revisions === 'accepted' ? DELETED : INSERTED;
  return elements(properties).some(({ name }) => names.has(name));
}
