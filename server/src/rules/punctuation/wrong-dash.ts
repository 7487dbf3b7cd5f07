import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const wrongDash: Rule = {
  id: 'punctuation/wrong-dash',
  summary: '破折号没有写作“——”，如 --　－－　――　———。',
  rationale:
    '破折号是占两个字的“——”，中间不断开。用连字符、制表线拼出来的，换字体、换行时会断开。' +
    '单个的“-”“—”可以是连接号（深圳—香港），不报告；Markdown 的分隔线、表格、注释也不报告。',
  sources: ['GB/T 15834-2011 4.10.1（破折号的形式）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '抓住根本[|--|]清河护林。', fixed: '抓住根本——清河护林。' },
      { text: '[|－－|]2024年1月8日在会上', fixed: '——2024年1月8日在会上' },
      { text: '抓住根本[|———|]清河护林。', fixed: '抓住根本——清河护林。' },
    ],
    good: ['抓住根本——清河护林。', '深圳—香港、建始-巴东。', '---', '2024—2026年'],
  },
  check: inParagraphs(Trait.dash, function* (paragraph) {
    if (isMarkup(paragraph)) return;
    const { text } = paragraph;
    DASHES.lastIndex = 0;
    for (let match = DASHES.exec(text); match; match = DASHES.exec(text)) {
      const { 0: marks, index: at } = match;
      if (marks === '——' || !isBesideChinese(text, at, at + marks.length)) continue;
      yield {
        span: { start: at, end: at + marks.length },
        message: `破折号要写作占两个字的“——”，这里是“${marks}”。`,
        fixes: () => [rewrite(at, at + marks.length, '——')],
      };
    }
  }),
};

const DASHES = /[-—–―─－‐‑‒−]{2,}|[―─]/g;

/** Chinese or a full-width mark on one side at least, and no Latin letter on the other. */
function isBesideChinese(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return CHINESE.test(before + after) && !/[A-Za-z>|=]/.test(before + after);
}

const CHINESE = /[\p{Script=Han}“”《》（），。；：、]|^[0-9]$/u;
