import type { Rule } from '../../../server/src/rules/rule';
import { memberOrder } from '../../../server/src/rules/slogans/member-order';
import { misplacedQuotes } from '../../../server/src/rules/slogans/misplaced-quotes';
import { needsQuotes } from '../../../server/src/rules/slogans/needs-quotes';
import { outdated } from '../../../server/src/rules/slogans/outdated';
import { wrongVerb } from '../../../server/src/rules/slogans/wrong-verb';
import { wrongWording } from '../../../server/src/rules/slogans/wrong-wording';

const RULES = [wrongWording, wrongVerb, memberOrder, misplacedQuotes, needsQuotes, outdated];

/** All rules that rest on the record of formulations, as one: which of them finds a slip is no matter here. */
export const record: Rule = {
  ...wrongWording,
  *check(document, context) {
    for (const rule of RULES) {
      for (const finding of rule.check(document, context)) yield { severity: rule.severity as 'warning', ...finding };
    }
  },
};
