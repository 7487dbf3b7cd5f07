import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import { exchangeDefinitions, exchangeNumbers, renderMark } from '../../edits/footnotes';
import { renumberOne } from '../../edits/footnotes-shifts';
import type { Finding, Rule } from '../rule';
import type { DisorderedDefinitionSlip, DisorderedMarkSlip, ExchangedSlip } from './slips/slip';
import { slipsOf } from './slips/slips';
import { appendixName, fixOf, placeOf, renumberFix, shown, termShown } from './wording';

export const disordered: Rule = {
  id: 'footnotes/disordered',
  summary: '注码或释文的编号前后颠倒、不合次序。',
  rationale:
    '注码按首次出现的先后编号，释文按编号排列，读者才能顺着找到。两个注码互换、一个注码串了号、两条释文换了位置，' +
    '各报告一处，不牵连其余。再次引用前面释文的注码不算。',
  sources: ['在 4,108 份公文中没有报告'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text:
          '推进“一窗办”［1］，建设绿廊[|［3］|]，疏浚湖链［2］，用好云仓［4］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。',
      },
      {
        text:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n[|22.|]绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］，继续推进“一窗办”［1］，疏浚湖链［3］。\n名词解释\n' +
        '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const slip of slipsOf(document, 'disordered')) {
      if ('first' in slip) yield describeExchange(document, slip);
      else if ('mark' in slip) yield describeMark(document, slip);
      else yield describeDefinition(document, slip);
    }
  },
};

function describeExchange(document: PolicyDocument, { first, second, told }: ExchangedSlip): Finding {
  const [one, other] = [shown(document, first), shown(document, second)];
  return {
    span: first.span,
    message: `注码${one}与${other}前后颠倒。请把两个注码互换。`,
    related: [{ span: second.span, message: `${other}在这里` }],
    fixes: () => [
      ...fixOf(`互换${one}与${other}`, exchangeNumbers(document, first, second), told),
      ...renumberFix(document),
    ],
  };
}

function describeMark(document: PolicyDocument, { mark, correct, told }: DisorderedMarkSlip): Finding {
  const right = correct === undefined ? undefined : renderMark(document, mark, correct);
  const problem = `注码${shown(document, mark)}不合前后次序`;
  if (correct === undefined || right === undefined) {
    return {
      span: mark.span,
      message: `${problem}。注码应按首次出现的先后编号，请重新编号。`,
      fixes: () => renumberFix(document),
    };
  }
  return {
    span: mark.span,
    message: `${problem}，此处应为${right}。请改正注码。`,
    fixes: () => [...fixOf(`改为${right}`, renumberOne(document, mark, correct), told), ...renumberFix(document)],
  };
}

function describeDefinition(document: PolicyDocument, slip: DisorderedDefinitionSlip): Finding {
  const { definition, correct, exchanged, moved, told } = slip;
  if (exchanged) {
    const [first, second] = definition.line < exchanged.line ? [definition, exchanged] : [exchanged, definition];
    return {
      span: placeOf(first),
      message: `${appendixName(document)}第 ${first.number} 条与第 ${second.number} 条前后颠倒。请把两条互换。`,
      related: [{ span: placeOf(second), message: `第 ${second.number} 条在这里` }],
      fixes: () => {
        const places = fixOf('互换这两条释文', exchangeDefinitions(document, first, second));
        const numbers = fixOf('互换这两条的编号', exchangeNumbers(document, first, second));
        return [...(moved ? places : [...numbers, ...places]), ...renumberFix(document)];
      },
    };
  }
  const problem = `${appendixName(document)}中${termShown(document, definition)}编为 ${definition.number}，不合次序`;
  if (correct === undefined) {
    return {
      span: placeOf(definition),
      message: `${problem}。请移到应在的位置，或者改正编号。`,
      fixes: () => renumberFix(document),
    };
  }
  return {
    span: placeOf(definition),
    message: `${problem}，应为 ${correct}。请改正编号。`,
    fixes: () => [
      ...fixOf(`编号改为 ${correct}`, renumberOne(document, definition, correct), told),
      ...renumberFix(document),
    ],
  };
}
