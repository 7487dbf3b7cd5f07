import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { pagesOf } from '../../server/src/page/pages';
import { setLinesOf } from '../../server/src/page/roles';
import { readSetup, USUAL_SETUP } from '../../server/src/page/setup';

const REPORT = [
  '某市人民政府工作报告',
  '——2026年1月8日在某市第三届人民代表大会第二次会议上',
  '市长　李明',
  '各位代表：',
  '现在，我代表市人民政府向大会报告工作。',
  '一、去年工作',
  '（一）产业更强。全年增长5%。',
  '1.做大产业',
  '附件：1.任务分工表',
  '某市人民政府',
  '2026年1月5日',
  '附件1',
  '任务分工表',
  '名词解释',
  '［1］链长制：由负责人牵头的机制。',
];

const rolesOf = (lines: readonly string[]): string[] => setLinesOf(parse(lines.join('\n'))).map(({ role }) => role);

describe('what the lines of a document are', () => {
  it('is told for a government work report with its annexes', () => {
    deepStrictEqual(rolesOf(REPORT), [
      'title',
      'subtitle',
      'subtitle',
      'addressee',
      'body',
      'level1',
      'level2',
      'body',
      'attachments',
      'signature',
      'date',
      'annex',
      'title',
      'title',
      'body',
    ]);
  });

  it('is told for a notice', () => {
    deepStrictEqual(
      rolesOf([
        '某市人民政府办公室关于印发',
        '若干措施的通知',
        '各县（市、区）人民政府，市政府各部门：',
        '现印发给你们，请认真贯彻执行。',
        '某市人民政府办公室',
        '2026年1月5日',
        '（此件公开发布）',
      ]),
      ['title', 'title', 'addressee', 'body', 'signature', 'date', 'body'],
    );
  });

  it('is body where there is no title', () => {
    deepStrictEqual(rolesOf(['现在报告工作，请审议。', '一、去年工作']), ['body', 'level1']);
  });

  it('has the heading that runs into its text as far as its first stop', () => {
    const [, , , , , first, second] = setLinesOf(parse(REPORT.join('\n')));
    strictEqual(first?.heading, '一、去年工作'.length);
    strictEqual(second?.heading, '（一）产业更强。'.length);
  });

  it('has the date two characters behind the signature, and the longer one two from the margin', () => {
    const lines = setLinesOf(parse(REPORT.join('\n')));
    // 2026年1月5日 is six characters wide with its digits: 2026 and 1 and 5 are three of them.
    deepStrictEqual([lines[9]?.indent, lines[10]?.indent], [18, 20]);
    const long = setLinesOf(parse('报告\n内容在此。\n某某某某市人民政府办公室\n2026年1月5日'));
    deepStrictEqual([long[2]?.indent, long[3]?.indent], [14, 16]);
  });
});

describe('pages', () => {
  it('have 22 lines of 28 characters, the first of a paragraph two shorter', () => {
    const pages = pagesOf(parse(`${'一'.repeat(26 + 28 * 43)}\n`.repeat(1).trimEnd()));
    deepStrictEqual(
      pages.map((page) => page.length),
      [22, 22],
    );
    const [first, second] = pages[0] ?? [];
    deepStrictEqual([first?.span, first?.indent], [{ start: 0, end: 26 }, 2]);
    deepStrictEqual([second?.span, second?.indent], [{ start: 26, end: 54 }, 0]);
  });

  it('take the indent that a text has typed for theirs', () => {
    const [[row] = []] = pagesOf(parse(`　　${'一'.repeat(40)}。`));
    deepStrictEqual([row?.span, row?.indent], [{ start: 2, end: 28 }, 2]);
  });

  it('print blank lines where these are few, and none where they only part paragraphs', () => {
    const placesOf = (text: string): number[] => pagesOf(parse(text)).flatMap((page) => page.map(({ at }) => at));
    deepStrictEqual(placesOf('甲，一。\n乙，二。\n\n丙，三。'), [0, 1, 2, 3]);
    deepStrictEqual(placesOf('甲，一。\n\n乙，二。\n\n丙，三。'), [0, 1, 2]);
    // Behind the last text a blank line could only make another page.
    deepStrictEqual(placesOf('甲，一。\n乙，二。\n\n'), [0, 1]);
  });

  it('leave a line below the title, and begin anew with every annex', () => {
    const pages = pagesOf(parse(REPORT.join('\n')));
    deepStrictEqual(
      pages.map((page) => page.map(({ line, at }) => [line, at])),
      [
        // The attachments and the signature have a blank line above them.
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [3, 4],
          [4, 5],
          [5, 6],
          [6, 7],
          [7, 8],
          [8, 10],
          [9, 12],
          [10, 13],
        ],
        [
          [11, 0],
          [12, 2],
        ],
        [
          [13, 0],
          [14, 2],
        ],
      ],
    );
  });

  it('of an empty text are one', () => {
    strictEqual(pagesOf(parse('')).length, 1);
  });

  it('are found once for a document', () => {
    const document = parse(REPORT.join('\n'));
    strictEqual(pagesOf(document), pagesOf(document));
  });
});

describe('the setup of pages', () => {
  it('is that of the standard where nothing is said', () => {
    deepStrictEqual(readSetup(undefined), { setup: USUAL_SETUP, problems: [] });
    deepStrictEqual(readSetup({ fonts: null, margins: 5 }), { setup: USUAL_SETUP, problems: [] });
  });

  it('takes what is right and tells what is not', () => {
    const { setup, problems } = readSetup({
      fonts: { body: ' 仿宋 ', latin: '', title: 'a"; }', foo: 'x' },
      margins: { top: 30, left: '28', right: 500 },
    });
    strictEqual(setup.fonts.body, '仿宋');
    strictEqual(setup.fonts.title, USUAL_SETUP.fonts.title);
    deepStrictEqual(setup.margins, { ...USUAL_SETUP.margins, top: 30 });
    strictEqual(problems.length, 4);
  });

  it('keeps room for the text', () => {
    const { setup, problems } = readSetup({ margins: { left: 80, right: 80 } });
    deepStrictEqual(setup.margins, USUAL_SETUP.margins);
    deepStrictEqual(problems, ['页边距太大，放不下正文，改用规定的页边距。']);
  });
});
