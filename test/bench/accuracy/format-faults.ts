// Plants faults of format into official documents and counts how many are found:
//   npx tsx test/bench/accuracy/format-faults.ts [FOLDER…] [--seeds 1,2,3] [--failures]
import { FORMAT } from '../../../server/src/rules/format/index';
import { type Fault, fault, HAN, plant } from './planting';

/** The line of the title: what it is about, and its kind. */
const title = (kinds: string): string =>
  `(?<![\\s\\S]{200})(?<=关于[^\\n。；《]*(?:\\n[^\\n。]*)?的${HAN}{0,4})(?:${kinds})$`;
const NAMED = '通知|通报|报告|请示|批复|议案|函|决定|意见|通告|公告';
/** The end of the text proper: an office and a date follow. */
const SIGNED = `(?=[\\s\\S]*${HAN}\\s*\\n[ \\u3000]*\\d{4}年\\d{1,2}月\\d{1,2}日)`;
const NOTE = '^[ \\u3000]*附件：';
const ITEM = '^[ \\u3000]*(?:附件：)?';
const DATE = `(?<=[\\s\\S]{150})(?<=\\n[ \\u3000]*[^\\n。]*${HAN}\\s*\\n[ \\u3000]*)(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日(?=\\s*$)`;
const HAN_DIGITS = '〇一二三四五六七八九';
const inHan = (digits: string): string => digits.replace(/\d/g, (digit) => HAN_DIGITS.charAt(Number(digit)));
const smallInHan = (text: string): string => {
  const number = Number(text);
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? HAN_DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${number % 10 > 0 ? HAN_DIGITS.charAt(number % 10) : ''}`;
};

const FAULTS: readonly Fault[] = [
  fault('stop behind the title', title(NAMED), ([kind]) => `${kind}。`),
  fault('request in the title of a request', `关于(?=[^\\n。；]*的请示$)`, () => '关于请求'),
  fault('reporting in the title of a report', `关于(?=[^\\n。；]*的报告$)`, () => '关于上报'),
  fault('two kinds in the title', title('请示'), () => '请示报告'),
  fault('no colon behind the recipients', `(?<=^[^\\n。；：]{2,60}(?:府|门|局|位|会|园|构))：$`, () => ''),
  fault('stop behind the recipients', `(?<=^[^\\n。；：]{2,60}(?:府|门|局|位|会|园|构))：$`, () => '。'),
  fault('comma behind the recipients', `(?<=^[^\\n。；：]{2,60}(?:府|门|局|位|会|园|构))：$`, () => '，'),
  fault('no 号 behind the number', `(?<=^${HAN}{2,12}〔\\d{4}〕\\d+)号(?=[ \\u3000]|$)`, () => ''),
  fault('no brackets in the number', `(?<=^${HAN}{1,12}[发函字通])〔(\\d{4})〕(?=\\d+号)`, ([, year]) => `${year}年`),
  fault(
    'enumeration comma in the note',
    `(?<=附件：(?:[^\\n。]*\\n){0,5}[ \\u3000]*\\d{1,2})\\.(?=${HAN}|《)`,
    () => '、',
  ),
  fault('stop behind an attachment', `(?<=${ITEM}(?:\\d\\.|(?<=：))[^\\n。；]{2,40})$${SIGNED}`, () => '。'),
  fault('no colon in the note', `(?<=^[ \\u3000]*附件)：(?=1\\.)`, () => ''),
  fault('colon behind the heading', `(?<=^附件\\d?)$(?=\\n)`, () => '：'),
  fault(
    'one character of a name',
    `(?<=${NOTE}(?:1\\.)?[^\\n]{3})(${HAN})(?=[^\\n]{2,40}\\n[\\s\\S]*^附件1?$)`,
    ([letter]) => (letter === '新' ? '旧' : '新'),
  ),
  {
    ...fault('attachment not in the note', `\\n[ \\u3000]*2\\.[^\\n]+(?=\\n[\\s\\S]*^附件2$)`, () => ''),
    elsewhere: true,
  },
  fault(
    'date in Chinese numerals',
    DATE,
    ([, year = '', month = '', day = '']) => `${inHan(year)}年${smallInHan(month)}月${smallInHan(day)}日`,
  ),
  fault(
    'date with hyphens',
    DATE,
    ([, year, month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  ),
  fault('date with dots', DATE, ([, year, month, day]) => `${year}.${month}.${day}`),
  fault('date without day', DATE, ([, year, month]) => `${year}年${month}月`),
  fault('no stop behind the copies', `(?<=^抄送：[^。]{2,100})。$`, () => ''),
  fault('no 印发 behind the date', `(?<=^[^。\\n]*\\d日)印发$`, () => ''),
  fault('request in a report', `(?:特|专)此报告(?=。)`, () => '以上报告，妥否，请批示'),
  fault('approval sought in a report', `(?:特|专)此报告(?=。)`, () => '请予批准'),
  fault('closing phrase of another kind', `特此(?:通报|通告|公告|函复)(?=。)`, () => '特此通知'),
  fault('特此报告 in a request', `(?:以上请示)?[妥当]否，请批[示复](?=。)`, () => '特此报告'),
  fault('no request in a request', `(?<=\\n[ \\u3000]*)(?:以上请示)?[妥当]否，请批[示复](?=。)`, () => '情况属实'),
];

/** An official document with its title, of the time of the standard. */
const isOfficial = (text: string): boolean =>
  /^(?:[^。]{0,120}的|[^。]{0,40})(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/m.test(
    text.slice(0, 200),
  ) &&
  /20(?:1[3-9]|2\d)年\d+月\d+日/.test(text) &&
  !/各位代表|工作报告|二〇〇/.test(text);

plant(FORMAT, FAULTS, ['test/official', '../shared/corpus/texts'], isOfficial);
