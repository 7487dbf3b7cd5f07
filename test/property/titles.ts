import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import type { Fix } from '../../server/src/rules/rule';
import { parseChineseNumeral } from '../../server/src/text/numerals';
import { applyEdits, type Edit, type Span } from '../../server/src/text/span';

/** A fix of a finding in a text, and what its title says beyond its form. */
interface Repair {
  readonly text: string;
  readonly span: Span;
  readonly edits: readonly Edit[];
  /** The parts of the title that its pattern keeps. */
  readonly told: readonly string[];
}

/** What may stand in a label, a mark or the place of either: numerals, brackets, stops, and the characters of 第一章. */
const NUMBER =
  /^[\p{Nd}一二两三四五六七八九十百千零〇○廿卅①-⑳㉑-㉟㊱-㊿⒈-⒛第章节条款项是要()（）[\]［］【】〔〕、.．,，:：^注*\s-]*$/u;

/** What each form of title says, the first that fits. Titles that none of them fits say nothing that can be tried. */
const CLAIMS: readonly (readonly [form: RegExp, holds: (repair: Repair) => void])[] = [
  [/^(?:互换这两条释文|互换两条释文的内容|对调为.*|按.*排列|移到.*)$/, keepsCharacters],
  [/^全文重编注码，释文按注码排列$/, keepsWords],
  [
    /^(?:补写.*释文.*|编为第 \d+ 条，补写释文.*|在文后列出各条释文.*|在前面加一行.*)$/,
    (repair) => insertsOr(repair, isRenumbering),
  ],
  [
    /^(?:在正文补上注码 \d+.*|数字不动，前面补上注码)$/,
    (repair) => insertsOr(repair, isRenumbering, (inserted) => NUMBER.test(inserted)),
  ],
  [
    /^(?:补上括号|全部改为.*的写法|改为.*的写法|\d+ 处都按.*的写法改)$/,
    (repair) => onlyOf(repair, ({ old, now }) => digitsOf(old) === digitsOf(now) && NUMBER.test(old + now)),
  ],
  [/^(?:在第 \d+ 行补上|补上缺少的 \d+ 个序号).*$/, (repair) => onlyOf(repair, isRenumbering)],
  [
    /重新编号|顺延|依次|各加一|互换|对调两个序号|两级$|改用|编号改为|改正随之不合的序号/,
    (repair) => onlyOf(repair, isRenumbering),
  ],
  [/^改为全角括号$/, (repair) => onlyOf(repair, ({ old, now }) => /^[()[\]]$/.test(old) && /^[（）［］]$/.test(now))],
  [/^删去/, (repair) => isInside(repair) && onlyOf(repair, ({ now }) => now === '')],
  [
    /^加上(冒号|顿号|.+)$/,
    (repair) =>
      insertsOr(
        repair,
        () => false,
        (inserted) => inserted === nameless(repair.told[0]),
      ),
  ],
  [
    /^改为(.+)……(.+)$/,
    (repair) => {
      const { was, is } = inSpan(repair);
      const [open = '', close = ''] = repair.told;
      ok(is.startsWith(open) && is.endsWith(close), is);
      deepStrictEqual(is.slice(open.length, -close.length), was.slice(1, -1));
    },
  ],
  [/^写出全称并注明简称$/, (repair) => ok(isInside(repair) && /（(?:以下)?简称.*）/.test(inSpan(repair).is))],
  [/^(?:正文改为|全文统一为|改为)(.+)（\d+处）$/, (repair) => becomes(repair)],
  [/^正文改为(.+)$/, (repair) => becomes(repair)],
  // A section takes with it the numbers by which it is referred to, and the count that is stated of its list.
  [/^改为(“?[（(]?[一二三四五六七八九十百]{1,3}[)）]?、?”?|“?[（(]?\d{1,3}[)）.．、]?”?)$/, becomesWithNumbers],
  [
    /^改为(.+)$/,
    (repair) => {
      isInside(repair);
      becomes(repair);
    },
  ],
];

/** Throws if a fix does another thing than its title says. */
export function doesWhatItSays(text: string, { span }: Diagnostic, { title, edits }: Fix): void {
  for (const [form, holds] of CLAIMS) {
    const told = form.exec(title)?.slice(1);
    if (!told) continue;
    holds({ text, span, edits, told });
    return;
  }
  throw new Error(`no claim is known for the title ${title}`);
}

interface Change {
  readonly old: string;
  readonly now: string;
}

const changesOf = ({ text, edits }: Repair): Change[] =>
  edits.map(({ span, newText }) => ({ old: text.slice(span.start, span.end), now: newText }));

const isRenumbering = ({ old, now }: Change): boolean => NUMBER.test(old) && NUMBER.test(now);

const digitsOf = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[一二三四五六七八九十百]+/, (numeral) => String(parseChineseNumeral(numeral)))
    .replace(/[^0-9]/g, '');

function onlyOf(repair: Repair, isMeant: (change: Change) => boolean): void {
  for (const change of changesOf(repair)) ok(isMeant(change), JSON.stringify(change));
}

/** Puts something in, or does what else the title says. */
function insertsOr(
  repair: Repair,
  isElse: (change: Change) => boolean,
  isMeant: (inserted: string) => boolean = () => true,
): void {
  onlyOf(repair, (change) => (change.old.trim() === '' && isMeant(change.now)) || isElse(change));
}

/** Changes nothing beside the finding but the blanks behind it. */
function isInside({ text, span, edits }: Repair): boolean {
  for (const edit of edits) {
    const beyond = text.slice(span.end, Math.max(span.end, edit.span.end));
    ok(span.start <= edit.span.start && /^[^\S\r\n]*$/.test(beyond), `${JSON.stringify(edit)} is outside the finding`);
  }
  return true;
}

/** What stands where the finding is, before and after. */
function inSpan({ text, span, edits }: Repair): { readonly was: string; readonly is: string } {
  const was = text.slice(span.start, span.end);
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
  }));
  return { was, is: applyEdits(was, moved) };
}

/** What the title quotes stands there in the end, and nothing else is written. */
function becomes(repair: Repair): void {
  const { text, edits } = repair;
  const wanted = unquoted(repair.told[0]);
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  const [from, to] = [Math.max(0, first - wanted.length), Math.min(text.length, last + wanted.length)];
  const around = { start: from, end: to };
  ok(inSpan({ ...repair, span: around }).is.includes(wanted), `${wanted} is not what comes of it`);
  for (const { newText } of edits) ok(wanted.includes(newText), `${newText} is no part of ${wanted}`);
}

function becomesWithNumbers(repair: Repair): void {
  const { span, edits } = repair;
  const isOwn = (edit: Edit): boolean => span.start <= edit.span.start && edit.span.end <= span.end;
  becomes({ ...repair, edits: edits.filter(isOwn) });
  onlyOf({ ...repair, edits: edits.filter((edit) => !isOwn(edit)) }, isRenumbering);
}

/** A quotation in a title without its marks; those inside it as they stand in a text. */
function unquoted(quoted = ''): string {
  const inner = /^“(.+)”$/.exec(quoted)?.[1];
  return inner === undefined ? quoted : inner.replaceAll('‘', '“').replaceAll('’', '”');
}

const NAMES: Readonly<Record<string, string>> = { 冒号: '：', 顿号: '、' };
const nameless = (told = ''): string => NAMES[told] ?? told;

function keepsCharacters({ text, edits }: Repair): void {
  deepStrictEqual([...applyEdits(text, edits)].sort(), [...text].sort());
}

/** Lines may change places, and numbers. */
function keepsWords({ text, edits }: Repair): void {
  // A definition may stand behind another on its line.
  const wordsOf = (whole: string): string[] =>
    whole
      .split(/\n|(?<=[。！？])/)
      .map((line) => line.replace(/^\s*[一二三四五六七八九十百]+、|[\p{Nd}①-⑳㉑-㉟㊱-㊿\s]/gu, ''))
      .sort();
  deepStrictEqual(wordsOf(applyEdits(text, edits)), wordsOf(text));
}
