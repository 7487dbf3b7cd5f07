import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const FAULTY = '（一）稳增长，坚决反对奢糜之风。\n（二）促改革\n（四）惠民生\n';

describe('gongwen check in a project', () => {
  const folder = useFolder();
  const run = (args: readonly string[], input = '') => gongwen(['check', ...args, '--format=json'], folder.path, input);
  const rulesIn = (output: string): Record<string, string[]> =>
    Object.fromEntries(
      JSON.parse(output).files.map(({ path, diagnostics }: { path: string; diagnostics: { rule: string }[] }) => [
        path,
        diagnostics.map(({ rule }) => rule),
      ]),
    );

  it('obeys the nearest gongwen.yaml of each file', async () => {
    folder.write('gongwen.yaml', 'rules:\n  slogans: off\n');
    folder.write('甲.gw', FAULTY);
    folder.write('乙/丙.gw', FAULTY);
    folder.write('丁/gongwen.yaml', 'rules:\n  numbering: off\nterms:\n  - term: 促发展\n    wrong: 促改革\n');
    folder.write('丁/戊.gw', FAULTY);
    const { status, output, problems } = await run([]);
    strictEqual(problems, '');
    strictEqual(status, 1);
    deepStrictEqual(rulesIn(output), {
      '丁/戊.gw': ['slogans/wrong-wording', 'slogans/glossary'],
      '乙/丙.gw': ['numbering/missing'],
      '甲.gw': ['numbering/missing'],
    });
  });

  it('looks for it above the folder in which it is called, for standard input too', async () => {
    folder.write('gongwen.yaml', 'rules:\n  slogans: off\n  numbering: off\n');
    mkdirSync(join(folder.path, '二'));
    const { status, output } = await gongwen(['check', '-', '--format=json'], join(folder.path, '二'), FAULTY);
    deepStrictEqual([status, rulesIn(output)], [0, { '-': [] }]);
  });

  it('leaves out what is ignored, and checks what is named', async () => {
    folder.write('gongwen.yaml', 'ignore:\n  - 旧稿/\n');
    folder.write('旧稿/甲.gw', FAULTY);
    folder.write('旧稿/乱码.gw', new Uint8Array([0xff, 0x00, 0xff]));
    folder.write('乙.gw', FAULTY);
    deepStrictEqual(Object.keys(rulesIn((await run([])).output)), ['乙.gw']);
    deepStrictEqual(Object.keys(rulesIn((await run(['旧稿/甲.gw'])).output)), ['旧稿/甲.gw']);
  });

  it('does not show what was accepted', async () => {
    const accepted = '{ "rule": "numbering/missing", "text": "（四）", "before": "", "after": "惠民生" }';
    folder.write('gongwen.baseline.json', `{ "version": 1, "accepted": [${accepted}] }`);
    folder.write('甲.gw', FAULTY);
    deepStrictEqual(rulesIn((await run([])).output), { '甲.gw': ['slogans/wrong-wording'] });
  });

  it('ends with 2 and names file, line and mistake where the configuration is wrong, and checks all the same', async () => {
    folder.write('稿/gongwen.yaml', 'rules:\n  slogans: of\n  numbering: off\n');
    folder.write('稿/gongwen.baseline.json', '{');
    folder.write('稿/甲.gw', FAULTY);
    folder.write('稿/乙.gw', FAULTY);
    const { status, output, problems } = await run(['稿']);
    strictEqual(status, 2);
    match(
      problems,
      /^gongwen：文件夹 稿 的 gongwen\.baseline\.json：不是完整的 JSON.*\ngongwen：稿\/gongwen\.yaml:2：slogans 的值不能是“of”.*\n$/,
    );
    deepStrictEqual(rulesIn(output), { '稿/乙.gw': ['slogans/wrong-wording'], '稿/甲.gw': ['slogans/wrong-wording'] });
  });
});
