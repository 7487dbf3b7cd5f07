import { type PolicyDocument, spanIn } from '../../document/document';
import { linesWith } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { quotedTermsOf } from '../../document/terms';
import { quotedCounts } from '../../document/terms-counts';
import { Trait } from '../../document/traits';
import { aspectOf } from '../../document/versions';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { quoted } from './message';
import { isReported, RECORD } from './record';
import { differenceOf, hasStrayBlank, markedTermsOf, spelledTermsOf } from './spelling';

export const inconsistentForm: Rule = {
  id: 'slogans/inconsistent-form',
  summary: '同一提法有两种写法，只差标点、空格、全角半角或大小写。',
  rationale:
    '带引号的提法在一份文件里只应有一种写法：“一窗受理·集成通办”与“一窗受理、集成通办”、“互联网+”与“互联网＋”并用，是改稿、粘贴留下的。' +
    '以全文占多数的写法为准；次数相同的，以先出现的为准；汉字旁有空格的写法不作标准。只差空格、全角半角的可以自动统一，差标点的由人定夺。' +
    '各项都是一个字的（黄、赌、毒与黄赌毒）两种写法都通行，不报告；两个数字之间的标点不能省，写法不同的看作不同的提法。',
  sources: ['2,901 份工作报告中 168 份有此情形，读过 124 处，111 处确属不一致，误报的都是单字并列，已排除'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '推行“一窗受理·集成通办”。\n深化“一窗受理·集成通办”。\n推广[|“一窗受理、集成通办”|]。',
        fixed: '推行“一窗受理·集成通办”。\n深化“一窗受理·集成通办”。\n推广“一窗受理·集成通办”。',
      },
      {
        text: '发展“互联网+”。\n促进[|“互联网＋”|]行动。',
        fixed: '发展“互联网+”。\n促进“互联网+”行动。',
      },
      { text: '推进[|“一网 通办”|]。\n完善“一网通办”。', fixed: '推进“一网通办”。\n完善“一网通办”。' },
    ],
    good: ['严打“黄赌毒”。\n扫除“黄、赌、毒”。', '过好“5·20”。\n发放“520”礼包。', '推进“一网通办”。\n做到一网通办。'],
  },
  aspects: [...RECORD, aspectOf(spelledTermsOf)],
  *check(document) {
    const keys = keysOfSeveral(document);
    if (keys.size === 0) return;
    for (const uses of usesByKey(document, keys).values()) {
      const forms = new Set(uses.map(({ text }) => text));
      if (forms.size > 1) yield* describe(forms, uses);
    }
  },
};

/** One place at which a slogan is written, in offsets of the document. */
interface Use {
  readonly text: string;
  readonly span: Span;
  readonly quoted: Span;
}

/** The keys of the few terms that are spelt in several ways; the others are not looked at any closer. */
function keysOfSeveral(document: PolicyDocument): ReadonlySet<string> {
  const counts = quotedCounts(document);
  const spellings = new Map<string, string>();
  const several = new Set<string>();
  for (const line of linesWith(document, Trait.paired)) {
    for (const { key, text } of markedTermsOf(document.paragraphs[line] as Paragraph)) {
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, text);
      if (known === undefined ? key !== text && counts.has(key) : known !== text) several.add(key);
    }
  }
  return several;
}

function usesByKey(document: PolicyDocument, keys: ReadonlySet<string>): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const line of linesWith(document, Trait.paired)) {
    const paragraph = document.paragraphs[line] as Paragraph;
    if (!hasSome(paragraph, keys)) continue;
    for (const { key, text, span, quoted } of spelledTermsOf(paragraph)) {
      if (!keys.has(key) || isReported(document, line, span)) continue;
      const use = { text, span: spanIn(document, line, span), quoted: spanIn(document, line, quoted) };
      const known = uses.get(key);
      if (known) known.push(use);
      else uses.set(key, [use]);
    }
  }
  return uses;
}

const hasSome = (paragraph: Paragraph, keys: ReadonlySet<string>): boolean =>
  quotedTermsOf(paragraph).some(({ text }) => keys.has(text)) ||
  markedTermsOf(paragraph).some(({ key }) => keys.has(key));

function* describe(forms: ReadonlySet<string>, uses: readonly Use[]): Iterable<Finding> {
  const model = prevailing(forms, uses);
  const models = uses.filter(({ text }) => text === model);
  const others = uses.filter(({ text }) => text !== model);
  for (const { text, span, quoted: place } of others) {
    const difference = differenceOf(text, model);
    yield {
      span: place,
      message: `${quoted(text)}与全文的写法${quoted(model)}（${models.length}处）不一致，只差${difference}。请统一写法。`,
      related: models.slice(0, MOST_RELATED).map((use) => ({ span: use.quoted, message: `这里写作${quoted(model)}` })),
      fixes: () => fixesOf(span, text, model, others),
    };
  }
}

const MOST_RELATED = 5;

/** The spelling without stray blanks that is used most often; of equally frequent ones the first. */
function prevailing(forms: ReadonlySet<string>, uses: readonly Use[]): string {
  const count = (form: string): number => uses.filter(({ text }) => text === form).length;
  const rank = (form: string): number => count(form) - (hasStrayBlank(form) ? uses.length : 0);
  return [...forms].reduce((best, form) => (rank(form) > rank(best) ? form : best));
}

function fixesOf(span: Span, text: string, model: string, others: readonly Use[]): Fix[] {
  const difference = differenceOf(text, model);
  const safety = difference === '空格' || difference === '全角半角' ? 'safe' : 'unsafe';
  const fixes: Fix[] = [{ title: `改为${quoted(model)}`, safety, edits: [{ span, newText: model }] }];
  if (others.length > 1) {
    const edits = others.map((use) => ({ span: use.span, newText: model }));
    fixes.push({ title: `全文统一为${quoted(model)}（${others.length}处）`, safety: 'unsafe', edits });
  }
  return fixes;
}
