import { statSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { BASELINE_FILE } from '../project/keys';
import { SEVERITIES } from '../rules/rule';
import { problemOfRuleName, readRuleSetting, type Settings } from '../settings';
import { CACHE_FILE } from './cache';
import { type Encoding, encodingNamed } from './decode';
import { isReport } from './files';

/** What the paths of a call can be, and of which kinds in folders. */
const paths = (kinds: string): string => `文件、文件夹（其中的 ${kinds}）、通配符或 -（标准输入）；不写则为当前文件夹`;
export const PATHS = paths('.gw、.gongwen、.txt、.md、.docx');
export const TEXT_PATHS = paths('.gw、.gongwen、.txt、.md');
export const WORD_PATHS = '.docx 文件、文件夹（其中的 .docx）、通配符或 -（标准输入）；不写则为当前文件夹';

/** An option that takes one of some values; its description names them and the one it has by itself. */
export function oneOf(flags: string, description: string, values: readonly string[], byDefault: string): Option {
  return choice(flags, `${description}：${values.join('、')}（默认 ${byDefault}）`, values).default(byDefault);
}

/** An option that takes one of some values, or is not there. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).argParser((value) => {
    if (values.includes(value)) return value;
    throw new InvalidArgumentError(`可用的有 ${values.join('、')}。`);
  });
}

/** How the outcome is written, by the names of formats, the first of which is the usual one. */
export function formatOption(names: readonly [string, ...string[]]): Option {
  return oneOf('--format <格式>', '输出格式', names, names[0]);
}

export function failOnOption(): Option {
  return oneOf('--fail-on <级别>', '达到该级别即以状态 1 退出', SEVERITIES, 'warning');
}

/** A whole number of at least so much. */
export function countOption(flags: string, description: string, least: number): Option {
  return new Option(flags, description).argParser((value) => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
    throw new InvalidArgumentError(`应为不小于 ${least} 的整数。`);
  });
}

export function stdinFilenameOption(): Option {
  return new Option('--stdin-filename <文件名>', '标准输入的文件名，用于查找 gongwen.yaml 和显示');
}

export function noIgnoreOption(): Option {
  return new Option('--no-ignore', '不理会 .gitignore 和 gongwen.yaml 的 ignore');
}

export function encodingOption(): Option {
  return new Option(
    '--encoding <编码>',
    '文件的编码：utf-8、utf-16le、utf-16be、gb18030（含 gbk）、big5；不写则自动识别',
  ).argParser((value): Encoding => {
    const encoding = encodingNamed(value);
    if (encoding !== undefined) return encoding;
    throw new InvalidArgumentError('可用的有 utf-8、utf-16le、utf-16be、gb18030、big5。');
  });
}

/** `--cache` with or without a file. */
export function cacheOption(): Option {
  const description = `跳过上次检查以来没有变化的文件；结果存入这个文件（默认 ${CACHE_FILE}）`;
  return new Option('--cache [文件]', description).argParser((value) => ownFile('--cache', value));
}

/** `--baseline` with or without a file. */
export function baselineOption(): Option {
  const description = `用这个文件（默认当前文件夹的 ${BASELINE_FILE}）作忽略记录；不写则用 gongwen.yaml 旁边的`;
  return new Option('--baseline [文件]', description).argParser((value) => ownFile('--baseline', value));
}

/** The file behind an option that can also stand alone, which is not to be confused with what is to be checked. */
function ownFile(option: string, value: string): string {
  if (!isReport(value) && !statSync(value, { throwIfNoEntry: false })?.isDirectory()) return value;
  throw new InvalidArgumentError(`它会被当作 ${option} 的文件。请把 ${option} 写在路径后面，或写成 ${option}=文件。`);
}

/** An option that may be written several times. */
export function repeatable(flags: string, description: string): Option {
  return new Option(flags, `${description}；可以写多次`)
    .default([])
    .argParser((value: string, before: readonly string[]) => [...before, value]);
}

/** `--rule numbering/missing=error`, which may be repeated. */
export function ruleOption(): Option {
  return new Option('--rule <规则=级别>', '改变一条规则或一族规则的级别，off 为关闭；可以写多次')
    .default({})
    .argParser((value: string, before: Settings['rules']): Settings['rules'] => {
      const equals = value.indexOf('=');
      if (equals < 0) throw new InvalidArgumentError('应写为 规则=级别，如 numbering/missing=error。');
      const name = value.slice(0, equals);
      const setting = readRuleSetting(name, value.slice(equals + 1));
      const problem = problemOfRuleName(name) ?? (typeof setting === 'object' ? setting.problem : undefined);
      if (problem !== undefined) throw new InvalidArgumentError(problem);
      return typeof setting === 'string' ? { ...before, [name]: setting } : before;
    });
}
