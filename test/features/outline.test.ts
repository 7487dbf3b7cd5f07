import { deepStrictEqual } from 'node:assert/strict';
import type { Section } from '../../server/src/document/sections';
import { createPolicyService } from '../../server/src/service';

const service = createPolicyService();

/** The outline as indented lines, each with the 0-based line of its heading. */
function outline(text: string): string[] {
  const lines: string[] = [];
  const visit = (section: Section): void => {
    lines.push(`${'  '.repeat(section.level - 1)}${section.label}${section.title} @${section.line}`);
    section.children.forEach(visit);
  };
  service.sections(service.parse(text)).forEach(visit);
  return lines;
}

const REPORT = `湖区工作报告

各位代表：

一、回顾
（一）稳增长。产值增长5%，好于预期。
（二）促改革。减少环节。
二、任务
（一）惠民生
1.办好学校。新建两所。
（1）城区一所
（2）乡镇一所
2.办好医院
（二）防风险

名词解释
1.“一窗办”：指只进一扇窗。
2.“绿廊”：指沿湖林带。
`;

describe('the outline', () => {
  it('nests the four levels, cuts run-in headings to their sentence, and ends with the appendix', () => {
    deepStrictEqual(outline(REPORT), [
      '一、回顾 @4',
      '  （一）稳增长 @5',
      '  （二）促改革 @6',
      '二、任务 @7',
      '  （一）惠民生 @8',
      '    1.办好学校 @9',
      '      （1）城区一所 @10',
      '      （2）乡镇一所 @11',
      '    2.办好医院 @12',
      '  （二）防风险 @13',
      '名词解释 @15',
    ]);
  });

  it('puts a list that interrupts another of its form below the item it stands in', () => {
    deepStrictEqual(outline('（一）稳\n（二）改。抓好以下两项工作：\n（一）甲\n（二）乙\n（三）惠\n（四）防'), [
      '（一）稳 @0',
      '（二）改 @1',
      '  （一）甲 @2',
      '  （二）乙 @3',
      '（三）惠 @4',
      '（四）防 @5',
    ]);
  });

  it('finds a heading that was glued to the paragraph before', () => {
    deepStrictEqual(outline('（一）稳增长。抓好落实。（二）促改革。\n（三）惠民生'), [
      '（一）稳增长 @0',
      '（二）促改革 @0',
      '（三）惠民生 @1',
    ]);
  });

  it('names every section, whatever its title', () => {
    deepStrictEqual(outline('一、\n二、#\n三、。改革'), ['一、 @0', '二、 @1', '三、。改革 @2']);
  });

  it('cuts a title that does not end', () => {
    const [first] = outline(`一、${'长'.repeat(200)}\n二、短`);
    deepStrictEqual(first, `一、${'长'.repeat(50)} @0`);
  });
});

describe('document symbols', () => {
  it('select the heading and cover the section, the next line left to the next one', () => {
    const document = service.parse('一、回顾\n（一）稳增长。产值增长。\n二、任务\n抓落实。');
    deepStrictEqual(
      service.documentSymbols(document).map(({ name, range, selectionRange, children }) => ({
        name,
        range: `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`,
        selected: [selectionRange.start.character, selectionRange.end.character],
        children: children?.map((child) => child.name),
      })),
      [
        { name: '一、回顾', range: '0:0-1:12', selected: [0, 4], children: ['（一）稳增长'] },
        { name: '二、任务', range: '2:0-3:4', selected: [0, 4], children: [] },
      ],
    );
  });

  it('of indented headings and those in Markdown begin with their line, where Home takes the cursor', () => {
    const document = service.parse(
      '　　一、回顾\n　　产值增长。\n**二、任务**\n　　（一）稳增长。抓好落实。（二）促改革。\n　　（三）惠民生',
    );
    deepStrictEqual(
      service.documentSymbols(document).map(({ range, selectionRange, children }) => ({
        range: `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`,
        selected: selectionRange.start.character,
        children: children?.map((child) => child.range.start.character),
      })),
      [
        { range: '0:0-1:7', selected: 2, children: [] },
        { range: '2:0-4:8', selected: 2, children: [0, 14, 0] },
      ],
    );
  });

  it('of a text without headings are none', () => {
    deepStrictEqual(service.documentSymbols(service.parse('没有标题。')), []);
    deepStrictEqual(service.documentSymbols(service.parse('')), []);
  });
});

describe('folding', () => {
  it('folds every section without the blank lines behind it', () => {
    deepStrictEqual(
      service.foldingRanges(service.parse(REPORT)).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [4, 6],
        [7, 13],
        [8, 12],
        [9, 11],
        [15, 17],
      ],
    );
  });
});
