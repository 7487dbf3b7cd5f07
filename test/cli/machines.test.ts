import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { prepareProgram } from '../../scripts/debian.mjs';
import { useFolder } from './folder';
import { ended, gongwen, pathWithCommand } from './gongwen';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

const SKIPPED = '一、稳增长\n二、促改革\n四、惠民生\n';

describe('an archive on many machines (skipped on Windows: shell commands)', function () {
  this.timeout(180_000);
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  const folder = useFolder();
  /** Runs a command as a shell does; gives what it prints. */
  const shell = async (command: string, input = '') => {
    const bin = join(folder.path, '.bin');
    mkdirSync(bin, { recursive: true });
    const env = { ...process.env, HOME: bin, PATH: await pathWithCommand(bin) };
    const child = spawn('sh', ['-c', command], { cwd: folder.path, env, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end(input);
    const [output] = await Promise.all([text(child.stdout), ended(child)]);
    return output;
  };
  const fill = () => {
    const paths = Array.from({ length: 450 }, (_, index) => `归档/报告 ${index + 1000}.txt`);
    for (const [index, path] of paths.entries()) folder.write(path, index % 9 ? '一、稳增长\n' : SKIPPED);
    return paths;
  };
  const inOneCall = async () =>
    (await gongwen(['check', '归档', '--format', 'ndjson'], folder.path)).output.trimEnd().split('\n');

  it('is checked by GNU parallel as documented (skipped where it is not to be had from Debian)', async function () {
    this.timeout(300_000);
    if (!(await prepareProgram('parallel', ['parallel']))) this.skip();
    const [command = ''] = /^find .*?ndjson$/ms.exec(PAGE) ?? [];
    ok(command.includes('parallel'));
    fill();
    await shell(command);
    const lines = readFileSync(join(folder.path, '结果.ndjson'), 'utf8').trimEnd().split('\n');
    deepStrictEqual(lines.sort(), (await inOneCall()).sort());
  });

  it('is checked by the pipe of Spark as documented: paths go in, a line comes out for each', async () => {
    const [, command = ''] = /pipe\(\s*r"(.*?)"/s.exec(PAGE) ?? [];
    ok(command.startsWith('xargs'));
    const paths = fill();
    const output = await shell(command, `${paths.join('\n')}\n`);
    deepStrictEqual(output.trimEnd().split('\n'), await inOneCall());
    strictEqual(output.split('numbering/missing').length - 1, 50);
  });
});
