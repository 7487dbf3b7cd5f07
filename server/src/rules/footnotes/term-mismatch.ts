import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import { exchangeExplanations, respell } from '../../edits/footnotes';
import type { Finding, Rule } from '../rule';
import type { TermSlip } from './slips/slip';
import { slipsOf } from './slips/slips';
import { fixOf, placeOf, shown, termShown } from './wording';

export const termMismatch: Rule = {
  id: 'footnotes/term-mismatch',
  summary: '释文解释的词与注码前的词不一致。',
  rationale:
    '两条释文放颠倒了、词语在正文和释文中写法不同，读者都会读错。能肯定的作警告；只是释文的词不在注码之前的，' +
    '可能释文解释的范围更宽，只作提示。释文是整句的附注（如统计公报）不检查。',
  sources: [
    '1,382 条释文中有 1,305 条的词在注码前 60 字之内',
    '在 4,108 份公文中按警告报告 1 处，是真错；按提示报告 4 处',
  ],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '推进“一窗通办”[|［1］|]，建设“沿湖绿廊”［2］。\n名词解释\n1.一窗能办：指只进一扇窗。\n2.沿湖绿廊：指林带。',
        fixed: '推进“一窗能办”［1］，建设“沿湖绿廊”［2］。\n名词解释\n1.一窗能办：指只进一扇窗。\n2.沿湖绿廊：指林带。',
      },
      {
        text:
          '推进“一窗通办”［1］，建设“沿湖绿廊”［2］，疏浚“湖链”［3］，用好“云仓”［4］。\n名词解释\n' +
          '[|1.|]沿湖绿廊：指林带。\n2.一窗通办：指只进一扇窗。\n3.湖链：指湖泊。\n4.云仓：指仓库。',
        fixed:
          '推进“一窗通办”［1］，建设“沿湖绿廊”［2］，疏浚“湖链”［3］，用好“云仓”［4］。\n名词解释\n' +
          '1.一窗通办：指只进一扇窗。\n2.沿湖绿廊：指林带。\n3.湖链：指湖泊。\n4.云仓：指仓库。',
      },
    ],
    good: [
      '推进“一窗通办”改革［1］，建设“沿湖绿廊”［2］。\n名词解释\n1.“一窗通办”：指只进一扇窗。\n2.沿湖绿廊（试行）：指林带。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const slip of slipsOf(document, 'term-mismatch')) {
      if (slip.foreign) yield describeForeign(document, slip);
      else if (slip.misspelt !== undefined) yield describeMisspelling(document, slip, slip.misspelt);
      else if (isNamed(document, slip)) yield describeDifference(document, slip);
    }
  },
};

/** Whether a definition begins with a term at all, set off from what explains it, and not with a sentence. */
function isNamed({ text }: PolicyDocument, { definition: { term } }: TermSlip): boolean {
  return NAMED.test(text.slice(term.end, term.end + 6));
}

const NAMED = /^\s?(?:[：:—*”）)]|[，,]?\s?(?:是|主要|特|系)?(?:指|即|按|简称))/;

function describeForeign(document: PolicyDocument, { mark, definition, exchanged }: TermSlip): Finding {
  const problem = `第 ${definition.number} 条解释的是${termShown(document, definition)}，不是注码${shown(document, mark)}前的词`;
  const related = [{ span: mark.span, message: `注码${shown(document, mark)}在这里` }];
  if (!exchanged) return { span: placeOf(definition), message: `${problem}。请核对释文。`, related };
  return {
    span: placeOf(definition),
    message: `${problem}，与第 ${exchanged.number} 条${termShown(document, exchanged)}放颠倒了。请把两条释文互换。`,
    related: [...related, { span: placeOf(exchanged), message: `第 ${exchanged.number} 条在这里` }],
    fixes: () => fixOf('互换两条释文的内容', exchangeExplanations(document, definition, exchanged)),
  };
}

function describeMisspelling(document: PolicyDocument, { mark, definition }: TermSlip, misspelt: string): Finding {
  const term = termShown(document, definition);
  return {
    span: mark.span,
    message: `注码${shown(document, mark)}前写作“${misspelt}”，释文写作${term}。请统一写法。`,
    related: [{ span: definition.term, message: `释文写作${term}` }],
    fixes: () => fixOf(`正文改为${term}`, [respell(document, mark, definition, misspelt)]),
  };
}

function describeDifference(document: PolicyDocument, { mark, definition }: TermSlip): Finding {
  return {
    span: mark.span,
    severity: 'hint',
    message: `注码${shown(document, mark)}之前没有释文所解释的${termShown(document, definition)}。请核对注码与释文是否对应。`,
    related: [{ span: definition.term, message: '释文所解释的词' }],
  };
}
