/**
 * What the fuzzer puts texts together from: one fragment for each value of a byte. Bytes as UTF-8 would nearly never
 * give a label, a mark or a quotation; so nearly every input has some.
 */
export const FRAGMENTS: readonly string[] = [
  ...'一二三四五六七八九十零〇廿百0123456789０１２３４５６７８９',
  ...'，。、：；！？,.:;!?“”‘’"\'（）()［］[]【】〔〕《》〈〉「」',
  ...'—…-－~～·•◆*#>|_%％‰＋+^=/\\&$￥ 　\t',
  ...'①②③⑩㈠㈡⒈⑴',
  ...'章节条款项第附件见年月日号届次会议万亿元个以下如上述是要等和的人民工作报告甲乙丙丁',
  ...'\n\r\u2028\u0085\u00a0\u200b\ufeff\u0000\u0007\ud83d\ude00𠀀é',
  '\r\n',
  '\n\n',
  '\n一、',
  '\n二、',
  '\n（一）',
  '\n（二）',
  '\n1.',
  '\n2．',
  '\n（1）',
  '\n第一章 ',
  '\n第一条 ',
  '\n附件：',
  '\n名词解释\n',
  '［1］',
  '[2]',
  '①',
  '——',
  '……',
  '一是',
  '二是',
  '第一，',
  '以下三个方面：',
  '各位代表：\n',
  '“四个意识”',
  '“互联网＋”',
  '三农',
  '供给侧结构性改革',
  '创新、协调、绿色、开放、共享',
  '见第（三）部分',
  '2024年1月1日',
  '二〇二四年',
  '国发〔2024〕1号',
  '增长5%',
];

/** The text that some bytes stand for; any bytes stand for one. */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += FRAGMENTS[byte % FRAGMENTS.length];
  return text;
}

/**
 * The versions of a text that some bytes stand for. Of an even number there is one. Of an odd one two thirds of the
 * bytes are the first version, four each of the others say where something goes, how much, and what comes.
 */
export function versionsOf(bytes: Uint8Array): string[] {
  const length = bytes.length % 2 === 0 ? bytes.length : Math.ceil((bytes.length * 2) / 3);
  let text = textOf(bytes.subarray(0, length));
  const versions = [text];
  for (let at = length; at + 3 < bytes.length; at += 4) {
    const [where = 0, less = 0] = bytes.subarray(at, at + 2);
    const start = Math.floor((where / 255) * text.length);
    const end = start + (less < 128 ? less % 8 : 0);
    text = text.slice(0, start) + textOf(bytes.subarray(at + 2, at + 4)) + text.slice(end);
    versions.push(text);
  }
  return versions;
}
