import type { Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import { numberingOf } from '../document/numbering/numbering';
import { type Section, sectionAt } from '../document/sections';
import { demote, promote } from '../edits/change-level';
import { moveSection } from '../edits/move-section';
import { placeSection, type Where } from '../edits/place-section';
import { renumberList } from '../edits/renumber';
import type { Edit } from '../text/span';
import { FOOTNOTE_COMMANDS } from './footnote-commands';
import { renumberAll } from './renumber-all';

/** Edits, and the offset in the text they make at which a person wants to go on. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly cursor: number;
}

/** What a command does to a document: its edits, or a sentence in Chinese that says why there is nothing to do. */
export interface EditCommand {
  /** Shown above the preview and in the undo list. */
  readonly title: string;
  /** The edits reach all over the document, so that a person should see them first where the editor can show them. */
  readonly previewed: boolean;
  readonly edits: (
    document: PolicyDocument,
    position: Position,
    argument: unknown,
  ) => readonly Edit[] | Change | string;
}

type SectionEdit = (document: PolicyDocument, section: Section) => readonly Edit[] | undefined;

const onSection =
  (edit: SectionEdit, refusal: string): EditCommand['edits'] =>
  (document, position) => {
    const section = sectionAt(document, offsetAt(document, position));
    if (!section) return '光标不在带序号的章节里。请把光标放到要调整的标题或其内容上。';
    return edit(document, section) ?? refusal;
  };

/** The commands of the protocol's `workspace/executeCommand`, each with `{ uri, position }` as its one argument. */
export const EDIT_COMMANDS: Readonly<Record<string, EditCommand>> = {
  'gongwen.edit.renumber': {
    title: '重编序号',
    previewed: true,
    edits: (document) => nonEmpty(renumberAll(document), '全文序号已经连续，不用重编。'),
  },
  'gongwen.edit.renumberList': {
    title: '重编这一组序号',
    previewed: false,
    edits: (document, position) => {
      const { line } = position;
      const list = nearestList(document, line);
      if (!list) return '光标处没有序号。请把光标放到要重编的一组序号里。';
      return nonEmpty(renumberList(document, list), '这一组序号已经连续，不用重编。');
    },
  },
  'gongwen.edit.moveSectionUp': {
    title: '上移章节',
    previewed: false,
    edits: onSection((document, section) => moveSection(document, section, 'up'), '前面没有同级的章节，不能再上移。'),
  },
  'gongwen.edit.moveSectionDown': {
    title: '下移章节',
    previewed: false,
    edits: onSection((document, section) => moveSection(document, section, 'down'), '后面没有同级的章节，不能再下移。'),
  },
  /** The argument also has `target`, a position in the section to move to, and `where`. */
  'gongwen.edit.moveSectionTo': {
    title: '移动章节',
    previewed: false,
    edits: (document, position, argument) => {
      const section = sectionAt(document, offsetAt(document, position));
      const aim = readAim(argument);
      const target = aim && sectionAt(document, offsetAt(document, aim.target));
      const edits = section && target && placeSection(document, section, target, aim.where);
      return edits ?? '这一节不能移到那里：只能移动带序号的章节，不能移到自己里面，其中的序号也不能与别处连续编号。';
    },
  },
  'gongwen.edit.promoteSection': {
    title: '章节升级',
    previewed: false,
    edits: onSection(promote, '已经是最高一级，不能再升级。'),
  },
  'gongwen.edit.demoteSection': {
    title: '章节降级',
    previewed: false,
    edits: onSection(demote, '前面没有同级的章节可以归入，或者没有更低一级序号，不能降级。'),
  },
  ...FOOTNOTE_COMMANDS,
};

const nonEmpty = (edits: readonly Edit[], refusal: string): readonly Edit[] | string =>
  edits.length > 0 ? edits : refusal;

/** The list that has an item on a line, or else the one whose item stands last before it. */
function nearestList(document: PolicyDocument, line: number) {
  let best: { readonly line: number; readonly list: ReturnType<typeof numberingOf>[number] } | undefined;
  for (const list of numberingOf(document)) {
    for (const item of list.items) {
      if (item.line <= line && item.line >= (best?.line ?? -1)) best = { line: item.line, list };
    }
  }
  return best?.list;
}

const WHERE: readonly string[] = ['before', 'after', 'inside'] satisfies Where[];

/** Where a section is to go; undefined if the argument of the command does not say it. */
function readAim(argument: unknown): { readonly target: Position; readonly where: Where } | undefined {
  if (typeof argument !== 'object' || argument === null || !('target' in argument) || !('where' in argument)) return;
  const { target, where } = argument;
  if (typeof where !== 'string' || !WHERE.includes(where) || !isPosition(target)) return undefined;
  return { target, where: where as Where };
}

/** Whether a value from outside is a position. */
export function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    'character' in value &&
    typeof value.line === 'number' &&
    typeof value.character === 'number'
  );
}
