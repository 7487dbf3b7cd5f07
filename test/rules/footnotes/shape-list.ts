import type { Shape } from './shapes';

const circled = (number: number): string =>
  number <= 20
    ? String.fromCharCode(0x2460 + number - 1)
    : number <= 35
      ? String.fromCharCode(0x3251 + number - 21)
      : number <= 50
        ? String.fromCharCode(0x32b1 + number - 36)
        : '';
const wide = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const square = (number: number): string => `［${number}］`;
const half = (number: number): string => `[${number}]`;
const lenticular = (number: number): string => `【${number}】`;
const tortoise = (number: number): string => `〔${number}〕`;
const noted = (number: number): string => `（注${number}）`;
const caret = (number: number): string => `[^${number}]`;
const point = (number: number): string => `${number}.`;
const none = (): string => '';

/** Reports as they are found: forms mixed as published documents mix them. */
export const SHAPES: readonly Shape[] = [
  { name: '［n］ and n.', mark: square, label: point, heading: ['名词解释'] },
  { name: '[n] and ［n］', mark: half, label: square, heading: ['名词解释', ''] },
  { name: '[n] and n．', mark: half, label: (n) => `${n}．`, heading: ['名词解释和说明'], bare: true },
  { name: '【n】 and n.', mark: lenticular, label: point, heading: ['# 名词解释'] },
  { name: '〔n〕 and 〔n〕', mark: tortoise, label: tortoise, heading: ['名词注释'] },
  { name: '（注n） and 注n：', mark: noted, label: (n) => `注${n}：`, heading: ['注释'] },
  { name: '[^n] and [^n]:', mark: caret, label: (n) => `[^${n}]: `, heading: ['## 附注'] },
  { name: '[^n] without heading', mark: caret, label: (n) => `[^${n}]: `, heading: [] },
  { name: '① and ①', mark: circled, label: circled, heading: ['名词解释：'] },
  { name: '① and （n）', mark: circled, label: (n) => `（${n}）`, heading: ['附件2', '', '名词解释'] },
  { name: '① 50', mark: circled, label: (n) => `${circled(n)} `, heading: ['名词解释'], count: 50 },
  {
    name: '［n］ full-width',
    mark: (n) => `［${wide(n)}］`,
    label: (n) => `${wide(n)}．`,
    heading: ['　　名　词　解　释'],
  },
  {
    name: '［n］ and n、 附件2',
    mark: square,
    label: (n) => `${n}、`,
    heading: ['附件2：名词解释'],
    behind: ['附件3', '重点项目表', '1.湖区大道', '2.城南水厂'],
  },
  { name: '［n］ and （n）', mark: square, label: (n) => `（${n}）`, heading: ['相关用语说明'] },
  { name: '[n] unnumbered', mark: half, label: none, heading: ['名词解释'] },
  {
    name: '［n］ unnumbered with dashes',
    mark: square,
    label: none,
    heading: ['《政府工作报告》有关名词解释'],
    separator: '——',
  },
  {
    name: '［n］ several paragraphs',
    mark: square,
    label: (n) => `　　${n}.`,
    heading: ['**名词解释**'],
    paragraphsEvery: 3,
    between: '\n\n',
  },
  { name: '[n] CRLF', mark: half, label: (n) => `[${n}] `, heading: ['名词解释'], lineBreak: '\r\n' },
  { name: '［n］ three', mark: square, label: point, heading: ['名词解释'], count: 4 },
  { name: '［n］ 200', mark: square, label: point, heading: ['名词解释'], count: 170 },
  { name: '[n] inside quotes', mark: half, label: half, heading: ['名词解释'], inside: true },
  {
    name: '［n］ bold',
    mark: (n) => `**［${n}］**`,
    label: (n) => `**${n}.`,
    heading: ['### 名词解释'],
    separator: '**：',
  },
  { name: '［n］ bulletin', mark: half, label: half, heading: ['注释：'], count: 120, bulletin: true },
  { name: '［n］ bulletin without heading', mark: half, label: half, heading: [], count: 185, bulletin: true },
  { name: '［ n ］ spaced', mark: (n) => `［ ${n} ］`, label: (n) => `﹝ ${n} ﹞`, heading: ['附录 名词解释'] },
  { name: '［n］ 指', mark: square, label: (n) => `${n}. `, heading: ['（名词解释）'], separator: '，' },
  { name: '[n] 注释 glued', mark: half, label: (n) => `（${n}）`, heading: ['政府工作报告名词术语解释'] },
  { name: '【n】 and 【n】', mark: lenticular, label: lenticular, heading: ['>名词解释'], between: '\n\n' },
  { name: '［n］ and - n.', mark: square, label: (n) => `- ${n}. `, heading: ['专业名词解释（按出现先后排序）'] },
  { name: '[n] and * [n]', mark: half, label: (n) => `* [${n}] `, heading: ['术语解读'] },
  { name: '[n] no heading n.', mark: half, label: point, heading: [] },
  { name: '［n］ n“', mark: square, label: (n) => `${n}`, heading: ['名词解释'] },
  {
    name: '［n］ 一、',
    mark: square,
    label: (n) =>
      `${['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十', '二十一', '二十二', '二十三', '二十四'][n] ?? '九十九'}、`,
    heading: ['名词解释'],
  },
  { name: 'notes at the foot of pages', mark: square, label: square, heading: [], perPage: 5 },
  {
    name: 'notes at the foot of pages, terms in several paragraphs',
    mark: half,
    label: half,
    heading: [],
    perPage: 7,
    count: 40,
  },
  { name: 'notes at the foot of pages, ①', mark: circled, label: circled, heading: [], perPage: 5, count: 20 },
  {
    name: 'notes at the foot of pages, restarting',
    mark: square,
    label: square,
    heading: [],
    perPage: 4,
    restart: true,
  },
  {
    name: 'notes at the foot of pages, restarting, ①',
    mark: circled,
    label: circled,
    heading: [],
    perPage: 4,
    restart: true,
  },
  {
    name: 'notes at the foot of pages, restarting, n.',
    mark: half,
    label: point,
    heading: [],
    perPage: 6,
    restart: true,
  },
  { name: 'cited again', mark: square, label: point, heading: ['名词解释'], again: true },
  {
    name: 'cited again, bare',
    mark: half,
    label: (n) => `（${n}）`,
    heading: ['相关名词解释'],
    again: true,
    bare: true,
    count: 60,
  },
  { name: 'glued two to a line', mark: square, label: point, heading: ['名词解释'], gluedEvery: 6 },
  { name: 'glued, brackets', mark: half, label: half, heading: ['名词解释'], gluedEvery: 5 },
  { name: 'glued, parentheses', mark: half, label: (n) => `（${n}）`, heading: ['名词解释'], gluedEvery: 7 },
  {
    name: 'body paragraphs numbered like definitions',
    mark: square,
    label: point,
    heading: ['名词解释'],
    itemized: true,
  },
  { name: 'body paragraphs numbered, no heading', mark: square, label: point, heading: [], itemized: true },
  {
    name: 'body paragraphs numbered, unnumbered list',
    mark: square,
    label: none,
    heading: ['名词解释'],
    itemized: true,
  },
];
