import { spanIn } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { partsOf } from '../../document/parts/parts';
import { rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';

export const titleWording: Rule = {
  id: 'format/title-wording',
  summary: '公文标题的文种重复或并用，如“关于请求……的请示”“关于上报……的报告”“……的请示报告”。',
  rationale:
    '“请示”本身就是请求，“报告”本身就是上报，前面不再说一次；请示与报告是两个文种，只能用一个。' +
    '只看能认出文种的公文标题，怎么改由人定夺。',
  sources: ['党政机关公文处理工作条例 第八条（文种）、第九条（七）（标题由发文机关名称、事由和文种组成）'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '云溪市水务局关于[|请求|]拨付清河经费的请示\n云溪市人民政府：\n清河护林经费不足，妥否，请批示。',
        fixed: '云溪市水务局关于拨付清河经费的请示\n云溪市人民政府：\n清河护林经费不足，妥否，请批示。',
      },
      {
        text: '云溪市水务局关于拨付清河经费的[|请示报告|]\n云溪市人民政府：\n清河护林经费不足，妥否，请批示。',
        fixed: '云溪市水务局关于拨付清河经费的请示\n云溪市人民政府：\n清河护林经费不足，妥否，请批示。',
      },
    ],
    good: ['云溪市水务局关于拨付清河经费的请示\n云溪市人民政府：\n清河护林经费不足，妥否，请批示。'],
  },
  *check(document) {
    const { title } = partsOf(document) ?? {};
    if (!title) return;
    for (let line = title.first; line <= title.last; line++) {
      const { text } = document.paragraphs[line] as Paragraph;
      for (const { kind, written, message, choices } of WORDINGS) {
        if (kind !== title.kind) continue;
        const found = written.exec(text);
        if (!found) continue;
        const span = spanIn(document, line, { start: found.index, end: found.index + found[0].length });
        yield {
          span,
          message,
          fixes: () => choices.map((choice) => rewrite(span.start, span.end, choice, 'unsafe')),
        } satisfies Finding;
      }
    }
  },
};

const WORDINGS = [
  {
    kind: '请示',
    written: /(?<=关于)(?:请求|申请|恳请)/,
    message: '“请示”就是请求，标题里不必再写“请求”“申请”，请删去。',
    choices: [''],
  },
  {
    kind: '报告',
    written: /(?<=关于)(?:上报|呈报|汇报)/,
    message: '“报告”就是上报，标题里不必再写一次，请删去。',
    choices: [''],
  },
  {
    kind: '报告',
    written: /请示报告(?=。?$)/,
    message: '请示与报告是两个文种，一份公文只能用一个：请求批准用“请示”，汇报情况用“报告”。',
    choices: ['请示', '报告'],
  },
] as const;
