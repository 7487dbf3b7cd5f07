import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { type PolicyDocument, parse, tryEdits } from '../../server/src/document/document';
import { aspectOf, carried } from '../../server/src/document/versions';

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

/** A function that is computed anew where a line has a stop more or less, and what it was computed for. */
function counted() {
  const computed: string[] = [];
  const stops = aspectOf(({ text }) => text.split('。').length);
  const read = carried([stops], ({ text }: PolicyDocument) => {
    computed.push(text);
    return text.split('。').length - 1;
  });
  return { read, computed };
}

describe('what is read out of the versions of a document', () => {
  it('is computed again only where they differ in it', () => {
    const { read, computed } = counted();
    const first = parse('一。\n二。');
    const second = parse('一三。\n二。', first);
    deepStrictEqual([read(first), read(second), read(parse('一三。\n二', second))], [2, 2, 1]);
    deepStrictEqual(computed, ['一。\n二。', '一三。\n二']);
  });

  it('serves for what is tried on one, and is left as it is by that', () => {
    const { read, computed } = counted();
    const document = parse('一。\n二。');
    read(document);
    strictEqual(read(tryEdits(document, [edit(0, 1, '三')])), 2);
    strictEqual(read(tryEdits(document, [edit(1, 2, '')])), 1);
    strictEqual(read(tryEdits(tryEdits(document, [edit(1, 2, '')]), [edit(0, 1, '三')])), 1);
    strictEqual(read(parse('四。\n二。', document)), 2);
    deepStrictEqual(computed, ['一。\n二。', '一\n二。', '三\n二。']);
  });

  it('is read once where the same edits are tried again, and is the document’s own where they change nothing', () => {
    const document = parse('一。\n二。');
    const edits = [edit(0, 1, '三')];
    strictEqual(tryEdits(document, edits), tryEdits(document, edits));
    strictEqual(tryEdits(document, [edit(0, 1, '一')]), document);
  });
});
