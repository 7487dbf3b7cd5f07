import { deepEqual, equal, ok } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Boundaries, EngineName } from '../../server/src/segment/segmenter';
import { type Installation, installSegmenter, type Running } from './installation';

/** The engines differ in their words; what is listed here any reader of Chinese keeps whole. */
const SENTENCES: readonly { readonly text: string; readonly words: readonly string[] }[] = [
  { text: '全面推进乡村振兴，加快农业农村现代化。', words: ['乡村', '振兴', '农业', '农村', '现代化'] },
  { text: '政府工作报告提出，地区生产总值增长3.5%以上。', words: ['政府', '报告', '增长', '3.5%'] },
  { text: '新增城镇就业１２．８万人，完成目标的１０２％。', words: ['城镇', '就业', '１２．８', '１０２％'] },
  { text: '𠮷林村🏭厂房\u3000改造🧑‍🌾完成', words: ['厂房', '\u3000', '改造', '完成'] },
  { text: 'ＧＤＰ与GDP并用，“科技创新”［3］', words: ['ＧＤＰ', 'GDP', '科技', '创新', '3'] },
];

/** What must come through unharmed, whatever it is. */
const ODDITIES = ['', ' ', '\u3000\u3000', '\t一、', 'a\0b', '改\uD800革\uDC00', 'e\u0301\u0302', '。'.repeat(5000)];

const wordsOf = (text: string, boundaries: Boundaries | undefined): string[] =>
  (boundaries ?? []).slice(1).map((end, index) => text.slice(boundaries?.[index], end));

for (const engine of ['nodejieba', 'jieba-wasm'] as const satisfies readonly EngineName[]) {
  describe(`the engine ${engine}${engine === 'nodejieba' ? ', which needs a C++ compiler to be tested' : ''}`, function () {
    this.timeout(60_000);
    let installation: Installation;
    let running: Running;

    before(async function () {
      installation = await installSegmenter();
      if (engine === 'nodejieba' && !installation.hasNodejieba) this.skip();
      if (engine === 'jieba-wasm')
        rmSync(path.join(installation.folder, 'nodejieba'), { recursive: true, force: true });
      running = installation.start();
    });
    after(() => installation.remove());

    it('keeps known words whole', async () => {
      const cut = await running.segmenter.cut(SENTENCES.map(({ text }) => text));
      equal(running.segmenter.engine, engine);
      for (const [index, { text, words }] of SENTENCES.entries()) {
        const found = wordsOf(text, cut[index]);
        deepEqual(
          words.filter((word) => !found.includes(word)),
          [],
          found.join('|'),
        );
      }
    });

    it('gives rising boundaries from end to end, never inside a sign', async () => {
      const texts = [...SENTENCES.map(({ text }) => text), ...ODDITIES];
      const cut = await running.segmenter.cut(texts);
      for (const [index, text] of texts.entries()) {
        const boundaries = cut[index] ?? [];
        deepEqual([boundaries[0], boundaries.at(-1)], [0, text.length], JSON.stringify(text));
        ok(boundaries.every((end, at) => at === 0 || end > (boundaries[at - 1] as number)));
        equal(wordsOf(text, boundaries).join(''), text);
        ok(boundaries.every((at) => !/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))));
      }
    });
  });
}
