import { fact } from '../fact';
import type { Paragraph } from '../paragraph';

const NUMERAL = '[一二三四五六七八九十0-9]';
const NOUN = '(?:专业术语名词|名词(?:[、和与及]?术语)?|术语|用语|词语|概念|词汇)';
const EXPLANATION = '(?:解释|注释|释义|说明|注解|简释|解读|释意)';

/** The heading of an appendix, blanks taken out, from its first to its last character. */
const HEADING = new RegExp(
  [
    // 附件2：, 附录, 2.
    `^(?:(?:附件?|附录|资料)${NUMERAL}{0,3}[：:、.．]?|${NUMERAL}{1,2}[.．、])?`,
    // 《某市政府工作报告》（草案）中
    '(?:.{0,32}工作报告》?(?:[（(].{1,12}[）)])?中?的?)?',
    '(?:有关|相关|主要|部分|专业|若干){0,3}',
    `(?:${NOUN}[、和与及]?${EXPLANATION}|注释|附注|脚注|尾注|注解|注(?=[：:]))`,
    '(?:[和及与、](?:有关|相关)?(?:情况)?的?说明|说明)?',
    '(?:[（(].{0,60}[）)])?[：:]?$',
  ].join(''),
);
const ANNEX = new RegExp(`^附[件表录图](?:${NUMERAL}{1,3}[.．、]|${NUMERAL}{0,3}(?:[：:\\s]|$))`);
const WORDS = /[注释说解]/;
const LONGEST = 110;

/** Whether a paragraph reads like the heading over the definitions: 名词解释, 附件2：《…政府工作报告》有关用语说明, `注　释`. */
export const isAppendixHeading = fact(({ text }: Paragraph): boolean => {
  if (text.length < 2 || text.length > LONGEST || !WORDS.test(text)) return false;
  const bare = withoutMarkup(text).replace(/\s/g, '');
  const heading = /^[（(]([^（）()]+)[）)]$/.exec(bare)?.[1] ?? bare;
  return heading.length <= 90 && HEADING.test(heading);
});

/** Whether a paragraph begins an annex, or the note on them: 附件3, 附表 重点项目, 附件1.名单. */
export const isAnnexHeading = fact(({ text }: Paragraph): boolean => {
  if (text.length < 2 || text.length > LONGEST || !text.includes('附')) return false;
  const heading = withoutMarkup(text);
  return heading.length < 40 && ANNEX.test(heading);
});

/** A short line without the blanks, the marks of Markdown and the brackets around it. */
export function withoutMarkup(text: string): string {
  return text.replace(/^[\s\u200b\ufeff>#*\-【[［]+/, '').replace(/[\s*】\]］>]+$/, '');
}
