import {
  BLANK,
  CIRCLED,
  DIGITS,
  HEADING_LABEL,
  LINE_START,
  LIST_LABEL,
  NUMERAL,
  type Pattern,
  title,
} from './fragments';

const ATTACHMENT_LABEL = `markup.list.attachment.gongwen ${LIST_LABEL}`;

/** What a paragraph can begin with: titles, headings of all levels, items of lists. */
export const paragraphs: Readonly<Record<string, Pattern>> = {
  'title-block': {
    patterns: [
      {
        comment: 'The first line of the file, unless it is a sentence or has a label.',
        match: `\\A([ \\t\\x{3000}\\x{FEFF}#*]*+)(?![（(]?${NUMERAL}[、）)]|第${NUMERAL}[编篇章节条]|${DIGITS}[.．、]|——)([^。！？；：\\n]{2,60})$`,
        captures: { 2: { name: 'markup.heading.title.gongwen entity.name.section.title.gongwen' } },
      },
      {
        match: `${LINE_START}([^。！？；：，\\n]{0,40}工作报告)[ \\t\\x{3000}*]*+$`,
        captures: { 2: { name: 'markup.heading.title.gongwen entity.name.section.title.gongwen' } },
      },
      {
        comment: '——2026年1月12日在…会议上, （二〇二六年一月十二日…通过）',
        match: `${LINE_START}((?:——|[（(])(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年[^。！？；：\\n]{0,60})$`,
        captures: { 2: { name: 'meta.date-line.gongwen', patterns: [{ include: '#date' }] } },
      },
      {
        match: `${LINE_START}((?:各位|同志们|尊敬的)[^，。；：！？、\\n]{0,20}[：:])[ \\t\\x{3000}*]*+$`,
        captures: { 2: { name: 'markup.bold.salutation.gongwen' } },
      },
    ],
  },
  parts: {
    patterns: [
      wholeLine(1, `(第(?:${NUMERAL}|${DIGITS})(?:编|篇|部分|章))`),
      wholeLine(2, `(第(?:${NUMERAL}|${DIGITS})节)`),
      item(`(第(?:${NUMERAL}|${DIGITS})条)(?=${BLANK}|(?![的、至和或及规款项第之])\\p{Han})`),
    ],
  },
  attachments: {
    patterns: [
      {
        comment: '附件1 and 附表 on a line of their own, where an annex begins (GB/T 9704-2012 7.3.7)',
        match: `${LINE_START}(附${BLANK}{0,4}[件表录图]${BLANK}?(?:${DIGITS}|${NUMERAL})?[：:]?)[ \\t\\x{3000}*]*+$`,
        captures: { 2: { name: 'markup.heading.attachment.gongwen entity.name.section.gongwen' } },
      },
      {
        comment: '附件：1.… below the text, and the lines 2.… under it (GB/T 9704-2012 7.3.4)',
        name: 'meta.attachments.gongwen',
        begin: `${LINE_START}(附${BLANK}{0,4}件[：:])${BLANK}*+((?:${DIGITS}[.．、])?)`,
        beginCaptures: { 2: { name: 'keyword.other.attachment.gongwen' }, 3: { name: ATTACHMENT_LABEL } },
        while: `^${BLANK}*+(?=${DIGITS}[.．、])`,
        patterns: [
          { match: `(?<![^ \\t\\x{3000}])${DIGITS}[.．、]`, name: ATTACHMENT_LABEL },
          { include: '#in-title' },
        ],
      },
    ],
  },
  'level-1': {
    comment: '一、 but not 一、二、三产业 or 二、三级医院',
    patterns: upperLevel(1, `(${NUMERAL}[、．.])(?!${NUMERAL}[、产批线级类]|[产批线级类等季])`),
  },
  'level-2': {
    comment: '（一） （一）、 (一) 一） ㈠',
    patterns: upperLevel(2, `((?:[（(]${BLANK}?${NUMERAL}${BLANK}?[）)]|${NUMERAL}[）)]|[㈠-㈩])[、，]?)`),
  },
  'level-3': {
    comment: '1. 1． 1、 ⒈ and also 10.16个城市新区, but not the start of 5.8%',
    patterns: lowerLevel(3, `(${DIGITS}[.．](?![0-9０-９]+[.%％亿万])|${DIGITS}、|[⒈-⒛])`),
  },
  'level-4': {
    comment: '（1） (1) 1） ⑴',
    patterns: lowerLevel(4, `([（(]${BLANK}?${DIGITS}${BLANK}?[）)]|${DIGITS}[）)]|[⑴-⒇])`),
  },
  'level-5': { comment: '① to ㊿', patterns: [item(`(${CIRCLED})`)] },
  enumerations: {
    comment: '一是…, 第一，… at the start of a paragraph',
    patterns: runIn(`(第${NUMERAL}，|${NUMERAL}[是要])`, 'markup.list.enumeration.gongwen'),
  },
  dashes: { comment: '——坚持…', patterns: runIn('(——)', 'markup.list.unnumbered.gongwen') },
  bullets: {
    patterns: [
      {
        match: `${LINE_START}([●◆■▲•]|[-*+](?=[ \\t]))`,
        captures: { 2: { name: `markup.list.unnumbered.gongwen ${LIST_LABEL}` } },
      },
    ],
  },
  'unnumbered-headings': {
    patterns: [
      {
        comment: '2025年工作回顾 without a label',
        match: `${LINE_START}((?:[0-9０-９]{4}年|[〇一二三四五六七八九]{4}年|过去|今年|今后|明年|下一步)[^，。；：！？\\n]{0,30}(?:回顾|总结|安排|任务|要求|目标|打算|思路|重点|建议))[ \\t\\x{3000}*]*+$`,
        captures: { 2: title('markup.heading.1.gongwen entity.name.section.gongwen') },
      },
      {
        match: '^(#{1,6})[ \\t]+([^\\n]{1,80})$',
        captures: {
          1: { name: `markup.heading.gongwen ${HEADING_LABEL}` },
          2: title('markup.heading.gongwen entity.name.section.gongwen'),
        },
      },
    ],
  },
};

/** 第一章 总则: a heading that fills its line. */
function wholeLine(level: number, label: string): Pattern {
  return heading(`markup.heading.${level}.gongwen`, label, `((?=${BLANK}|\\p{Han}|$)[^。！？；\\n]{0,80})$`);
}

/** Titles of the two upper levels may hold commas and be long: the line, or the first sentence of a paragraph. */
function upperLevel(level: number, label: string): readonly Pattern[] {
  const sentence = '([^。！？\\n]{1,80})';
  return [
    heading(`markup.heading.${level}.gongwen`, label, `${sentence}$`),
    heading(`markup.heading.${level}.run-in.gongwen`, label, `${sentence}(?=[。！？])`),
    item(label),
  ];
}

/** Below them a label also begins plain items, so that a title must be short and, if run in, followed by its text. */
function lowerLevel(level: number, label: string): readonly Pattern[] {
  return [
    heading(`markup.heading.${level}.gongwen`, label, '([^。！？；：\\n]{1,40})$'),
    heading(
      `markup.heading.${level}.run-in.gongwen`,
      label,
      `([^。！？；：，\\n]{1,40})(?=。${BLANK}*+[^ \\t\\x{3000}\\n])`,
    ),
    item(label),
  ];
}

function heading(scope: string, label: string, rest: string): Pattern {
  return {
    match: LINE_START + label + rest,
    captures: { 2: { name: `${scope} ${HEADING_LABEL}` }, 3: title(`${scope} entity.name.section.gongwen`) },
  };
}

function item(label: string): Pattern {
  return { match: LINE_START + label, captures: { 2: { name: `markup.list.numbered.gongwen ${LIST_LABEL}` } } };
}

/** A label and, where more text follows, the short sentence behind it. */
function runIn(label: string, scope: string): readonly Pattern[] {
  const marked = { name: `${scope} ${LIST_LABEL}` };
  return [
    {
      match: `${LINE_START}${label}([^。！？；：\\n]{1,40})(?=。${BLANK}*+[^ \\t\\x{3000}\\n])`,
      captures: { 2: marked, 3: title('markup.bold.run-in.gongwen') },
    },
    { match: LINE_START + label, captures: { 2: marked } },
  ];
}
