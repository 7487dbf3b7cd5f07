import { type PolicyDocument, startOf } from '../../document/document';
import type { NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import { SECTIONS, type Section, sectionsOf } from '../../document/sections';
import { memoize } from '../../text/memo';
import type { Finding, Rule } from '../rule';

export const unparallelHeadings: Rule = {
  id: 'slogans/unparallel-headings',
  summary: '同级标题中只有一条不合其余各条的格式，如别的都以“聚力”开头。',
  rationale:
    '同级标题常用同一个字眼开头，中间一条不合，多半是改稿时漏改。只看五条以上、各条分句数相同、除一条外开头两字（或第二分句的开头两字）都相同的；' +
    '不合的一条在首尾的，往往有意如此，不报告。分句数、字数不齐是文风，不检查。',
  sources: ['2,901 份工作报告中有 16 处，读过，1 处确为疏漏，12 处可改可不改，所以只作提示'],
  severity: 'hint',
  examples: {
    bad: [
      {
        text: '（一）聚力稳增长。一。\n（二）聚力促改革。二。\n（三）[|着力惠民生|]。三。\n（四）聚力防风险。四。\n（五）聚力强作风。五。',
      },
    ],
    good: [
      '（一）聚力稳增长。一。\n（二）聚力促改革。二。\n（三）聚力惠民生。三。\n（四）聚力防风险。四。\n（五）全面强作风。五。',
      '（一）聚力稳增长。一。\n（二）着力惠民生。二。\n（三）聚力防风险。三。',
      '（一）十大工程。一。\n（二）十大项目。二。\n（三）城市十大公园。三。\n（四）十大景区。四。\n（五）十大品牌。五。',
    ],
  },
  aspects: SECTIONS,
  *check(document) {
    for (const group of headingGroups(document)) {
      const finding = describe(group);
      if (finding) yield finding;
    }
  },
};

interface Heading {
  readonly section: Section;
  readonly title: string;
  readonly clauses: readonly string[];
}

const SHORTEST = 3;
const LONGEST = 42;
const FEWEST = 5;
/** A longer list is data and no row of headings. */
const MOST = 300;

/** The headings of one list below one parent, in groups. */
const headingGroups = memoize((document: PolicyDocument): readonly (readonly Section[])[] => {
  const listOf = new Map<number, NumberedList>();
  for (const list of numberingOf(document)) {
    const { items } = list;
    if (items.length < FEWEST || items.length > MOST) continue;
    for (const { label, line } of items) listOf.set(startOf(document, line) + label.span.start, list);
  }
  if (listOf.size === 0) return [];
  const groups: Section[][] = [];
  const visit = (sections: readonly Section[]): void => {
    const byList = new Map<NumberedList, Section[]>();
    for (const section of sections) {
      visit(section.children);
      const list = listOf.get(section.heading.start);
      if (!list) continue;
      const group = byList.get(list);
      if (group) group.push(section);
      else byList.set(list, [section]);
    }
    groups.push(...byList.values());
  };
  visit(sectionsOf(document));
  return groups.filter(({ length }) => length >= FEWEST);
});

function describe(group: readonly Section[]): Finding | undefined {
  const headings = group.map((section): Heading => {
    const title = section.title.replace(/[“”"]/g, '');
    return { section, title, clauses: title.split(/[，；]/) };
  });
  const [first] = headings;
  if (!first || headings.some(({ title }) => title.length < SHORTEST || title.length > LONGEST)) return undefined;
  if (headings.some(({ clauses }) => clauses.length !== first.clauses.length)) return undefined;
  for (const clause of [0, 1]) {
    const openings = headings.map(({ clauses }) => (clauses[clause] ?? '').slice(0, 2));
    const usual = openings.find((opening, at) => at > 0 && opening === openings[0]) ?? openings[1] ?? '';
    const odd = openings.flatMap((opening, at) => (opening === usual ? [] : [at]));
    const [at] = odd;
    if (usual.length < 2 || odd.length !== 1 || at === undefined || at === 0 || at === headings.length - 1) continue;
    const { section, clauses } = headings[at] as Heading;
    // 中心城市十大工程 among 十大… is of the pattern, too.
    if (clauses[clause]?.includes(usual)) continue;
    const where = clause === 0 ? '开头' : '起第二分句';
    return {
      span: { start: section.heading.start + section.label.length, end: section.heading.end },
      message: `同级标题都以“${usual}…”${where}，只有这一条以“${openings[at]}…”${where}。请看是否需要统一。`,
      related: [{ span: first.section.heading, message: `这一条以“${openings[0]}…”${where}` }],
    };
  }
  return undefined;
}
