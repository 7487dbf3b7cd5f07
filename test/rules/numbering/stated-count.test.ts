import { deepEqual } from 'node:assert/strict';
import { createPolicyService } from '../../../server/src/service';
import { applyEdits } from '../../../server/src/text/span';

const service = createPolicyService();
const lead = (count: string, labels: string): string =>
  `抓好以下${count}项工作：\n${[...labels].map((label) => `（${label}）促改革，稳增长。`).join('\n')}`;

function namesAfter(rule: string, text: string): readonly string[] {
  const finding = service.diagnose(service.parse(text)).find((one) => one.rule === rule);
  const fixed = applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
  return service.diagnose(service.parse(fixed)).map((one) => `${one.rule} ${one.message}`);
}

describe('numbering/stated-count', () => {
  const COUNT = 'numbering/stated-count 这里说“三”，后面列了4项。请改正这个数，或补上缺少的内容。';

  for (const labels of ['一二四五', '一三四五', '二三四五', '一二五六']) {
    it(`says of ${labels} what it says when the skipped number is mended, and is mended beside it`, () => {
      const text = lead('三', labels);
      deepEqual(namesAfter('numbering/missing', text), [COUNT]);
      deepEqual(
        namesAfter('numbering/stated-count', text).map((name) => name.split(' ')[0]),
        ['numbering/missing'],
      );
    });
  }

  it('is silent where an item was lost with its number', () => {
    deepEqual(
      service.diagnose(service.parse(lead('五', '一二四五'))).map(({ rule }) => rule),
      ['numbering/missing'],
    );
  });
});
