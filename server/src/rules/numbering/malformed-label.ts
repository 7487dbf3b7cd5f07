import type { PolicyDocument } from '../../document/document';
import { NUMBERING } from '../../document/numbering/numbering';
import type { Finding, Rule } from '../rule';
import { type OddShape, oddShapes, renderShape, reshape } from './shape';
import { labelSpan, showLabel } from './slip';

export const malformedLabel: Rule = {
  id: 'numbering/malformed-label',
  summary: '序号缺括号、括号不配对，或者标点用错，如（一）、　一，　一）　(一）。',
  rationale:
    '序号的写法是固定的：一、　（一）　1.　（1）。少半个括号、半角配全角、括号后再加顿号，排版后参差不齐，' +
    '目录也识别不到。整组都写作(一)或㈠的，是文中自己的写法，不报告。',
  sources: ['GB/T 9704-2012 7.3.3', 'GB/T 15834-2011 附录B.3.8', '3,130 份工作报告中“（一）、”出现 0 次'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '（一）稳\n[|（二）、|]改\n（三）惠', fixed: '（一）稳\n（二）改\n（三）惠' },
      { text: '（一）稳\n（二）改\n[|三）|]惠\n[|(四）|]防', fixed: '（一）稳\n（二）改\n（三）惠\n（四）防' },
      { text: '一、稳\n[|二，|]改\n三、惠', fixed: '一、稳\n二、改\n三、惠' },
    ],
    good: ['(一)稳\n(二)改\n(三)惠', '㈠稳\n㈡改\n㈢惠', '（一）稳\n**（二）**改\n（三）惠'],
  },
  aspects: NUMBERING,
  *check(document) {
    for (const odd of oddShapes(document)) if (!odd.isSound) yield describeShape(document, odd);
  },
};

/** One finding per list and damage, on its first label. */
export function describeShape(document: PolicyDocument, odd: OddShape): Finding {
  const [item, ...others] = odd.items as [OddShape['items'][number], ...OddShape['items']];
  const wanted = renderShape(document, item, odd);
  const written = showLabel(item);
  const more = others.length > 0 ? `同一组里这样的序号共 ${odd.items.length} 处。` : '';
  return {
    span: labelSpan(document, item),
    message: `序号${written}应写作“${wanted}”，与同组其他序号一致。${more}`,
    related: others
      .slice(0, MOST_RELATED)
      .map((other) => ({ span: labelSpan(document, other), message: '同样的写法' })),
    fixes: () => [
      {
        title: others.length > 0 ? `${odd.items.length} 处都按“${wanted}”的写法改` : `改为${wanted}`,
        safety: 'safe',
        edits: reshape(document, odd),
      },
    ],
  };
}

const MOST_RELATED = 20;
