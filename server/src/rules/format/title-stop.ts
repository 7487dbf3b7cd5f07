import { spanIn } from '../../document/document';
import { partsOf } from '../../document/parts/parts';
import { rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const titleStop: Rule = {
  id: 'format/title-stop',
  summary: '公文标题末尾用了点号，如“关于……的通知。”。',
  rationale:
    '标题单独成行，末尾不用句号、逗号一类的点号。只看能认出文种的公文标题；工作报告、规划、新闻和文内的小标题不检查。',
  sources: ['GB/T 15834-2011 附录B.4（标题末尾通常不用点号）', 'GB/T 9704-2012 7.3.1（标题）'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '云溪市人民政府关于清河护林的通知[|。|]\n各区人民政府：\n现将有关事项通知如下。',
        fixed: '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。',
      '政府工作报告。\n各位代表：\n现在报告工作。',
    ],
  },
  *check(document) {
    const { title } = partsOf(document) ?? {};
    if (!title?.stop) return;
    const span = spanIn(document, title.last, title.stop);
    yield {
      span,
      message: '公文标题的末尾不用点号，请删去。',
      fixes: () => [rewrite(span.start, span.end, '')],
    };
  },
};
