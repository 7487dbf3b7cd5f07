import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const SKIPPED = '一、稳增长\n二、促改革\n四、惠民生\n五、防风险\n';
const TWICE = '一、稳增长\n二、促改革\n二、惠民生\n三、防风险\n';

describe('gongwen check with a baseline', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['check', ...args], folder.path);
  const rulesFound = async (...args: string[]) =>
    JSON.parse((await run(...args, '--format', 'json')).output).files.flatMap(
      ({ diagnostics }: { diagnostics: { rule: string }[] }) => diagnostics.map(({ rule }) => rule),
    );
  beforeEach(() => {
    folder.write('gongwen.yaml', '');
    folder.write('甲.gw', SKIPPED);
  });

  it('accepts everything on request, and reports what comes after', async () => {
    deepStrictEqual(await run('--update-baseline'), {
      status: 0,
      output: '已把 1 处问题记入 gongwen.baseline.json，以后不再报告。\n',
      problems: '',
    });
    strictEqual((await run()).status, 0);
    strictEqual((await run('--update-baseline')).output, '没有新的问题需要记录。\n');
    folder.write('乙.gw', TWICE);
    deepStrictEqual(await rulesFound(), ['numbering/repeated']);
    deepStrictEqual(await rulesFound('--no-baseline'), ['numbering/repeated', 'numbering/missing']);
    await run('--update-baseline');
    deepStrictEqual(await rulesFound(), []);
  });

  it('uses the file that is named instead', async () => {
    folder.write('旧.json', '{ "version": 1, "accepted": [] }');
    await run('--update-baseline');
    deepStrictEqual(await rulesFound('--baseline=旧.json'), ['numbering/missing']);
    strictEqual(
      (await run('--baseline=旧.json', '--update-baseline')).output,
      '已把 1 处问题记入 旧.json，以后不再报告。\n',
    );
    deepStrictEqual(await rulesFound('--baseline=旧.json'), []);
  });

  it('says what is wrong with the file, and writes nothing into it', async () => {
    const absent = await run('--baseline=没有.json');
    strictEqual(absent.status, 2);
    strictEqual(absent.problems, 'gongwen：没有.json：没有这个文件，请先用 --update-baseline 生成。\n');
    folder.write('坏.json', '{');
    const broken = await run('--baseline=坏.json', '--update-baseline');
    strictEqual(broken.status, 2);
    match(broken.problems, /^gongwen：坏\.json：不是完整的 JSON.*\ngongwen：没有记录任何问题。\n$/);
    strictEqual(readFileSync(join(folder.path, '坏.json'), 'utf8'), '{');
  });
});
