import type { RuleSetting } from '../settings';

/** A key of gongwen.yaml as hover, completion and the JSON schema describe it. */
export interface Key {
  readonly name: string;
  /** In Chinese: what it holds. */
  readonly description: string;
  /** What completion puts behind the colon, as a snippet. */
  readonly value: string;
}

/** The keys of the file. */
export const FILE_KEYS: readonly Key[] = [
  {
    name: 'rules',
    description: '规则 → 级别。键是规则的编号或规则族的名称，值是 error、warning、information、hint 或 off（关闭）。',
    value: '\n  $0',
  },
  {
    name: 'terms',
    description: '项目自己的术语。每项写 term（规定的写法），可再写 full、quoted、wrong、since。',
    value: '\n  - term: $0',
  },
  {
    name: 'ignore',
    description: '不检查的文件，写法与 .gitignore 相同，路径从本文件所在的文件夹算起。',
    value: '\n  - $0',
  },
];

/** The keys of one term. */
export const TERM_KEYS: readonly Key[] = [
  { name: 'term', description: '规定的写法，不带引号；至少两个字。', value: ' $0' },
  { name: 'full', description: '简称的全称。写了全称的，简称先于全称出现时会提示。', value: ' $0' },
  { name: 'quoted', description: 'true：必须加引号；false：不加引号；不写：都可以。', value: ' $0' },
  { name: 'wrong', description: '不能用的写法。正文里出现时报告，并可改为规定的写法。', value: ' [$0]' },
  { name: 'since', description: '开始使用这个术语的年份，更早的文件不按它检查。', value: ' $0' },
];

/** What each value of `rules` means. */
export const SETTING_DESCRIPTIONS: Readonly<Record<RuleSetting, string>> = {
  error: '错误：自相矛盾，或者违反强制标准',
  warning: '警告：与文中自己的写法不合',
  information: '建议：可以改',
  hint: '提示：值得看一眼',
  off: '关闭，不检查',
};

/** What each family of rules is about. */
export const FAMILY_DESCRIPTIONS: Readonly<Record<string, string>> = {
  numbering: '章节序号的全部规则',
  footnotes: '注码与释文的全部规则',
  slogans: '规范提法的全部规则',
  punctuation: '标点符号的全部规则',
  numerals: '数字用法的全部规则',
  format: '公文格式的全部规则',
  wording: '用词的全部规则',
};

/** The names of the files of a project. */
export const PROJECT_FILE = 'gongwen.yaml';
export const BASELINE_FILE = 'gongwen.baseline.json';
