import { strictEqual } from 'node:assert/strict';
import { decreaseByMultiples } from '../../../server/src/rules/numerals/decrease-by-multiples';
import { digitWithUnit } from '../../../server/src/rules/numerals/digit-with-unit';
import { fullWidthDigit } from '../../../server/src/rules/numerals/full-width-digit';
import { incompleteRange } from '../../../server/src/rules/numerals/incomplete-range';
import { inconsistentForm } from '../../../server/src/rules/numerals/inconsistent-form';
import { letterInNumber } from '../../../server/src/rules/numerals/letter-in-number';
import { mixedApproximation } from '../../../server/src/rules/numerals/mixed-approximation';
import { percentagePoints } from '../../../server/src/rules/numerals/percentage-points';
import { rangeMark } from '../../../server/src/rules/numerals/range-mark';
import { stackedApproximation } from '../../../server/src/rules/numerals/stacked-approximation';
import { check, findingsOf } from '../../support/check';

describe('figures', () => {
  it('are half-width where most of the document are', () => {
    check(fullWidthDigit, '河道8条、湖泊[|１２|]个', '河道8条、湖泊12个');
    check(fullWidthDigit, '河道８条、湖泊１２个、水库3座');
    check(fullWidthDigit, '１．河道8条［２］，（３）湖泊12个');
  });

  it('have one percent sign', () => {
    check(fullWidthDigit, '增长8%、9%、7[|％|]', '增长8%、9%、7%');
    strictEqual(findingsOf(fullWidthDigit, '增长8%、9%、7％')[0]?.severity, 'information');
    check(fullWidthDigit, '增长8％、9％、7%');
  });

  it('have no letters for digits', () => {
    check(letterInNumber, '[|2O24|]年、[|1.O5|]万元、[|3l5|]人、[|1OO|]家', '2024年、1.05万元、315人、100家');
    check(letterInNumber, 'O2O、CO2、O3年均浓度、5G、PM10、Ⅱ级、10l、A1O号');
  });

  it('do not stand with 千, 百, 十', () => {
    check(digitWithUnit, '[|5千|]人、[|3百|]家，[|2千|]多户', undefined);
    check(digitWithUnit, '500千伏、10百强、1.5千米、G346十岗');
  });

  it('are Chinese where they are approximate', () => {
    check(mixedApproximation, '[|2三|]个、[|10几|]家、约[|7、8|]人');
    check(mixedApproximation, '两三个、十几家、3、4、5人、3、7人、7、8个百分点、2024四季');
  });

  it('are not approximate twice', () => {
    check(stackedApproximation, '[|大约8%左右|]、[|近百人以上|]、[|约30余|]家');
    check(stackedApproximation, '签约30余家、最近3年以上、超过8%、约8%，5%左右、附近10家以上');
  });

  it('do not make things fewer by multiples', () => {
    check(decreaseByMultiples, '[|减少了3倍|]、[|降低近一倍|]');
    check(decreaseByMultiples, '减少三成，增长3倍，下降到原来的一半，缩短时间、效率提高3倍');
  });

  it('differ by points', () => {
    check(percentagePoints, '提高2[|个百分比|]、0.5[|百分点|]', '提高2个百分点、0.5个百分点');
    check(percentagePoints, '提高2个百分点，六个百分百，三个百分之百');
  });
});

describe('ranges', () => {
  it('repeat what belongs to the number', () => {
    check(incompleteRange, '[|4.5-5%|]、[|9—16亿|]元', '4.5%-5%、9亿—16亿元');
    check(incompleteRange, '4.5%—5%、9亿—16亿元、3—5公里、2024-05-01');
  });

  it('have — or ～, as the document has it', () => {
    check(rangeMark, '3[|-|]5个，5～8岁', '3～5个，5～8岁');
    check(rangeMark, '（2024[|-|]2026）', '（2024—2026）');
    check(rangeMark, '3—5个，GB/T 123-2024年版，2024-05-08，12-3号楼，A3-5，比分3-2');
  });

  it('are counted in the form in which hyphens between figures will be', () => {
    check(inconsistentForm, '长5—8公里，宽3—4米，重6～7吨。');
    check(inconsistentForm, '长5—8公里，宽3—4米，高2-3米，重6[|～|]7吨。', '长5—8公里，宽3—4米，高2-3米，重6—7吨。');
  });
});
