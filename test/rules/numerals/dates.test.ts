import { strictEqual } from 'node:assert/strict';
import { chineseZero } from '../../../server/src/rules/numerals/chinese-zero';
import { congressNumber } from '../../../server/src/rules/numerals/congress-number';
import { dayAsNumber } from '../../../server/src/rules/numerals/day-as-number';
import { fixedWords } from '../../../server/src/rules/numerals/fixed-words';
import { impossibleDate } from '../../../server/src/rules/numerals/impossible-date';
import { mixedDate } from '../../../server/src/rules/numerals/mixed-date';
import { paddedDate } from '../../../server/src/rules/numerals/padded-date';
import { twoDigitYear } from '../../../server/src/rules/numerals/two-digit-year';
import { check, findingsOf } from '../../support/check';

describe('dates', () => {
  it('have 〇 in years of Chinese numerals', () => {
    check(chineseZero, '[|二○○八|]年、[|二0二四|]年、[|二〇二零|]年', '二〇〇八年、二〇二四年、二〇二〇年');
    check(chineseZero, '二〇二四年三千零五十二人，两千零八年，一百零二年');
  });

  it('have four digits in the year', () => {
    check(twoDigitYear, '到[|25|]年底，自[|98|]年5月起', '到2025年底，自1998年5月起');
    check(twoDigitYear, '2025年底，近10年初步，工期2024—25年底，历时12年5月，30年来，10年初中毕业');
  });

  it('have 日, not 号', () => {
    check(dayAsNumber, '1月[|26号|]、2月份[|3号|]、五月[|二十一号|]', '1月26日、2月份3日、五月二十一日');
    check(dayAsNumber, '2月32号，1月1号文件，5月8号令，3号楼');
  });

  it('have no padding zeros', () => {
    check(paddedDate, '[|2024年1月05日|]、[|05月|]', '2024年1月5日、5月');
    check(paddedDate, '2024年10月20日，2024年05月01日 08:30');
    strictEqual(findingsOf(paddedDate, '　　2024年05月01日')[0]?.severity, 'warning');
    strictEqual(findingsOf(paddedDate, '于2024年05月01日印发')[0]?.severity, undefined);
  });

  it('exist', () => {
    check(impossibleDate, '[|4月31日|]、[|6月0日|]、[|2100年2月29日|]、[|2024年0月|]');
    check(impossibleDate, '2000年2月29日、12月31日、1—13月、二月三十日');
    check(impossibleDate, '[|2024年5月1日星期四|]、[|2024年5月1日星期4|]');
    check(impossibleDate, '2024年5月1日（周三）、2024年5月5日星期天、2024年5月1日星期3');
  });

  it('are written in one kind of numerals', () => {
    check(mixedDate, '[|二〇二四年5月8日|]、[|5月八日|]、[|20世纪九十年代|]');
    check(mixedDate, '二〇二四年五月八日、5月8日、2024年腊月二十日、20世纪90年代');
  });
});

describe('names with Chinese numerals', () => {
  it('are those of congresses and their sessions', () => {
    check(congressNumber, '第[|14|]届全国人大第[|3|]次会议、[|12|]届省委[|4|]次全会');
    check(congressNumber, '第14届运动会，十四届人大三次会议，连任6届，第3次会议');
  });

  it('are those of weekdays, industries, plans and party congresses', () => {
    check(fixedWords, '“[|14五|]”时期，党的[|19|]大以来', '“十四五”时期，党的十九大以来');
    check(fixedWords, '二十大报告，20大类，2014五月，第3产品，星期10');
  });
});
