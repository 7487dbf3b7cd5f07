import { equal } from 'node:assert/strict';
import type { ReportSection } from '../../client/src/report/report';
import {
  countCharacters,
  figuresOf,
  formatMinutes,
  formatShare,
  headingOf,
  problemsOf,
  shortened,
  spokenSection,
  summaryOf,
} from '../../client/src/report/words';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const SECTION: ReportSection = {
  label: '（二）',
  title: '促改革',
  level: 2,
  range: NOWHERE,
  selectionRange: NOWHERE,
  characters: 1234,
  share: 0.184,
  problems: 2,
  children: [],
};

describe('the figures of a report', () => {
  it('count characters without blanks, rare ones once', () => {
    equal(countCharacters('　稳 增\n长\u200B。'), 4);
    equal(countCharacters('𠮷日'), 2);
  });

  it('say how long reading takes', () => {
    equal(formatMinutes(0), '0分钟');
    equal(formatMinutes(0.2), '1分钟');
    equal(formatMinutes(16.9), '17分钟');
    equal(formatMinutes(60), '1小时');
    equal(formatMinutes(90.4), '1小时30分钟');
  });

  it('say which share a section has, and that a small one is not nothing', () => {
    equal(formatShare(0.184), '18%');
    equal(formatShare(0.001), '<1%');
    equal(formatShare(0), '0%');
  });

  it('stand beside a heading, problems only where there are any', () => {
    equal(headingOf(SECTION), '（二）促改革');
    equal(figuresOf(SECTION), '1,234字 · 18%');
    equal(problemsOf(SECTION), '2处问题');
    equal(problemsOf({ ...SECTION, problems: 0 }), undefined);
  });

  it('leave the heading whole unless it is long', () => {
    equal(shortened('（二）促改革'), '（二）促改革');
    equal(shortened('（一）锻造产业链条，建设先进制造业强市'), '（一）锻造产业链条，建设先进制造业强市');
    equal(shortened('（三）推进乡村全面振兴，缩小城乡发展的差距'), '（三）推进乡村全面振兴，缩小城乡发展的…');
  });

  it('are said in full to who cannot see the tree', () => {
    equal(spokenSection(SECTION), '（二）促改革，第2级，1234字，占全文18%，2处问题');
    equal(spokenSection({ ...SECTION, problems: 0 }), '（二）促改革，第2级，1234字，占全文18%，没有问题');
  });

  it('stand in the status bar, with what is selected', () => {
    const report = { sections: [], characters: 4060, pages: 7, minutes: 16.9 };
    equal(summaryOf(report, 0), '4,060字　7页　17分钟');
    equal(summaryOf(report, 15), '已选15字，共4,060字　7页　17分钟');
  });
});
