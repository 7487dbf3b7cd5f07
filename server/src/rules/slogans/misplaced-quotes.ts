import type { Rule } from '../rule';
import { findingsByFault, RECORD } from './record';

export const misplacedQuotes: Rule = {
  id: 'slogans/misplaced-quotes',
  summary: '固定提法的引号多括或少括了字，如“‘四个全面战略布局’”。',
  rationale: '引号只标固定的部分：“四个全面”战略布局、“十四五”规划。只报告规范提法表中确知有误的位置。',
  sources: ['规范提法表'],
  severity: 'information',
  examples: {
    bad: [{ text: '协调推进[|“四个全面战略布局”|]。', fixed: '协调推进“四个全面”战略布局。' }],
    good: ['协调推进“四个全面”战略布局。', '坚持“三个区分开来”。'],
  },
  aspects: RECORD,
  check: (document) => findingsByFault(document, 'misquoted'),
};
