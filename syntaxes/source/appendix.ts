import { BLANK, type Captures, CIRCLED, DIGITS, LINE_START, LIST_LABEL, NUMERAL, type Pattern } from './fragments';

const NOTE = `${BLANK}*(?:解${BLANK}*释|注${BLANK}*释|注解|释义|说明|解读|简释)`;
const HEADING = [
  `(?:附${BLANK}{0,4}(?:件|录|注)?${BLANK}{0,4}[0-9一二三四五六七八九十]{0,2}[ \\t\\x{3000}：:.、]{0,8})?`,
  `(?:[^。！？；，［\\[【〔\\n]{0,30}?(?:名词|术语|用语|词语|概念|词汇)${NOTE}|注${BLANK}*释|附注|脚注|尾注)`,
  '(?:和说明)?[^。！？；，\\n]{0,10}',
].join('');

const MARK = `[［\\[【〔﹝]${BLANK}?(?:\\^|注)?${BLANK}?${DIGITS}${BLANK}?[］\\]】〕﹞]`;
const NUMBER = `${DIGITS}[.．、，：:]|[（(]${DIGITS}[）)]|${CIRCLED}|注${DIGITS}[：:]|${NUMERAL}、`;

/** A term, quoted or bare, and what ends it. */
const TERM = '((?:“[^“”\\n]{1,40}”|《[^《》\\n]{1,40}》|[^“”《》：:。；，\\n]){1,40}?)(：|:|——|(?=是指|指|即))';

const TERM_CAPTURES: Captures = {
  3: { name: 'entity.name.type.definition.gongwen' },
  4: { name: 'punctuation.separator.definition.gongwen' },
};
const MARK_LABEL: Pattern = { name: `markup.list.definition.gongwen string.other.link.footnote.gongwen ${LIST_LABEL}` };

/** 名词解释 and its definitions. */
export const appendix: Readonly<Record<string, Pattern>> = {
  appendix: {
    comment: 'From the heading to another annex or the next report of the file.',
    name: 'meta.appendix.gongwen',
    begin: `${LINE_START}(${HEADING})$`,
    beginCaptures: { 2: { name: 'markup.heading.1.appendix.gongwen entity.name.section.gongwen' } },
    end: `(?=^${BLANK}*+(?:附(?:件|表|录|图)|各位代表))`,
    patterns: [
      { include: '#marked-definitions' },
      { include: '#numbered-definitions' },
      { include: '#paragraphs' },
      { include: '#inline' },
    ],
  },
  'numbered-definitions': {
    comment: '1.“科技副总”：指…, 科技副总：指…',
    match: `${LINE_START}(${NUMBER})?${BLANK}*+${TERM}`,
    captures: { 2: { name: `markup.list.definition.gongwen ${LIST_LABEL}` }, ...TERM_CAPTURES },
  },
  'marked-definitions': {
    comment: '［1］科技副总：指… at the start of a line, wherever it stands',
    patterns: [
      {
        match: `${LINE_START}(${MARK})[ \\t\\x{3000}：:.．、]*+${TERM}`,
        captures: { 2: MARK_LABEL, ...TERM_CAPTURES },
      },
      { match: `${LINE_START}(${MARK})(?!号)`, captures: { 2: MARK_LABEL } },
    ],
  },
};
