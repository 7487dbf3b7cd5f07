import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { prepareProgram } from '../../scripts/debian.mjs';
import { useFolder } from '../cli/folder';
import { createRepository, fileOf, snippets } from './repository';

const CLEAN = '一、稳增长\n二、促改革\n三、惠民生\n';
const SKIPPED = '一、稳增长\n二、促改革\n四、惠民生\n';

describe('continuous checks (skipped on Windows: they are shell scripts)', function () {
  this.timeout(180_000);
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  const folder = useFolder();

  it('stop a commit by the hook as documented, judging what is staged', async () => {
    const { write, git } = await createRepository(folder.path);
    const [hook = ''] = snippets('sh');
    write('.git/hooks/pre-commit', hook, 0o755);
    write('草稿/报告 一.gw', SKIPPED);
    await git('add', '--all');
    const refused = await git('commit', '--message', '初稿');
    ok(refused.status !== 0);
    match(refused.printed, /草稿\/报告 一\.gw\n.*缺少“三、”/);
    // Mended in the folder, but not yet in what would be committed.
    write('草稿/报告 一.gw', CLEAN);
    ok((await git('commit', '--message', '初稿')).status !== 0);
    await git('add', '--all');
    const accepted = await git('commit', '--message', '初稿');
    strictEqual(accepted.status, 0, accepted.printed);
    write('说明.txt', SKIPPED);
    await git('add', '--all');
    strictEqual((await git('commit', '--message', '没有公文')).status, 0);
  });

  it('stop a commit by pre-commit (skipped where it is neither installed nor to be had from Debian)', async function () {
    this.timeout(300_000);
    if (!(await prepareProgram('pre-commit', ['pre-commit']))) this.skip();
    const { write, run, git } = await createRepository(folder.path);
    // A repository with nothing but the definition: the hook runs what is installed where it is used.
    const hooks = await createRepository(join(folder.path, 'hooks'));
    hooks.write('.pre-commit-hooks.yaml', fileOf('.pre-commit-hooks.yaml'));
    await hooks.git('add', '--all');
    strictEqual((await hooks.git('commit', '--message', '定义')).status, 0);
    const { printed: revision } = await hooks.git('rev-parse', 'HEAD');
    const configuration = (...ids: string[]) =>
      JSON.stringify({ repos: [{ repo: './hooks', rev: revision.trim(), hooks: ids.map((id) => ({ id })) }] });
    write('.gitignore', 'node_modules\n.home\nhooks\n');
    write('.pre-commit-config.yaml', configuration('gongwen-check'));
    write('报告.gw', SKIPPED);
    write('别的.txt', SKIPPED);
    strictEqual((await run('pre-commit', ['install'])).status, 0);
    await git('add', '--all');
    const refused = await git('commit', '--message', '初稿');
    strictEqual(refused.status, 1, refused.printed);
    match(refused.printed, /检查公文\S*Failed.*\n报告\.gw\n.*缺少“三、”/s);
    ok(!refused.printed.includes('别的.txt'));

    write('.pre-commit-config.yaml', configuration('gongwen-fix'));
    await git('add', '--all');
    match((await git('commit', '--message', '初稿')).printed, /改正公文\S*Failed.*files were modified/s);
    strictEqual(readFileSync(join(folder.path, '报告.gw'), 'utf8'), CLEAN);
    await git('add', '--all');
    strictEqual((await git('commit', '--message', '初稿')).status, 0);
  });

  it('mark the lines of a pull request by the action', async () => {
    const { write, run } = await createRepository(folder.path);
    const { inputs, runs } = parse(fileOf('action.yml'));
    const step = runs.steps.find((one: { run?: string }) => one.run);
    write('草稿/报告.gw', SKIPPED);
    write('归档/2025/报告.gw', CLEAN);
    const act = (given: Readonly<Record<string, string>>) => {
      const values = (text: string) =>
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => given[name] ?? inputs[name].default);
      const variables = Object.entries<string>(step.env).map(([name, text]) => [name, values(text)]);
      return run(step.shell, ['-e', '-c', step.run], {
        ...Object.fromEntries(variables),
        GITHUB_ACTION_PATH: join(import.meta.dirname, '../..'),
      });
    };
    const all = await act({});
    strictEqual(all.status, 1, all.printed);
    match(all.printed, /^::warning file=草稿\/报告\.gw,line=3,.*title=numbering\/missing::缺少“三、”/m);
    strictEqual((await act({ 'fail-on': 'error' })).status, 0);
    deepStrictEqual(await act({ paths: '归档/2025\n\n' }), { status: 0, printed: '' });
    strictEqual((await act({ paths: '归档/2025\n草稿\n' })).status, 1);
  });

  it('fail the job of GitLab as documented, and leave a page for the reviewer', async () => {
    const { write, run } = await createRepository(folder.path);
    write('报告.gw', SKIPPED);
    const { gongwen: job } = snippets('yaml')
      .map((text) => parse(text))
      .find((value) => value.gongwen);
    const ended = await run('sh', ['-e', '-c', job.script.join('\n')]);
    strictEqual(ended.status, 1, ended.printed);
    match(ended.printed, /缺少“三、”/);
    for (const file of job.artifacts.paths) match(readFileSync(join(folder.path, file), 'utf8'), /<\/html>/);
  });
});
