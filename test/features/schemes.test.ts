import { deepStrictEqual } from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { createPolicyService } from '../../server/src/service';

const service = createPolicyService();

/** The outline as the editor shows it, one line for each entry, indented by level. */
function outline(text: string): string {
  const lines: string[] = [];
  const visit = (symbols: readonly DocumentSymbol[], indent: string): void => {
    for (const { name, children = [] } of symbols) {
      lines.push(indent + name);
      visit(children, `${indent}  `);
    }
  };
  visit(service.documentSymbols(service.parse(text)), '');
  return lines.join('\n');
}

/** How documents number their parts, each with what the outline makes of it. */
const SCHEMES: readonly (readonly [scheme: string, text: string, expected: string])[] = [
  [
    '一、→（一）→1.→（1）',
    '一、产业\n（一）工业\n1.改造。抓好。\n（1）设备\n（2）工艺\n2.培育。抓好。\n（二）农业\n二、民生',
    '一、产业\n  （一）工业\n    1.改造\n      （1）设备\n      （2）工艺\n    2.培育\n  （二）农业\n二、民生',
  ],
  ['一、 alone', '一、稳增长\n抓好。\n二、促改革\n抓好。', '一、稳增长\n二、促改革'],
  [
    '一、→1.',
    '一、稳增长\n1.项目。\n2.投资。\n二、促改革\n1.简政。\n2.减税。',
    '一、稳增长\n  1.项目\n  2.投资\n二、促改革\n  1.简政\n  2.减税',
  ],
  [
    '（一） below titles without a number',
    '云溪市政府工作报告\n\n各位代表：\n\n2025年工作回顾\n\n过去一年，稳中有进。\n\n（一）稳增长。抓好。\n（二）促改革。抓好。\n\n2026年工作安排\n\n今年要抓好：\n\n（一）惠民生。抓好。\n（二）防风险。抓好。\n\n名词解释\n1.“一窗办”：指只进一扇窗。',
    '2025年工作回顾\n  （一）稳增长\n  （二）促改革\n2026年工作安排\n  （一）惠民生\n  （二）防风险\n名词解释\n  1.“一窗办”',
  ],
  [
    '（一）→1. below titles without a number',
    '云溪市政府工作报告\n过去一年工作\n（一）增长\n1.工业。\n2.农业。\n（二）改革\n今后五年打算\n（一）民生\n（二）安全',
    '过去一年工作\n  （一）增长\n    1.工业\n    2.农业\n  （二）改革\n今后五年打算\n  （一）民生\n  （二）安全',
  ],
  [
    '第一部分→一、→（一）',
    '第一部分 回顾\n一、经济\n（一）工业\n（二）农业\n二、社会\n第二部分 安排\n一、经济\n二、社会',
    '第一部分回顾\n  一、经济\n    （一）工业\n    （二）农业\n  二、社会\n第二部分安排\n  一、经济\n  二、社会',
  ],
  [
    '篇→章→节, chapters running on',
    '第一篇 总论\n第一章 形势\n第一节 国际\n第二节 国内\n第二章 要求\n第二篇 任务\n第三章 产业\n第一节 工业\n第二节 农业',
    '第一篇总论\n  第一章形势\n    第一节国际\n    第二节国内\n  第二章要求\n第二篇任务\n  第三章产业\n    第一节工业\n    第二节农业',
  ],
  [
    '章→条, articles running on',
    '第一章 总则\n第一条 制定本办法。\n第二条 适用于本市。\n第二章 职责\n第三条 市政府负责。\n第四条 部门配合。',
    '第一章总则\n  第一条制定本办法\n  第二条适用于本市\n第二章职责\n  第三条市政府负责\n  第四条部门配合',
  ],
  [
    '（一） running on through 一、',
    '一、要求\n（一）思想。抓好。\n（二）原则。抓好。\n二、任务\n（三）产业。抓好。\n（四）民生。抓好。',
    '一、要求\n  （一）思想\n  （二）原则\n二、任务\n  （三）产业\n  （四）民生',
  ],
  [
    '1. running on through （一）',
    '一、任务\n（一）产业\n1.工业。\n2.农业。\n（二）民生\n3.教育。\n4.医疗。',
    '一、任务\n  （一）产业\n    1.工业\n    2.农业\n  （二）民生\n    3.教育\n    4.医疗',
  ],
  [
    'run-in headings in one part, headings of their own in the other',
    '一、回顾\n（一）稳增长。产值增长5%。\n（二）促改革。减少环节。\n二、安排\n（一）稳增长\n扩大投资。\n（二）促改革\n减少环节。',
    '一、回顾\n  （一）稳增长\n  （二）促改革\n二、安排\n  （一）稳增长\n  （二）促改革',
  ],
  [
    '（一） anew after a lead-in',
    '一、任务\n（一）增长。抓好。\n（二）改革。抓好以下两项工作：\n（一）简政\n（二）减税\n（三）民生。抓好。\n二、要求',
    '一、任务\n  （一）增长\n  （二）改革\n    （一）简政\n    （二）减税\n  （三）民生\n二、要求',
  ],
  [
    '一、 anew in annexes',
    '云溪市通知\n一、要求\n二、任务\n附件1\n甲表\n一、学校\n二、医院\n附件2\n乙表\n一、道路\n二、桥梁',
    '一、要求\n二、任务\n一、学校\n二、医院\n一、道路\n二、桥梁',
  ],
  ['half-width brackets', '一、回顾\n(一)增长\n(二)改革\n二、安排', '一、回顾\n  (一)增长\n  (二)改革\n二、安排'],
  [
    'marks of Markdown',
    '# 报告\n## 一、回顾\n### （一）增长\n抓好。\n### （二）改革\n## 二、安排\n**（一）民生。** 抓好。\n**（二）安全。** 抓好。',
    '一、回顾\n  （一）增长\n  （二）改革\n二、安排\n  （一）民生\n  （二）安全',
  ],
  [
    'blanks before the labels',
    '　　一、增长\n　　（一）工业\n　　（二）农业\n　　二、改革',
    '一、增长\n  （一）工业\n  （二）农业\n二、改革',
  ],
  [
    'paragraphs that are no headings: —— 第一， ① 一是',
    '一、要求\n——坚持稳中求进。抓好。\n第一，抓增长。\n第二，抓改革。\n①工业\n②农业\n一是抓项目。二是抓投资。\n二、任务',
    '一、要求\n二、任务',
  ],
  [
    'definitions in brackets, on several lines and without a number',
    '一、要求\n推进“一窗办”［1］、“绿廊”［2］。\n注释\n［1］“一窗办”：指只进一扇窗。\n不必多跑。\n［2］“绿廊”：指沿湖林带。',
    '一、要求\n注释\n  ［1］“一窗办”\n  ［2］“绿廊”',
  ],
];

describe('the outline of a document numbered by', () => {
  for (const [scheme, text, expected] of SCHEMES) {
    it(scheme, () => deepStrictEqual(outline(text), expected));
  }

  it('nothing at all is empty', () => {
    deepStrictEqual(outline('云溪市简报\n\n今天天气很好。\n'), '');
  });
});

describe('a section before the title of a part', () => {
  it('ends there: it is folded, measured and moved without it', () => {
    const text =
      '云溪市报告\n回顾过去一年\n（一）稳。抓好。\n（二）改。抓好。\n\n安排今年工作\n（一）惠。抓好。\n（二）防。抓好。';
    const document = service.parse(text);
    const [first] = service.sections(document);
    deepStrictEqual(
      first?.children.map(({ span }) => text.slice(span.start, span.end)),
      ['（一）稳。抓好。\n', '（二）改。抓好。\n\n'],
    );
  });
});
