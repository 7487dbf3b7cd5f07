import { offsetAt } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import { partsOf } from '../document/footnotes/parts';
import { type InsertionRefusal, insertFootnoteAt } from '../edits/footnotes-insert';
import { type RemovalRefusal, removeFootnoteAt } from '../edits/footnotes-remove';
import { renumberFootnotes } from '../edits/footnotes-renumber';
import type { EditCommand } from './edit-command';

export const RENUMBERING_UNCLEAR = '注码与释文对不上，或有编号写不出来，不能自动重编。请先按提示改正注码和释文的编号。';

export const NUMBERED_BY_PAGE = '注码每页重新编号，全文没有统一的次序，不能自动重编。请逐页核对注码和释文。';

/** Why a footnote is not inserted, and what to do. */
export const INSERTION_REFUSALS: Readonly<Record<InsertionRefusal, string>> = {
  definitions: '这里是释文，不能再插入注释。请把光标放到正文中要注释的词之后。',
  mark: '这里已经有注码。请把光标放到另一个要注释的词之后。',
  'no words': '光标前没有要注释的词。请把光标放到要注释的词之后。',
  unnumbered: '释文没有编号，不能插入带号的注释。请先给各条释文编号。',
  pages: '注码每页重新编号，不能自动插入。请按本页的次序自己写上注码和释文。',
  unwritable: '注码改号后写不出来（如超过 ㊿），不能插入。请先改用［1］这样的写法。',
};

/** Why a footnote is not removed, and what to do. */
export const REMOVAL_REFUSALS: Readonly<Record<RemovalRefusal, string>> = {
  nothing: '光标不在注释上。请把光标放到要删除的注码或释文上。',
  compound: '这个注码与别的注码合用一个括号。请先改成分开的注码，或者直接删去其中的数字。',
  cited: '这条释文有几个注码引用，不能从这里删除。请到正文逐个删去注码。',
  'different numbers': '这个注码与所注的释文编号不同，不能确定要删哪一条。请先改正编号。',
  unclear: '不能确定注码与释文如何对应，不能删除。请先按提示改正注码和释文的编号。',
};

/** The commands about footnotes; see `EDIT_COMMANDS`. */
export const FOOTNOTE_COMMANDS: Readonly<Record<string, EditCommand>> = {
  'gongwen.edit.renumberFootnotes': {
    title: '重编注码',
    previewed: true,
    edits: (document) => {
      const edits = renumberFootnotes(document);
      if (!edits) return partsOf(document).length > 1 ? NUMBERED_BY_PAGE : RENUMBERING_UNCLEAR;
      if (edits.length > 0) return edits;
      const { marks, definitions } = footnotesOf(document);
      return marks.length + definitions.length > 0 ? '注码和释文的次序都对，不用重编。' : '文中没有注码，也没有释文。';
    },
  },
  'gongwen.edit.insertFootnote': {
    title: '插入注释',
    previewed: false,
    edits: (document, position) => {
      const insertion = insertFootnoteAt(document, offsetAt(document, position));
      return typeof insertion === 'string' ? INSERTION_REFUSALS[insertion] : insertion;
    },
  },
  'gongwen.edit.removeFootnote': {
    title: '删除注释',
    previewed: false,
    edits: (document, position) => {
      const removal = removeFootnoteAt(document, offsetAt(document, position));
      return typeof removal === 'string' ? REMOVAL_REFUSALS[removal] : removal;
    },
  },
};
