import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { useFolder } from './folder';
import { ended, gongwen, start } from './gongwen';

const CLEAN = '一、稳增长\n二、促改革\n三、惠民生\n';
const SKIPPED = '一、稳增长\n二、促改革\n四、惠民生\n五、防风险\n';

describe('gongwen check', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(args, folder.path);

  it('ends with 0 where there is nothing to say', async () => {
    folder.write('报告.gw', CLEAN);
    deepStrictEqual(await run('check', '报告.gw'), {
      status: 0,
      output: '检查 1 个文件，共 18 字符：没有发现问题。\n',
      problems: '',
    });
  });

  it('ends with 1 and names line, column, severity and rule', async () => {
    folder.write('报告.gw', SKIPPED);
    const { status, output, problems } = await run('check', '报告.gw');
    strictEqual(status, 1);
    strictEqual(problems, '');
    match(
      output,
      /^报告\.gw\n {2}3:1 {2}警告 {2}.*三、.*numbering\/missing\n {2}3 │ 四、惠民生\n {4}│ \^{4}\n\n检查 1 个文件，共 24 字符：警告 1 处。其中 1 处可用 gongwen fix 自动改正。\n$/,
    );
  });

  it('ends with 0 where all is milder than --fail-on', async () => {
    folder.write('报告.gw', SKIPPED);
    strictEqual((await run('check', '--fail-on', 'error', '报告.gw')).status, 0);
    strictEqual((await run('check', '--fail-on', 'hint', '报告.gw')).status, 1);
  });

  it('prints the contract as JSON', async () => {
    folder.write('甲.gw', CLEAN);
    folder.write('乙.gw', SKIPPED);
    const { status, output } = await run('check', '--format=json', '甲.gw', '乙.gw');
    strictEqual(status, 1);
    const report = JSON.parse(output);
    deepStrictEqual(Object.keys(report), ['version', 'files', 'summary']);
    strictEqual(report.version, version);
    deepStrictEqual(report.summary, { files: 2, characters: 42, error: 0, warning: 1, information: 0, hint: 0 });
    deepStrictEqual(report.files[0], { path: '甲.gw', characters: 18, diagnostics: [] });
    const [diagnostic, ...others] = report.files[1].diagnostics;
    deepStrictEqual(others, []);
    deepStrictEqual(Object.keys(diagnostic), ['rule', 'severity', 'message', 'range', 'fixes']);
    deepStrictEqual(diagnostic.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } });
    const [fix] = diagnostic.fixes;
    deepStrictEqual(Object.keys(fix), ['title', 'safety', 'edits']);
    deepStrictEqual(
      fix.edits.map((edit: { newText: string }) => edit.newText),
      ['三', '四'],
    );
  });

  it('checks a folder, standard input and the current folder', async () => {
    folder.write('草稿/乙.md', CLEAN);
    folder.write('草稿/甲.txt', CLEAN);
    match((await run('check', '草稿')).output, /^检查 2 个文件/);
    match((await run('check')).output, /^检查 2 个文件/);
    const { status, output } = await gongwen(['check', '-'], folder.path, Buffer.from(`\uFEFF${SKIPPED}`, 'utf16le'));
    strictEqual(status, 1);
    match(output, /^标准输入\n {2}3:1 /);
  });

  it('checks what can be read when something cannot', async () => {
    folder.write('报告.gw', SKIPPED);
    const { status, output, problems } = await run('check', '没有.gw', '报告.gw');
    strictEqual(status, 2);
    strictEqual(problems, 'gongwen：没有.gw：没有这个文件或文件夹。\n');
    match(output, /numbering\/missing/);
    deepStrictEqual(await run('check', '没有.gw'), {
      status: 2,
      output: '',
      problems: 'gongwen：没有.gw：没有这个文件或文件夹。\n',
    });
  });

  it('counts lines as the protocol does, whatever ends them', async () => {
    for (const [name, terminator] of Object.entries({ '甲.gw': '\r\n', '乙.gw': '\r', '丙.gw': '\n' })) {
      folder.write(name, SKIPPED.replaceAll('\n', terminator));
      match((await run('check', name)).output, /\n {2}3:1 {2}警告/, name);
    }
  });

  it('takes odd files in its stride', async () => {
    folder.write('空.gw', '');
    folder.write('零.gw', '一、稳\0增长\n\0\0二、促改革');
    folder.write('半.gw', Buffer.from('\uFEFF一、\uD800稳增长\uDC00', 'utf16le'));
    folder.write('非报告.txt', 'int main() { return 0; }\n');
    folder.write('长.gw', '（一）稳增长'.repeat(800_000));
    deepStrictEqual(await run('check', '空.gw', '零.gw', '半.gw', '非报告.txt'), {
      status: 0,
      output: '检查 4 个文件，共 46 字符：没有发现问题。\n',
      problems: '',
    });
    const long = await run('check', '长.gw');
    ok(long.status === 0 || long.status === 1);
    strictEqual(long.problems, '');
  }).timeout(60_000);

  it('shows no control characters of a text on the terminal', async () => {
    folder.write('\u001b[31m.gw', SKIPPED);
    const { output } = await run('check', '.');
    ok(!output.includes('\u001b'));
  });

  it('says in one sentence why a file cannot be read', async () => {
    folder.write('图.gw', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff));
    folder.write('空/表.xlsx', '');
    symlinkSync('环', join(folder.path, '环'));
    for (const [path, sentence] of [
      ['图.gw', /^gongwen：图\.gw：无法识别编码[^\n]*\n$/],
      ['空', /^gongwen：空：文件夹里没有[^\n]*\n$/],
      ['环', /^gongwen：环：符号链接[^\n]*\n$/],
    ] as const) {
      const { status, problems } = await run('check', path);
      strictEqual(status, 2);
      match(problems, sentence);
    }
  });
});

describe('the command line of gongwen', () => {
  const folder = useFolder();

  for (const [call, sentence] of [
    ['', '请写明命令。用法见 gongwen --help。'],
    ['chek', '没有命令“chek”。是不是要写 check？用法见 gongwen --help。'],
    ['报告.gw', '没有命令“报告.gw”，检查文件请写 gongwen check 报告.gw。用法见 gongwen --help。'],
    ['--bogus', '没有选项“--bogus”。用法见 gongwen --help。'],
    ['check --formt json', '没有选项“--formt”。是不是要写 --format？用法见 gongwen --help。'],
    ['check --format', '选项“--format <格式>”后面少了值。用法见 gongwen --help。'],
    [
      'check --format xml',
      '选项“--format <格式>”的值不能是“xml”：可用的有 text、json、ndjson、sarif、github、html。用法见 gongwen --help。',
    ],
    [
      'check --fail-on fatal',
      '选项“--fail-on <级别>”的值不能是“fatal”：可用的有 error、warning、information、hint。用法见 gongwen --help。',
    ],
    [
      'check --rule numbering/mising=off',
      '选项“--rule <规则=级别>”的值不能是“numbering/mising=off”：没有规则或规则族“numbering/mising”，是不是要写 numbering/missing。用法见 gongwen --help。',
    ],
    [
      'check --rule numbering',
      '选项“--rule <规则=级别>”的值不能是“numbering”：应写为 规则=级别，如 numbering/missing=error。用法见 gongwen --help。',
    ],
    [
      'check --max-warnings many',
      '选项“--max-warnings <个数>”的值不能是“many”：应为不小于 0 的整数。用法见 gongwen --help。',
    ],
    [
      'check --encoding latin1',
      '选项“--encoding <编码>”的值不能是“latin1”：可用的有 utf-8、utf-16le、utf-16be、gb18030、big5。用法见 gongwen --help。',
    ],
    [
      'check --cache 报告.gw',
      '选项“--cache [文件]”的值不能是“报告.gw”：它会被当作 --cache 的文件。请把 --cache 写在路径后面，或写成 --cache=文件。用法见 gongwen --help。',
    ],
    ['rules numbering', '命令“rules”后面的参数太多。用法见 gongwen --help。'],
    ['lsp', '请写明通信方式：gongwen lsp --stdio。用法见 gongwen --help。'],
  ] as const) {
    it(`refuses: gongwen ${call}`, async () => {
      deepStrictEqual(await gongwen(call.split(' ').filter(Boolean), folder.path), {
        status: 2,
        output: '',
        problems: `gongwen：${sentence}\n`,
      });
    });
  }

  it('explains itself in Chinese', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['help', 'check'], ['lsp', '--help']]) {
      const { status, output, problems } = await gongwen(args, folder.path);
      strictEqual(status, 0, args.join(' '));
      strictEqual(problems, '');
      match(output, /^用法：/);
      ok(!/Usage|Options|Commands|Arguments|default|display/.test(output), output);
    }
  });

  it('tells its version', async () => {
    strictEqual((await gongwen(['--version'], folder.path)).output, `${version}\n`);
  });

  it('lists the rules', async () => {
    const { status, output } = await gongwen(['rules', '--format', 'json'], folder.path);
    strictEqual(status, 0);
    const { rules } = JSON.parse(output);
    const missing = rules.find(({ id }: { id: string }) => id === 'numbering/missing');
    deepStrictEqual(Object.keys(missing), ['id', 'summary', 'severity']);
    match((await gongwen(['rules'], folder.path)).output, /^numbering\/missing +警告 {2}\S+$/m);
  });

  it('prints the outline', async () => {
    folder.write('报告.gw', '一、总体要求\n（一）指导思想\n二、重点任务\n');
    const { status, output } = await gongwen(['outline', '报告.gw', '--format', 'json'], folder.path);
    strictEqual(status, 0);
    const leaf = { label: '（一）', title: '指导思想', level: 2, line: 1, children: [] };
    deepStrictEqual(JSON.parse(output), {
      files: [
        {
          path: '报告.gw',
          sections: [
            { label: '一、', title: '总体要求', level: 1, line: 0, children: [leaf] },
            { label: '二、', title: '重点任务', level: 1, line: 2, children: [] },
          ],
        },
      ],
    });
    strictEqual(
      (await gongwen(['outline', '报告.gw'], folder.path)).output,
      '报告.gw\n     1  一、总体要求\n     2    （一）指导思想\n     3  二、重点任务\n',
    );
    strictEqual((await gongwen(['outline', '没有.gw'], folder.path)).status, 2);
  });
});

describe('gongwen in a pipe', () => {
  const folder = useFolder();
  const SECTIONS = 20_000;
  beforeEach(() => folder.write('报告.gw', '一、稳增长\n'.repeat(SECTIONS)));

  it('prints a long output to its end', async () => {
    const { status, output } = await gongwen(['outline', '--format', 'json', '报告.gw'], folder.path);
    strictEqual(status, 0);
    strictEqual(JSON.parse(output).files[0].sections.length, SECTIONS);
  });

  it('ends quietly when the reader goes away', async () => {
    const child = await start(['outline', '--format', 'json', '报告.gw'], folder.path);
    let problems = '';
    child.stderr?.on('data', (data) => {
      problems += data;
    });
    child.stdout?.destroy();
    await ended(child);
    strictEqual(problems, '');
  });
});

describe('gongwen lsp --stdio', () => {
  const folder = useFolder();

  it('starts the language server, which ends with its editor', async () => {
    const server = await start(['lsp', '--stdio', `--clientProcessId=${process.pid}`], folder.path);
    const status = ended(server);
    ok(server.stdin && server.stdout);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    try {
      connection.listen();
      const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities: {},
      });
      ok(capabilities.textDocumentSync);
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      strictEqual(await status, 0);
    } finally {
      connection.dispose();
      server.kill();
    }
  });
});
