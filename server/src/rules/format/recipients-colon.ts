import { spanIn } from '../../document/document';
import { partsOf } from '../../document/parts/parts';
import { inserted, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const recipientsColon: Rule = {
  id: 'format/recipients-colon',
  summary: '主送机关后面没有用全角冒号。',
  rationale:
    '主送机关写在标题下面，居左顶格，最后一个机关名称后面标全角冒号。只看标题之后、正文之前全是机关名称的一行；' +
    '半角的冒号由 punctuation/half-width-mark 检查。公告、通告、公报等没有主送机关，不检查。',
  sources: ['GB/T 9704-2012 7.3.2（主送机关）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '云溪市人民政府关于清河护林的通知\n各区人民政府，市政府各部门[|。|]\n为保护云溪河，现将有关事项通知如下。',
        fixed: '云溪市人民政府关于清河护林的通知\n各区人民政府，市政府各部门：\n为保护云溪河，现将有关事项通知如下。',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通知\n各区人民政府，市政府各部门：\n为保护云溪河，现将有关事项通知如下。',
      '云溪市人民政府关于清河护林的通告\n为保护云溪河，现将有关事项通告如下。\n云溪市人民政府\n2026年1月5日',
    ],
  },
  *check(document) {
    const { recipients } = partsOf(document) ?? {};
    if (!recipients?.wrongEnd) return;
    const { start, end } = spanIn(document, recipients.line, recipients.wrongEnd);
    yield {
      // Where nothing stands, the last character of the name shows the place.
      span: { start: start === end ? start - 1 : start, end },
      message: '主送机关后面要用全角冒号。',
      fixes: () => [start === end ? inserted(end, '：') : rewrite(start, end, '：')],
    };
  },
};
