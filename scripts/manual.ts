// Writes docs/rules.md, the manual of all rules, out of the rules themselves: npm run docs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../server/src/rules/index';
import { anchorOf } from '../server/src/rules/manual';
import type { Rule } from '../server/src/rules/rule';

const FAMILIES: Readonly<Record<string, string>> = {
  numbering: '章节序号',
  footnotes: '注码与释文',
  slogans: '规范提法',
  punctuation: '标点符号',
  numerals: '数字用法',
  format: '公文格式',
  wording: '用词',
};

const SEVERITIES: Readonly<Record<Rule['severity'], string>> = {
  error: '错误',
  warning: '警告',
  information: '建议',
  hint: '提示',
  off: '默认关闭',
};

/** Where the manual stands, from the project's folder. */
export const MANUAL = path.join(import.meta.dirname, '../docs/rules.md');

/** The manual as Markdown: a heading per family, an anchor per rule, its reasons and its examples. */
export function renderManual(rules: readonly Rule[]): string {
  const lines = [
    '# 规则手册',
    '',
    '本页由程序从规则本身生成，请勿手改；改了规则之后运行 `npm run docs`。',
    '',
    '每条规则的严重程度可以在设置或 `gongwen.yaml` 里改，也可以整类关闭：错误（自相矛盾或违反强制标准）、警告（与文中自己的写法不合）、建议（可以改）、提示（值得看一眼）。',
    '',
  ];
  for (const [family, title] of Object.entries(FAMILIES)) {
    const members = rules.filter(({ id }) => id.startsWith(`${family}/`));
    if (members.length === 0) continue;
    lines.push(`## ${title}`, '', '| 规则 | 报告什么 | 程度 |', '|---|---|---|');
    for (const { id, summary, severity } of members) {
      lines.push(`| [${id}](#${anchorOf(id)}) | ${summary.replaceAll('|', '\\|')} | ${SEVERITIES[severity]} |`);
    }
    lines.push('', ...members.flatMap(renderRule));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function renderRule({ id, summary, rationale, sources, severity, examples }: Rule): string[] {
  const [bad] = examples.bad;
  const [good] = examples.good;
  return [
    `### <a id="${anchorOf(id)}"></a>${id}`,
    '',
    `${summary}（${SEVERITIES[severity]}）`,
    '',
    rationale,
    '',
    ...(bad ? ['报告：', '', ...fence(withoutMarkers(bad.text)), ''] : []),
    ...(bad?.fixed === undefined ? [] : ['修复后：', '', ...fence(bad.fixed), '']),
    ...(good === undefined ? [] : ['不报告：', '', ...fence(good), '']),
    `依据：${sources.join('；')}。`,
    '',
  ];
}

const fence = (text: string): string[] => ['```text', ...text.split('\n'), '```'];

const withoutMarkers = (text: string): string => text.replace(/\[\||\|\]/g, '');

if (process.argv[1] === import.meta.filename) writeFileSync(MANUAL, renderManual(RULES));
