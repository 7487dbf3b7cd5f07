/** How many lines are looked at: the title and the first headings stand there. */
export const LINES_LOOKED_AT = 200;

/** Lines in which a title or a document number can stand. */
const HEAD = 15;

const KINDS = '决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要';
const TITLE = new RegExp(`^(?=.{6,80}$)[^。！？；]*(?:关于[^。！？；]+的(?:${KINDS})|工作报告)(?:（[^（）]+）)?$`, 'u');
const NUMBER = /〔(?:19|20)\d{2}〕\d{1,5}号/u;
const SALUTATION = /^各位代表[：:！!，,]/u;
const ADDRESSEES = /^各(?!位)[^。；]{2,80}：$/u;
const ARTICLE = /^第[一二三四五六七八九十百]{1,5}[章条](?:\s|\u3000)/u;
const APPENDIX = /^(?:附件?\d*[：:]?)?(?:名词解释|名词注释|相关用语说明)(?:和说明)?$/u;
const CHAPTER = /^[一二三四五六七八九十]{1,3}、\p{Script=Han}/u;
const SECTION = /^（[一二三四五六七八九十]{1,3}）\p{Script=Han}/u;
const CODE = /^(?:```|~~~|<\/?[a-z]+[\s>])/iu;

/**
 * Whether the beginning of a plain text or Markdown file looks like an official document. It wants two signs of
 * different kinds, as each of them alone stands in other Chinese texts too: notes have 一、, articles have titles.
 * @param lines the first ones of the file
 */
export function looksLikePolicyDocument(lines: readonly string[]): boolean {
  const filled = lines
    .slice(0, LINES_LOOKED_AT)
    .map(withoutMarkup)
    .filter((line) => line !== '');
  if (filled.some((line) => CODE.test(line))) return false;
  const head = filled.slice(0, HEAD);
  const signs = [
    // A long title may be broken into two lines.
    head.some((line, at) => TITLE.test(line) || TITLE.test(line + (head[at + 1] ?? ''))),
    head.some((line) => line.length < 60 && NUMBER.test(line)),
    filled.some((line) => SALUTATION.test(line)),
    head.some((line) => ADDRESSEES.test(line)),
    filled.some((line) => APPENDIX.test(line)),
    count(filled, ARTICLE) >= 3,
    count(filled, CHAPTER) >= 2 || count(filled, SECTION) >= 2,
    count(filled, CHAPTER) >= 1 && count(filled, SECTION) >= 2,
  ];
  return signs.filter(Boolean).length >= 2;
}

/** A line without the marks and blanks around it. */
function withoutMarkup(line: string): string {
  return line.replace(/^[\s\uFEFF>#*]+|[\s*]+$/gu, '').replace(/^(\*\*|__)|(\*\*|__)$/gu, '');
}

function count(lines: readonly string[], pattern: RegExp): number {
  return lines.filter((line) => pattern.test(line)).length;
}
