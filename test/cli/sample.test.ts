import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import slips from '../../samples/样例报告.slips.json';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');

describe('the sample report', () => {
  const service = createPolicyService();
  const document = service.parse(read(slips.file));
  const fixed = read(slips.fixed);

  it('differs from the repaired one by its planted slips alone', () => {
    const lines = document.text.split('\n');
    for (const { line, text, repaired } of slips.slips.flatMap(({ edits }) => edits)) {
      strictEqual(lines[line - 1]?.split(text).length, 2, `line ${line} holds ${text} once`);
      lines[line - 1] = lines[line - 1]?.replace(text, repaired) ?? '';
    }
    strictEqual(lines.join('\n'), fixed);
  });

  it('is reported for them and for nothing else', () => {
    const found = service.diagnose(document).map(({ rule, span }) => {
      const { start } = service.toRange(document, span);
      return { rule, line: start.line + 1, text: document.text.slice(span.start, span.end) };
    });
    deepStrictEqual(
      found,
      slips.slips.map(({ rule, line, text }) => ({ rule, line, text })),
    );
  });

  it('is repaired by the first fix of each, after which nothing is left to report', () => {
    const edits = service.diagnose(document).flatMap(({ fixes }) => fixes?.()[0]?.edits ?? []);
    const text = applyEdits(document.text, edits);
    strictEqual(text, fixed);
    deepStrictEqual(service.diagnose(service.parse(fixed)), []);
  });

  it('is long enough to stand for a report', () => {
    ok(fixed.length > 3500 && fixed.length < 5000);
  });
});
