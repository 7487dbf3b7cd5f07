import type { Command, CommanderError } from 'commander';
import { widthOf } from './columns';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Makes a command and those added to it later speak Chinese and throw instead of ending the process. */
export function inChinese(command: Command, print: (text: string) => void): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (subcommand) => subcommand.name(),
      // Values and defaults are written into the descriptions, in Chinese.
      optionDescription: (option) => option.description,
      displayWidth: widthOf,
    })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助');
}

/** What is wrong with a call, in Chinese, from the error that commander made of it. */
export function explain(error: CommanderError): string {
  return `${whatIsWrong(error)}${suggestion(error.message)}用法见 gongwen --help。`;
}

function whatIsWrong({ code, message }: CommanderError): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  switch (code) {
    case 'commander.unknownCommand':
      return /[./\\]/.test(first)
        ? `没有命令“${first}”，检查文件请写 gongwen check ${first}。`
        : `没有命令“${first}”。`;
    case 'commander.unknownOption':
      return `没有选项“${first}”。`;
    case 'commander.optionMissingArgument':
      return `选项“${first}”后面少了值。`;
    case 'commander.invalidArgument':
      return `选项“${first}”的值不能是“${second}”：${message.split(' is invalid. ').at(-1)}`;
    case 'commander.excessArguments':
      return `命令“${first}”后面的参数太多。`;
    case 'commander.missingMandatoryOptionValue':
      return '请写明通信方式：gongwen lsp --stdio。';
    case 'commander.help':
      return '请写明命令。';
    default:
      return '命令行有误。';
  }
}

function suggestion(message: string): string {
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return similar ? `是不是要写 ${similar.replaceAll(', ', '、')}？` : '';
}
