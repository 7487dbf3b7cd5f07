import { deepEqual, equal } from 'node:assert/strict';
import { boundariesOf, cutText } from '../../server/src/segment/boundaries';
import type { Engine } from '../../server/src/segment/segmenter';

/** Cuts at the bars: `推进|改革` → 推进, 改革. */
const cutAtBars = (marked: string) => boundariesOf(marked.replaceAll('|', ''), marked.split('|'));

/** The words that the boundaries leave, with bars between them. */
function render(marked: string): string {
  const text = marked.replaceAll('|', '');
  const boundaries = cutAtBars(marked) ?? [];
  return boundaries
    .slice(1)
    .map((end, index) => text.slice(boundaries[index], end))
    .join('|');
}

describe('word boundaries', () => {
  it('are the ends of the words in UTF-16 units, both ends of the text included', () => {
    deepEqual(cutAtBars('全面|推进|改革'), [0, 2, 4, 6]);
    deepEqual(cutAtBars('𠮷林|省|🏭厂'), [0, 3, 4, 7]);
    deepEqual(cutAtBars(''), [0]);
  });

  it('leave figures and Latin words whole, in full width too', () => {
    equal(render('增长|3|.|5|%|。'), '增长|3.5%|。');
    equal(render('增长|３|．|５|％|，'), '增长|３．５％|，');
    equal(render('Ｇ|Ｄ|Ｐ|增速'), 'ＧＤＰ|增速');
    equal(render('1|.|稳增长'), '1|.|稳增长');
    equal(render('第|12|.|条'), '第|12|.|条');
  });

  it('never part the code points of one sign', () => {
    equal(render('👨|\u200D|👩|来'), '👨\u200D👩|来');
    equal(render('e|\u0301|改革'), 'e\u0301|改革');
    equal(cutAtBars('\uD83C|\uDFED')?.length, 2);
  });

  it('are unknown where the words do not give the text', () => {
    equal(boundariesOf('推进改革', ['推进']), undefined);
    equal(boundariesOf('推进改革', ['推进', '开放']), undefined);
    equal(boundariesOf('推进', ['推进', '改革']), undefined);
  });
});

describe('cutting a text', () => {
  const engineOf = (words: Engine['words']): Engine => ({ name: 'jieba-wasm', words });

  it('hands the engine a text without lone surrogates, at the same offsets', () => {
    const seen: string[] = [];
    const engine = engineOf((text) => {
      seen.push(text);
      return [...text];
    });
    deepEqual(cutText(engine, '改\uD800革𠮷'), [0, 1, 2, 3, 5]);
    deepEqual(seen, ['改\uFFFD革𠮷']);
  });

  it('gives nothing where the engine fails', () => {
    const engine = engineOf(() => {
      throw new Error('unreachable executed');
    });
    equal(cutText(engine, '改革'), undefined);
  });
});
