import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { SEVERITIES } from '../rules/rule';
import { explain, inChinese } from './chinese';
import { check } from './commands/check';
import type { Outcome, Surroundings } from './commands/outcome';
import { outline } from './commands/outline';
import { rules } from './commands/rules';

const PATHS = '文件、文件夹（其中的 .gw、.gongwen、.txt、.md）或 -（标准输入）；不写则为当前文件夹';

const EXAMPLES = `
例：
  gongwen check 报告.gw                    检查一个文件
  gongwen check 草稿/ --format json        检查文件夹，结果供程序使用
  iconv -f big5 旧稿.txt | gongwen check -  检查标准输入
  gongwen outline 报告.gw                  列出各级标题

退出状态：0 没有问题；1 有达到 --fail-on 级别的问题；2 命令行或 gongwen.yaml 有误，或有文件无法读取。
`;

/** Runs one call of `gongwen`. Undefined means that the language server has started and owns the process. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Outcome | undefined> {
  let printed = '';
  let outcome: Outcome | undefined;
  const print = (text: string): void => {
    printed += text;
  };
  const program = inChinese(new Command('gongwen'), print)
    .description('检查中文公文的章节序号、注码与名词解释、规范提法。')
    .usage('<命令> [选项]')
    .version(version, '-V, --version', '显示版本号')
    .addHelpText('after', EXAMPLES);

  program
    .command('check')
    .description('检查文件，列出发现的问题')
    .usage('[选项] [路径…]')
    .argument('[路径...]', PATHS)
    .addOption(formatOption())
    .option('--segment', '分词，使需要词语边界的规则也能报告；启动约需一秒', false)
    .addOption(oneOf('--fail-on <级别>', '达到该级别即以状态 1 退出', SEVERITIES, 'warning'))
    .action(async (paths, options) => {
      outcome = await check(paths, options, surroundings);
    });
  program
    .command('outline')
    .description('列出各级标题')
    .usage('[选项] [路径…]')
    .argument('[路径...]', PATHS)
    .addOption(formatOption())
    .action(async (paths, options) => {
      outcome = await outline(paths, options, surroundings);
    });
  program
    .command('rules')
    .description('列出全部规则及其默认级别')
    .usage('[选项]')
    .addOption(formatOption())
    .action((options) => {
      outcome = rules(options);
    });
  program
    .command('lsp')
    .description('启动语言服务器，供编辑器使用')
    .usage('--stdio')
    .requiredOption('--stdio', '经标准输入输出通信')
    .addOption(new Option('--clientProcessId <进程号>').hideHelp())
    .action(async () => {
      // The server is most of the bundle's work at start and is of no use to the other commands.
      await import('../node');
    });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { status: 0, output: printed, problems: [] };
    return { status: 2, output: '', problems: [explain(error)] };
  }
  return outcome;
}

function formatOption(): Option {
  return oneOf('--format <格式>', '输出格式', ['text', 'json'], 'text');
}

/** An option that takes one of some values; its description names them and the one it has by itself. */
function oneOf(flags: string, description: string, values: readonly string[], byDefault: string): Option {
  const choices = values.join('、');
  return new Option(flags, `${description}：${choices}（默认 ${byDefault}）`).default(byDefault).argParser((value) => {
    if (values.includes(value)) return value;
    throw new InvalidArgumentError(`可用的值：${choices}`);
  });
}
