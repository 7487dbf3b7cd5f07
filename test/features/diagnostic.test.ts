import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createPolicyService } from '../../server/src/service';

describe('the diagnostics of a document for an editor', () => {
  const service = createPolicyService();
  // One warning and, below it, many recommendations.
  const text = `（一）稳增长\n（二）促改革\n（四）惠民生\n${Array.from({ length: 20 }, (_, index) => `${2000 + index}-2026年建成。`).join('\n')}`;
  const document = service.parse(text);

  it('are all, unless said otherwise', () => {
    const all = service.lspDiagnostics(document, 'file:///report.gw');
    strictEqual(all.length, service.diagnose(document).length);
    strictEqual(all.length, 21);
  });

  it('are the gravest where there are too many, in order, with a word on the others', () => {
    const [note, ...shown] = service.lspDiagnostics(document, 'file:///report.gw', 3);
    const hidden = service.diagnose(document).length - 3;
    strictEqual(note?.message, `这里列出最要紧的3处，另有${hidden}处没有列出。改好一些之后，其余的会补上来。`);
    deepStrictEqual(
      shown.map(({ code, range }) => [code, range.start.line]),
      [
        ['numbering/missing', 2],
        ['numerals/range-mark', 3],
        ['numerals/range-mark', 4],
      ],
    );
  });
});
