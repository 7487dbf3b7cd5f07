import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { FONT_ROLES } from '../page/setup';
import { explain, inChinese } from './chinese';
import { accept } from './commands/accept';
import { check } from './commands/check';
import { EXPORT_FORMATS, exportFiles } from './commands/export';
import { fix } from './commands/fix';
import { importFiles } from './commands/import';
import type { Outcome, Surroundings } from './commands/outcome';
import { outline } from './commands/outline';
import { renumber } from './commands/renumber';
import { rules } from './commands/rules';
import {
  CHECK_EXAMPLES,
  EXAMPLES,
  EXPORT_EXAMPLES,
  FIX_EXAMPLES,
  IMPORT_EXAMPLES,
  LSP_EXAMPLES,
  OUTLINE_EXAMPLES,
  RENUMBER_EXAMPLES,
  RULES_EXAMPLES,
} from './examples';
import { FORMAT_NAMES } from './formats/formats';
import {
  baselineOption,
  cacheOption,
  choice,
  countOption,
  encodingOption,
  failOnOption,
  formatOption,
  noIgnoreOption,
  oneOf,
  PATHS,
  repeatable,
  ruleOption,
  stdinFilenameOption,
  TEXT_PATHS,
  WORD_PATHS,
} from './options';

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
    .addOption(formatOption(FORMAT_NAMES))
    .addOption(failOnOption())
    .addOption(countOption('--max-warnings <个数>', '警告超过这个数才以状态 1 退出；错误仍然一处即退出', 0))
    .option('--quiet', '只列出达到 --fail-on 级别的问题；没有时不输出', false)
    .addOption(ruleOption())
    .option('--segment', '分词，使需要词语边界的规则也能报告；启动约需一秒', false)
    .option('--across', '把所查的文件互相比对：同一提法、同一数据名称写法不同的也报告', false)
    .addOption(stdinFilenameOption())
    .addOption(encodingOption())
    .addOption(noIgnoreOption())
    .addOption(baselineOption())
    .option('--no-baseline', '不理会忽略记录，全部报告')
    .option('--update-baseline', '把现有的问题全部记入忽略记录，以后不再报告', false)
    .addOption(cacheOption())
    .option('--comment <文件>', '把发现的问题作为批注写进 Word 文件的副本')
    .option('--force', '覆盖已有的 --comment 文件', false)
    .addOption(countOption('--threads <个数>', '最多用几个线程；不写则与处理器核数相同', 1))
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (paths, options) => {
      const run = options.updateBaseline ? accept : check;
      outcome = await run(paths, { ...options, rules: options.rule }, surroundings);
    });
  program
    .command('fix')
    .description('改正有把握的问题，列出剩下的')
    .usage('[选项] [路径…]')
    .argument('[路径...]', TEXT_PATHS)
    .option('--diff', '只显示将要改动的地方，不写入文件', false)
    .option('--unsafe', '也采用没有十分把握的改法（每处的第一种），改后请核对', false)
    .addOption(failOnOption())
    .addOption(ruleOption())
    .addOption(stdinFilenameOption())
    .addOption(encodingOption())
    .addOption(noIgnoreOption())
    .addHelpText('after', FIX_EXAMPLES)
    .action(async (paths, options) => {
      const daring = options.unsafe ? 'unsafe' : 'safe';
      outcome = await fix(paths, { ...options, daring, rules: options.rule }, surroundings);
    });
  program
    .command('renumber')
    .description('重编章节序号和注码，释文随注码排列')
    .usage('[选项] [路径…]')
    .argument('[路径...]', TEXT_PATHS)
    .option('--sections', '只重编章节序号', false)
    .option('--footnotes', '只重编注码，释文随之移动', false)
    .option('--diff', '只显示将要改动的地方，不写入文件', false)
    .addOption(stdinFilenameOption())
    .addOption(encodingOption())
    .addOption(noIgnoreOption())
    .addHelpText('after', RENUMBER_EXAMPLES)
    .action(async (paths, options) => {
      outcome = await renumber(paths, options, surroundings);
    });
  program
    .command('import')
    .description('把 Word 文件（.docx）转成文本')
    .usage('[选项] [路径…]')
    .argument('[路径...]', WORD_PATHS)
    .option('-o, --output <文件>', '写到这个文件；不写则写到旁边同名的 .gw')
    .option('--stdout', '送到标准输出，不写入文件', false)
    .option('--force', '覆盖已有的文件', false)
    .addOption(oneOf('--revisions <取向>', '修订按接受还是拒绝处理', ['accepted', 'original'], 'accepted'))
    .addOption(noIgnoreOption())
    .addHelpText('after', IMPORT_EXAMPLES)
    .action(async (paths, options) => {
      outcome = await importFiles(paths, options, surroundings);
    });
  program
    .command('export')
    .description('把文本导出为 Word 文件，或者网页、PDF，版式依 GB/T 9704-2012')
    .usage('[选项] [路径…]')
    .argument('[路径...]', TEXT_PATHS)
    .option('-o, --output <文件>', '写到这个文件，格式看扩展名；不写则写到旁边同名的 .docx')
    .addOption(choice('--format <格式>', `文件格式：${EXPORT_FORMATS.join('、')}（默认 docx）`, EXPORT_FORMATS))
    .addOption(oneOf('--footnotes <位置>', '释文放在文末还是页下', ['appendix', 'page'], 'appendix'))
    .addOption(repeatable('--font <用途=字体>', `换一种字体，如 body=仿宋；用途有 ${FONT_ROLES.join('、')}`))
    .addOption(repeatable('--margin <边=毫米>', '改页边距，如 top=37；边有 top、bottom、left、right'))
    .option('--force', '覆盖已有的文件', false)
    .addOption(encodingOption())
    .addOption(noIgnoreOption())
    .addHelpText('after', EXPORT_EXAMPLES)
    .action(async (paths, options) => {
      outcome = await exportFiles(paths, options, surroundings);
    });
  program
    .command('outline')
    .description('列出各级标题')
    .usage('[选项] [路径…]')
    .argument('[路径...]', PATHS)
    .addOption(formatOption(['text', 'json']))
    .addOption(stdinFilenameOption())
    .addOption(encodingOption())
    .addOption(noIgnoreOption())
    .addHelpText('after', OUTLINE_EXAMPLES)
    .action(async (paths, options) => {
      outcome = await outline(paths, options, surroundings);
    });
  program
    .command('rules')
    .description('列出全部规则及其默认级别')
    .usage('[选项]')
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', RULES_EXAMPLES)
    .action((options) => {
      outcome = rules(options);
    });
  program
    .command('lsp')
    .description('启动语言服务器，供编辑器使用')
    .usage('--stdio')
    .requiredOption('--stdio', '经标准输入输出通信')
    .addOption(new Option('--clientProcessId <进程号>').hideHelp())
    .addHelpText('after', LSP_EXAMPLES)
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
