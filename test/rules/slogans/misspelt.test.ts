import { strictEqual } from 'node:assert/strict';
import { longForms } from '../../../server/src/lexicon/long-forms';
import { NODE_BACKGROUND } from '../../../server/src/node-resources';
import type { Rule } from '../../../server/src/rules/rule';
import { misspelt } from '../../../server/src/rules/slogans/misspelt';
import { check, findingsOf } from '../../support/check';

const context = { background: NODE_BACKGROUND };
const silent = (text: string): void => check(misspelt, text, undefined, context);
const found = (marked: string, fixed: string): void => check(misspelt, marked, fixed, context);

describe('slogans/misspelt', () => {
  it('finds a character lost, added, doubled, replaced or in the wrong place, though the form stands but once', () => {
    found('坚持[|习近平新时代国中特色社会主义思想|]。', '坚持习近平新时代中国特色社会主义思想。');
    found('[|以智近平同志为核心的党中央|]坚强领导。', '以习近平同志为核心的党中央坚强领导。');
    found('践行[|社会主义核心价值值观|]。', '践行社会主义核心价值观。');
    found('[|铸牢中华民族同体意识|]。', '铸牢中华民族共同体意识。');
    found('[|绿水青山就是金山啊银山|]。', '绿水青山就是金山银山。');
  });

  it('is silent on the forms themselves, alone and in others', () => {
    for (const form of longForms()) silent(`会议强调，${form}。${form}在全省落地生根。`);
  });

  it('is silent on what differs by a numeral or by a word that can be left out', () => {
    for (const text of [
      '第一个百年奋斗目标实现。',
      '中华民族的伟大复兴。',
      '坚持稳中求进的工作总基调。',
      '山水林田湖草一体化保护和系统治理。',
      '全面建成社会主义现代化国家。',
      '完善三孩生育政策和配套支持措施。',
      '推进国家治理体系与治理能力现代化。',
      '推动汾河流域生态保护和高质量发展。',
      '统筹山水林田湖草沙海一体化保护和系统治理。',
      '习近平总书记重要讲话、重要指示批示精神',
    ])
      silent(text);
  });

  it('leaves to other rules what they know', () => {
    silent('深化供给侧结构改革，推动以人民为中心发展思想。');
    silent('以人民为中心的的发展思想。');
  });

  it('makes one finding of one slip, and tells the form', () => {
    const text = '高举习近平新新时代中国特色社会主义思想伟大旗帜。';
    const [finding, ...others] = findingsOf(misspelt as Rule, text, context);
    strictEqual(others.length, 0);
    strictEqual(
      finding?.message,
      '“习近平新新时代中国特色社会主义思想”与规范提法“习近平新时代中国特色社会主义思想”只差一字，疑为笔误。请核对。',
    );
  });

  it('needs the sequences of published documents', () => check(misspelt, '践行社会主义核心价值值观。'));
});
