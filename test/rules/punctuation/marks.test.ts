import { strictEqual } from 'node:assert/strict';
import { clashingMarks } from '../../../server/src/rules/punctuation/clashing-marks';
import { documentNumber } from '../../../server/src/rules/punctuation/document-number';
import { halfWidthBrackets } from '../../../server/src/rules/punctuation/half-width-brackets';
import { halfWidthMark } from '../../../server/src/rules/punctuation/half-width-mark';
import { ordinalMark } from '../../../server/src/rules/punctuation/ordinal-mark';
import { redundantMark } from '../../../server/src/rules/punctuation/redundant-mark';
import { stopInsideQuotes } from '../../../server/src/rules/punctuation/stop-inside-quotes';
import { straightQuotes } from '../../../server/src/rules/punctuation/straight-quotes';
import { strayBlank } from '../../../server/src/rules/punctuation/stray-blank';
import { wrongDash } from '../../../server/src/rules/punctuation/wrong-dash';
import { wrongEllipsis } from '../../../server/src/rules/punctuation/wrong-ellipsis';
import { check, findingsOf } from '../../support/check';

describe('the number of a document alone on a line', () => {
  it('has its year in the brackets of a document number', () => {
    check(documentNumber, '常务会议纪要\n[|[2026]3号|]', '常务会议纪要\n〔2026〕3号');
    check(documentNumber, '常务会议纪要\n〔2026〕3号');
    check(documentNumber, '（2024）云01民初8号');
  });
});

describe('half-width marks', () => {
  it('behind Chinese text and figures become full-width', () => {
    check(halfWidthMark, '增长8%[|,|]护林[|!|]“清河”[|;|]《护林》[|:|]', '增长8%，护林！“清河”；《护林》：');
    check(halfWidthMark, '一是护林[|, |]二是清河[|,|]  三是修桥。', '一是护林，二是清河，  三是修桥。');
    check(
      halfWidthMark,
      '第一[|,|]清河。“大家都来护林[|!|]”**重点任务[|:|]**',
      '第一，清河。“大家都来护林！”**重点任务：**',
    );
  });

  it('stay in foreign text, figures, addresses, tables, comments and labels', () => {
    for (const text of [
      'Phase 1, 2; see A: B.',
      '8,000人，比例2.5:1，9:30',
      '见https://example.com/清河,护林',
      '| 清河,护林 | 8 |',
      '<!-- 清河,护林 -->',
      '一. 护林',
      '网址:www.example.com',
    ]) {
      check(halfWidthMark, text);
    }
  });

  it('that are brackets become full-width, unless they are labels or foreign', () => {
    check(halfWidthBrackets, '楼房（东）和经合组织[|(OECD)|]。', '楼房（东）和经合组织（OECD）。');
    check(halfWidthBrackets, '(一)护林\n1.清河(1)\n函数f(x)');
  });

  it('that are brackets are only mentioned where most brackets are half-width', () => {
    strictEqual(findingsOf(halfWidthBrackets, '楼房(东)和(西)')[0]?.severity, 'information');
    strictEqual(findingsOf(halfWidthBrackets, '楼房(东)和（西）、（南）')[0]?.severity, undefined);
  });

  it('that are quotation marks are turned by their places', () => {
    check(straightQuotes, `建[|"绿廊"|]和[|'花园'|]，读"Nature"。`, '建“绿廊”和‘花园’，读"Nature"。');
  });
});

describe('stops', () => {
  it('do not follow each other', () => {
    check(clashingMarks, '护林[|；；|]清河[|，。|]', '护林；清河。');
    check(clashingMarks, '护林？！清河！！！（？）');
  });

  it('do not stand inside quotation marks that are part of the sentence', () => {
    check(stopInsideQuotes, '要“护林[|；”|]清河。');
    check(stopInsideQuotes, '（《护林办法[|，》|]）');
    check(stopInsideQuotes, '他说：“护林。”（此件公开发布。）');
  });

  it('do not stand before 等 and 和, where these are words', () => {
    check(redundantMark, '公园[|、|]等，绿道[|、|]以及广场，楼房[|、|]及道路。', '公园等，绿道以及广场，楼房及道路。');
    check(redundantMark, '公路、等级航道，平等、和谐，护林、及时清河，坐不住、等不起，分类、等额选举');
  });

  it('follow ordinals as the standard has it', () => {
    check(ordinalMark, '要做到：[|其一、|]护林；[|二是：|]清河。', '要做到：其一，护林；二是清河。');
    check(ordinalMark, '一是护林，二是清河。质量第一、效益优先。第一、二产业。');
  });
});

describe('dashes, ellipses and blanks', () => {
  it('are repaired beside Chinese text', () => {
    check(wrongDash, '根本[|－－|]护林[|――|]清河[|—-|]治水', '根本——护林——清河——治水');
    check(wrongEllipsis, '护林[|………|]', '护林……');
    check(wrongEllipsis, '护林[|⋯⋯|]', '护林……');
  });

  it('stay in rules, tables, notes, connections and tables of contents', () => {
    for (const text of ['---', '| --- | --- |', '<!-- 清河 -->', '深圳-香港', '2024-2026']) check(wrongDash, text);
    for (const text of ['一、清河..........3', '护林……', 'and so on...']) check(wrongEllipsis, text);
  });

  it('are blanks only in prose', () => {
    const long = '治理河道三条，栽植树木一万株，建设绿廊八条，改造公园六座，群众更加满意。';
    check(strayBlank, `${long}护[| |]林。`, `${long}护林。`);
    check(strayBlank, `${long}护林[| |]、修桥。`, `${long}护林、修桥。`);
    strictEqual(findingsOf(strayBlank, `${long}护林， 、修桥。`)[0]?.fixes?.()[0]?.safety, 'unsafe');
    check(strayBlank, `县长 张三\n第五条 ${long}\n${long}立“清河护林 造福百姓”牌。\n甲 乙 丙 丁 戊，${long}`);
  });
});

describe('punctuation/document-number', () => {
  it('puts brackets, 第 and zeros right', () => {
    check(documentNumber, '林发[|【2024】8号|]、林办[|〔2024〕第8号|]。', '林发〔2024〕8号、林办〔2024〕8号。');
  });

  it('leaves sound numbers, other numbers and case numbers alone', () => {
    check(documentNumber, '林发〔2024〕18号、（2024）云01民初8号、公告2024年第8号');
  });

  it('does not invent the century', () => {
    strictEqual(findingsOf(documentNumber, '林发〔24〕8号')[0]?.fixes, undefined);
  });
});
