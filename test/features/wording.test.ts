import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { toSpan } from '../../server/src/features/range';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers, renderMarkers } from '../support/markers';

const service = createPolicyService();
const URI = 'file:///report.gw';

function at(marked: string) {
  const { text, cursor = 0 } = readMarkers(marked);
  const document = service.parse(text);
  return { text, document, position: service.toRange(document, { start: cursor, end: cursor }).start };
}

/** The text with all mentions of what stands at the cursor marked. */
function mentions(marked: string): string {
  const { text, document, position } = at(marked);
  const spans = service.references(document, URI, position, true).map(({ range }) => toSpan(document, range));
  return renderMarkers(text, spans);
}

function hover(marked: string): string | undefined {
  const { document, position } = at(marked);
  return (service.hover(document, position)?.contents as { value: string } | undefined)?.value;
}

/** The text after a rename, or why it cannot be. */
function renamed(marked: string, name: string): string | undefined {
  const { text, document, position } = at(marked);
  const answer = service.rename(document, URI, position, name);
  if (answer === undefined || typeof answer === 'string') return answer;
  const edits = answer.changes?.[URI] ?? [];
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: toSpan(document, range), newText })),
  );
}

describe('a fixed formulation under the cursor', () => {
  it('shows its form, members, verbs and first year', () => {
    strictEqual(
      hover('增强“四个$$意识”。'),
      '**“四个意识”**　规范提法\n\n各项（次序固定）：政治意识、大局意识、核心意识、看齐意识\n\n搭配：增强；牢固树立；树牢\n\n始于：2016年',
    );
  });

  it('shows the full form of a short one, and the form of a wrong one', () => {
    strictEqual(hover('坚决反对奢$$糜之风')?.split('\n')[0], '**“四风”**　规范提法');
    strictEqual(hover('扎实推进三$$农工作')?.startsWith('**“三农”'), true);
  });

  it('is named in all its forms, and the nearer one is meant', () => {
    strictEqual(
      mentions('增强“四个意$$识”、坚定“四个自信”、做到“两个维护”。强化“四个意识”。'),
      '增强[|“四个意识”|]、坚定“四个自信”、做到“两个维护”。强化[|“四个意识”|]。',
    );
    strictEqual(mentions('“一网$$通办”扩围，一网通办率'), '[|“一网通办”|]扩围，[|一网通办|]率');
  });

  it('is rewritten wherever it is written so', () => {
    strictEqual(renamed('发展新质生$$产力，用好新质生产力', '先进生产力'), '发展先进生产力，用好先进生产力');
    strictEqual(renamed('发展新质生$$产力', ' '), '新的写法不能为空。');
  });

  it('keeps the quotation marks that it has when it is renamed, and gets none where it has none', () => {
    strictEqual(renamed('“一网$$通办”扩围，一网通办率', '一窗通办'), '“一窗通办”扩围，一窗通办率');
    strictEqual(renamed('“一网通办”扩围，一网$$通办率', '一窗通办'), '“一窗通办”扩围，一窗通办率');
    strictEqual(renamed('推进“一网$$通办”', '“一窗通办”'), '推进“一窗通办”');
    strictEqual(renamed('增强“四个意$$识”、坚定“四个自信”', '四个自觉'), '增强“四个自觉”、坚定“四个自信”');
    strictEqual(renamed('“四个全$$面”战略布局', '“四个全新”战略布局'), '“四个全新”战略布局');
  });
});

describe('a quoted term under the cursor', () => {
  it('is named with and without quotation marks, but not within longer terms', () => {
    strictEqual(
      mentions('推进“云上$$通办”。云上通办扩围。“云上通办、一窗受理”。“新云上通办”。'),
      '推进“[|云上通办|]”。[|云上通办|]扩围。“[|云上通办|]、一窗受理”。“新云上通办”。',
    );
  });

  it('is named only in quotation marks where it is short', () => {
    strictEqual(mentions('“湖$$链”成形。湖链通航。“湖链”'), '“[|湖链|]”成形。湖链通航。“[|湖链|]”');
  });

  it('shows how often it is used and what the appendix says of it, as plain text', () => {
    strictEqual(hover('推进“云上$$通办”。云上通办。'), '**云上通办**　全文 2 处，其中加引号的 1 处');
    strictEqual(
      hover('推进“云上$$通办”。\n名词解释\n1.云上通办：指[网](http://example.invalid)办。\n2.湖链：指湖。'),
      '**云上通办**　全文 2 处，其中加引号的 1 处\n\n云上通办：指\\[网\\]\\(http\\:\\/\\/example\\.invalid\\)办。',
    );
  });

  it('is renamed everywhere at once', () => {
    strictEqual(renamed('“云上$$通办”。云上通办。“云上通办”', '云端通办'), '“云端通办”。云端通办。“云端通办”');
    strictEqual(renamed('“云上$$通办”', '云上\n通办'), '新的写法不能换行。');
  });

  it('is lit up, and nothing is where no term stands', () => {
    const { document, position } = at('“云上$$通办”。云上通办。');
    strictEqual(service.documentHighlights(document, position).length, 2);
    deepStrictEqual(mentions('推$$进“云上通办”'), '推进“云上通办”');
    strictEqual(hover('推$$进“云上通办”'), undefined);
  });
});
