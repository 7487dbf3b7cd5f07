import { type PolicyDocument, spanIn } from '../../document/document';
import { titleBlockOf } from '../../document/title-block';
import { yearOf } from '../../document/year';
import { type Pack, packsNamedIn } from '../../lexicon/packs';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { messageOf, quoted } from './message';
import { type Slip, slipsOf } from './slips';

export const wrongWording: Rule = {
  id: 'slogans/wrong-wording',
  summary: '规范提法写成了已知的错误写法。',
  rationale:
    '规范提法是固定的，错一个字、换一个动词、颠倒成员次序，意思就可能不同。本规则只报告确知有误的写法；只差引号、或已发布文件中也常见的次序，' +
    '以“建议”提示。以下情形不报告：文件成文于该提法出现之前，或该写法当时通行；看不出文件年份时，只报告与年份无关的写法；某地自己的口号，' +
    '只在标题部分写明该地的文件中检查；应加引号而未加的，若已在引号、书名号之内，或是名词解释的词头，不报告；规范写法本身包含的字串不报告。',
  sources: [
    '规范提法表，取自党的十八大、十九大、二十大报告，历年国务院政府工作报告和新华社新闻信息报道中的禁用词和慎用词',
    '185 份已发布文件中共报告 11 处（2 处为警告），逐条读过，均可成立',
  ],
  severity: 'warning',
  examples: {
    bad: [
      { text: '各部门要[|坚定“四个意识”|]。', fixed: '各部门要增强“四个意识”。' },
      { text: '坚决反对[|奢糜之风|]。', fixed: '坚决反对奢靡之风。' },
      { text: '持续深化[|放管服改革|]。', fixed: '持续深化“放管服”改革。' },
      { text: '坚持[|不敢腐、不想腐、不能腐|]一体推进。', fixed: '坚持不敢腐、不能腐、不想腐一体推进。' },
      { text: '力争[|2030年前实现碳中和|]。' },
    ],
    good: [
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '全市认真学习总书记重要讲话精神。',
      '——2016年1月12日在云溪市第三届人民代表大会第五次会议上\n主动融入“一带一路”战略。',
      '1.四上企业：指规模以上工业企业等四类企业。',
    ],
  },
  *check(document) {
    const found = document.paragraphs.map(slipsOf);
    if (found.every((slips) => slips.length === 0)) return;
    const year = yearOf(document);
    const packs = packsNamedIn(titleOf(document));
    for (const [line, slips] of found.entries()) {
      for (const slip of withoutOverlaps(slips.filter((one) => applies(one, year, packs)))) {
        yield findingOf(document, line, slip);
      }
    }
  },
};

function titleOf(document: PolicyDocument): string {
  return titleBlockOf(document)
    .map(({ text }) => text)
    .join('\n');
}

/** Whether the formulation binds a document of this year and place, and the variant was not right at the time. */
function applies({ formulation, variant }: Slip, year: number | undefined, packs: readonly Pack[]): boolean {
  if (formulation.pack && !packs.includes(formulation.pack)) return false;
  if (year === undefined) return variant.since === undefined;
  return year >= (variant.since ?? formulation.since ?? year);
}

/** One slip, one finding: of slips that overlap, the longest; of equally long ones, the first. Slips come by their start. */
function withoutOverlaps(slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips) {
    const last = kept.at(-1);
    if (!last || last.span.end <= slip.span.start) kept.push(slip);
    else if (lengthOf(slip) > lengthOf(last)) kept[kept.length - 1] = slip;
  }
  return kept;
}

function lengthOf({ span }: Slip): number {
  return span.end - span.start;
}

function findingOf(document: PolicyDocument, line: number, slip: Slip): Finding {
  const { fault, right, variant } = slip;
  const span = spanIn(document, line, slip.span);
  const isMild = fault === 'quotes' || variant.level === 'advice';
  return {
    span,
    message: messageOf(slip),
    ...(isMild && { severity: 'information' }),
    ...(right !== undefined && { fixes: () => [replace(span, right, variant.unsafe ? 'unsafe' : 'safe')] }),
  };
}

function replace(span: Span, newText: string, safety: Fix['safety']): Fix {
  return { title: `改为${quoted(newText)}`, safety, edits: [{ span, newText }] };
}
