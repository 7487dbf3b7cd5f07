import { spanIn } from '../../document/document';
import { NUMBERING } from '../../document/numbering/numbering';
import { resolvedReferences } from '../../document/reference-targets';
import { referencesOf } from '../../document/references';
import { aspectOf } from '../../document/versions';
import type { Rule } from '../rule';

export const danglingReference: Rule = {
  id: 'numbering/dangling-reference',
  summary: '文中引用的部分、章、条、项不存在，如“见第（九）部分”而全文只到（八）。',
  rationale:
    '增删标题之后，引用常常没有跟着改。只看写明指本文的引用（见第……、本办法第……、前述第……、（二）至（四））；' +
    '引用别的文件、全文没有这种序号的，不报告。',
  sources: ['GB/T 9704-2012 7.3.3'],
  severity: 'warning',
  examples: {
    bad: [{ text: '（一）稳增长，详见[|第（五）部分|]。\n（二）促改革\n（三）惠民生' }],
    good: [
      '（一）稳增长，详见第（三）部分。\n（二）促改革\n（三）惠民生',
      '依照《条例》第二十条办理。\n第一条　为了规范\n第二条　本办法适用于',
    ],
  },
  aspects: [...NUMBERING, aspectOf(referencesOf)],
  *check(document) {
    for (const { reference, line, dangling } of resolvedReferences(document)) {
      if (!dangling) continue;
      const span = spanIn(document, line, reference.span);
      const written = document.text.slice(span.start, span.end);
      yield { span, message: `文中没有“${written}”：请核对引用的序号，或补上所引的内容。` };
    }
  },
};
