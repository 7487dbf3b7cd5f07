import { spanIn } from '../../document/document';
import { partsOf } from '../../document/parts/parts';
import { rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const issueDate: Rule = {
  id: 'format/issue-date',
  summary: '成文日期没有用阿拉伯数字把年、月、日标全，如二〇二六年一月五日、2026年1月、2026-01-05。',
  rationale:
    '成文日期用阿拉伯数字，年、月、日标全：2026年1月5日。2012年7月以前的文件按当时的规定用汉字，不报告；' +
    '只看落款的日期，题注、正文里的日期不检查。月、日补零由 numerals/padded-date 检查。',
  sources: ['GB/T 9704-2012 7.3.5.4（成文日期中的数字）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n[|二〇二六年一月五日|]',
        fixed: '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n2026年1月5日',
      },
      {
        text: '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n[|2026年1月|]',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n2026年1月5日',
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n云溪市人民政府\n一九九六年二月五日',
    ],
  },
  *check(document) {
    const { signature } = partsOf(document) ?? {};
    if (!signature) return;
    const { year, month, day } = signature;
    const span = spanIn(document, signature.line, signature.date);
    const written = document.text.slice(span.start, span.end);
    if (day === 0) {
      yield { span, message: '成文日期要把年、月、日标全，这里没有写日。' };
      return;
    }
    if (/^[0-9]+年[0-9]+月[0-9]+日$/.test(written)) return;
    const right = `${year}年${month}月${day}日`;
    yield {
      span,
      message: `成文日期用阿拉伯数字把年、月、日标全，写作“${right}”。`,
      fixes: () => (month > 0 ? [rewrite(span.start, span.end, right)] : []),
    };
  },
};
