import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWhere } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { aspectOf } from '../../document/versions';
import { type MemberRun, memberRunsIn } from '../../lexicon/members';
import { occurrencesIn } from '../../lexicon/occurrences';
import { phrasesOf } from '../phrases';
import type { Finding, Rule } from '../rule';
import { quoted } from './message';
import { withoutOverlaps } from './overlaps';
import { bindingOf, findingsByFault, isReported, RECORD } from './record';

export const memberOrder: Rule = {
  id: 'slogans/member-order',
  summary: '固定提法的各项颠倒了次序，如“创新、绿色、协调、开放、共享”。',
  rationale:
    '“创新、协调、绿色、开放、共享”的次序是定下来的，颠倒就不是原来的提法。规范提法表中确知有误的次序以“警告”报告；' +
    '各项齐全、只是次序与表中不同的，已发布文件中也有，以“建议”报告。只列了其中几项的，或者还列了别的内容的，多半是另一个列举，不报告；' +
    '少列一项的，几乎都是较早年份的提法或有意摘引，也不报告。文件早于这一次序确定之年的，不报告。',
  sources: ['规范提法表', '2,901 份工作报告中各项齐全而次序不同的 154 处，确属颠倒的 39 处，两可的 47 处'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '坚持[|不敢腐、不想腐、不能腐|]一体推进。',
        fixed: '坚持不敢腐、不能腐、不想腐一体推进。',
      },
      {
        text: '2026年政府工作报告\n增强[|看齐意识、政治意识、大局意识和核心意识|]。',
        fixed: '2026年政府工作报告\n增强政治意识、大局意识、核心意识和看齐意识。',
      },
    ],
    good: [
      '2026年政府工作报告\n贯彻创新、协调、绿色、开放、共享的新发展理念。',
      '2026年政府工作报告\n坚持绿色、创新、共享、开放、协调、廉洁办会。',
      '2026年政府工作报告\n推动绿色、开放、协调发展。',
    ],
  },
  aspects: [...RECORD, aspectOf((paragraph) => disorderedRuns(paragraph))],
  *check(document) {
    yield* findingsByFault(document, 'order');
    for (const line of linesOutOfOrder(document)) {
      const paragraph = document.paragraphs[line] as Paragraph;
      for (const run of disorderedRuns(paragraph)) {
        const { formulation } = run;
        if (!bindingOf(document).binds(formulation, formulation.membersSince ?? formulation.since)) continue;
        if (!isReported(document, line, run.span)) yield describe(document, line, paragraph, run);
      }
    }
  },
};

/** The complete lists of a paragraph that are out of order; of lists that share a place, the longest. */
const disorderedRuns = fact((paragraph: Paragraph): readonly MemberRun[] => {
  const runs = memberRunsIn(paragraph.text, phrasesOf(paragraph)).filter(({ order }) =>
    order.some((member, at) => member !== at),
  );
  if (runs.length === 0) return runs;
  // Of some orders the record says that only a reader can tell.
  const open = occurrencesIn(paragraph.text, phrasesOf(paragraph)).filter(({ variant }) => variant?.level === 'review');
  const decided = runs.filter(
    (run) => !open.some(({ span }) => span.start <= run.span.start && run.span.end <= span.end),
  );
  return withoutOverlaps(decided.sort((a, b) => a.span.start - b.span.start));
});

const linesOutOfOrder = linesWhere((paragraph) => disorderedRuns(paragraph).length > 0);

function describe(document: PolicyDocument, line: number, { text }: Paragraph, run: MemberRun): Finding {
  const { formulation, places } = run;
  const members = formulation.members ?? [];
  const span = spanIn(document, line, run.span);
  const edits = places.map((place, at) => ({ span: spanIn(document, line, place), newText: members[at] as string }));
  return {
    span,
    severity: 'information',
    message: `${quoted(text.slice(run.span.start, run.span.end))}的次序与规范提法不同，规范提法是${quoted(members.join('、'))}。请按规范的次序排列。`,
    fixes: () => [{ title: `按${quoted(members.join('、'))}排列`, safety: 'unsafe', edits }],
  };
}
