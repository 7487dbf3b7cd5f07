import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { PATIENCE } from './limits';

const service = createPolicyService({
  rules: { footnotes: 'off', slogans: 'off', punctuation: 'off', numerals: 'off', wording: 'off', format: 'off' },
});

const NUMERALS = '一二三四';
const TITLES = ['稳增长', '促改革', '惠民生', '防风险'];
/** The counts that a lead-in states; none without one. */
const COUNTS = ['', '两', '三', '四', '五', '六'];

/** All lists of two to four labels with numbers up to four, each behind every lead-in. */
function* lists(): Iterable<string> {
  for (const numbers of sequences(TITLES.length)) {
    const items = numbers.map((number, index) => `（${number}）${TITLES[index]}`).join('\n');
    if (numbers.length > 1)
      for (const count of COUNTS) yield count === '' ? items : `抓好以下${count}项工作：\n${items}`;
  }
}

function* sequences(longest: number): Iterable<readonly string[]> {
  if (longest === 0) return;
  for (const first of NUMERALS) {
    yield [first];
    for (const rest of sequences(longest - 1)) yield [first, ...rest];
  }
}

const slips = (text: string): readonly Diagnostic[] =>
  service.diagnose(service.parse(text)).filter(({ severity }) => severity === 'warning');

describe('every short list', function () {
  this.timeout(PATIENCE);

  it('has fewer findings after any safe fix, and none after all of them', () => {
    for (const text of lists()) {
      const found = slips(text);
      for (const { fixes, rule } of found) {
        for (const { edits, safety, title } of fixes?.() ?? []) {
          if (safety !== 'safe') continue;
          const left = slips(applyEdits(text, edits));
          ok(left.length < found.length, `${rule} ${title}:\n${text}`);
        }
      }
      const fixed = applyEdits(text, service.fixAll(service.parse(text)));
      deepStrictEqual(
        slips(fixed).map(({ message }) => message),
        [],
        text,
      );
    }
  });
});
