import type { PairKind } from '../../document/paired-marks';

/** What each kind of paired marks is called, and how it is written. */
export const MARKS: Readonly<
  Record<PairKind, { readonly name: string; readonly open: string; readonly close: string }>
> = {
  double: { name: '引号', open: '“', close: '”' },
  single: { name: '单引号', open: '‘', close: '’' },
  title: { name: '书名号', open: '《', close: '》' },
  'small-title': { name: '单书名号', open: '〈', close: '〉' },
  corner: { name: '引号', open: '「', close: '」' },
  round: { name: '圆括号', open: '（', close: '）' },
  square: { name: '方括号', open: '［', close: '］' },
  tortoise: { name: '六角括号', open: '〔', close: '〕' },
  lens: { name: '方头括号', open: '【', close: '】' },
};

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '［': '］',
  '[': ']',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
};
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSING).map(([open, close]) => [close, open]),
);

/** The mark on the other side: ” for “, （ for ）. Any other character is given back. */
export const otherSide = (mark: string): string => CLOSING[mark] ?? OPENING[mark] ?? mark;
