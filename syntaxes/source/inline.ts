import { CIRCLED, DIGITS, LIST_LABEL, NUMERAL, type Pattern } from './fragments';

const MULTIPLE = '%|％|‰|万亿|千亿|百亿|亿|千万|百万|万|千|倍|成';
const MEASURE = [
  '个百分点|平方公里|平方千米|平方米|立方米|千瓦时|千瓦|公里|千米|公顷|公斤|千克',
  '人次|户次|批次|航次|标准箱|分钟|小时|年|岁|天|次|吨|亩|元|米|斤|人|户|家|个|项|条|件|座|所|处|台|辆|艘|套|间',
  '张|床|名|位|部|里|篇|批|级|类|种|宗|起|只|头|株|度|场|支|村|镇',
].join('|');

const CHINESE_YEAR = '[〇○零一二三四五六七八九]{4}年';
const CHINESE_MONTH = '[一二三四五六七八九十]{1,2}月';
const CHINESE_DAY = '[一二三四五六七八九十]{1,3}日';

/** What can stand anywhere in a line. */
export const inline: Readonly<Record<string, Pattern>> = {
  'document-number': {
    comment: '国发〔2024〕1号',
    match: '[〔［\\[](?:19|20)[0-9]{2}[〕］\\]]第?[0-9]{1,5}号',
    name: 'constant.numeric.document-number.gongwen',
  },
  'footnote-mark': {
    comment: '［1］ [1] 【1】 〔1〕 [^1]; 〔86〕12号 and a Markdown link are none',
    match: '([［\\[【〔﹝])[ \\t]?((?:\\^|注)?[0-9０-９]{1,3})[ \\t]?([］\\]】〕﹞])(?![0-9]{0,5}号|\\()',
    name: 'string.other.link.footnote.gongwen',
    captures: {
      1: { name: 'punctuation.definition.link.begin.gongwen' },
      2: { name: 'constant.numeric.footnote.gongwen' },
      3: { name: 'punctuation.definition.link.end.gongwen' },
    },
  },
  quotation: {
    patterns: [quoted('“', '”', 'string.quoted.double.gongwen'), quoted('‘', '’', 'string.quoted.single.gongwen')],
  },
  'document-title': {
    match: '(《)[^《》\\n]{1,80}(》)',
    name: 'entity.name.type.document.gongwen',
    captures: {
      1: { name: 'punctuation.definition.title.begin.gongwen' },
      2: { name: 'punctuation.definition.title.end.gongwen' },
    },
  },
  date: {
    match: [
      '(?<![0-9０-９.．])(?:[0-9０-９]{4}年(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)?|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|份)?)',
      `${CHINESE_YEAR}(?:${CHINESE_MONTH}(?:${CHINESE_DAY})?)?`,
      CHINESE_MONTH + CHINESE_DAY,
    ].join('|'),
    name: 'constant.numeric.date.gongwen',
  },
  figure: {
    comment: '1286.4亿元, 5.8%, 3.6个百分点',
    match: `([0-9０-９](?:[0-9０-９]|[.．,，](?=[0-9０-９]))*+)(?:[ \\t]?((?:${MULTIPLE})?(?:${MEASURE})|${MULTIPLE}))?`,
    captures: { 1: { name: 'constant.numeric.figure.gongwen' }, 2: { name: 'keyword.other.unit.gongwen' } },
  },
  'lead-in': {
    comment: '以下六个方面, 如下三项措施, before the stop that ends the lead-in',
    match: `(?:以下|下列|如下)(?:${NUMERAL}|${DIGITS})(?:大(?!型)|个|项|条|点|件|方面)(?:方面|重点|任务|工作|问题|措施|实事)?(?=[^。]{0,12}[：:。])`,
    name: 'keyword.other.lead-in.gongwen',
  },
  'inline-label': {
    patterns: [
      {
        comment: '：一是…；二是…',
        match: `(?<=[：；。，、])${NUMERAL}[是要](?![求点素件否])`,
        name: `markup.list.enumeration.gongwen ${LIST_LABEL}`,
      },
      {
        comment: 'a label glued to the sentence before it',
        match: `(?<=[。：；])(?:（${NUMERAL}）|（${DIGITS}）|第${NUMERAL}，)`,
        name: `markup.list.numbered.gongwen ${LIST_LABEL}`,
      },
      { match: CIRCLED, name: `markup.list.numbered.gongwen ${LIST_LABEL}` },
    ],
  },
  bold: { match: '\\*\\*', name: 'punctuation.definition.bold.gongwen' },
};

/** A short quotation that closes on its line; a mark without its partner colours nothing. */
function quoted(open: string, close: string, name: string): Pattern {
  return {
    name,
    begin: `${open}(?=[^${open}${close}\\n]{1,60}${close})`,
    end: close,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.gongwen' } },
    endCaptures: { 0: { name: 'punctuation.definition.string.end.gongwen' } },
    patterns: [{ include: '#footnote-mark' }],
  };
}
