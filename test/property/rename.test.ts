import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument, parse, positionAt } from '../../server/src/document/document';
import { createPolicyService } from '../../server/src/service';
import { applyEdits, type Edit } from '../../server/src/text/span';
import { damaged } from './damaged';
import { LIMITS, PATIENCE } from './limits';

const service = createPolicyService();
const URI = 'file:///报告.gw';
/** No text has it. */
const NAME = '龘龘';
/** So many places of a text are tried until one has a name. */
const TRIED = 40;

/** The edits of a rename, or why it cannot be. */
function renamed(document: PolicyDocument, offset: number, name: string): readonly Edit[] | string {
  const result = service.rename(document, URI, positionAt(document, offset), name);
  if (result === undefined || typeof result === 'string') return result ?? 'nothing stands there';
  const edits: readonly TextEdit[] = result.changes?.[URI] ?? [];
  return edits.map(({ range: { start, end }, newText }) => ({
    span: { start: offsetAt(document, start), end: offsetAt(document, end) },
    newText,
  }));
}

/** A name somewhere in a document, and a place inside it. */
function nameIn(
  document: PolicyDocument,
  anywhere: number,
): { readonly offset: number; readonly name: string } | undefined {
  const { length } = document.text;
  for (let tried = 0; tried < TRIED; tried++) {
    const offset = (anywhere + tried * 37) % length;
    const found = service.prepareRename(document, positionAt(document, offset));
    if (found) return { offset, name: found.placeholder };
  }
  return undefined;
}

/** A number of the same script that no text has, or else a name. */
function otherNameThan(name: string): string {
  const numeral = /^([(（［【〔[]?第?)([0-9]+|[一二三四五六七八九十百]+)([章节条)）］】〕\]、.．]*)$/.exec(name);
  if (!numeral) return NAME;
  const [, before, digits = '', behind] = numeral;
  return `${before}${/[0-9]/.test(digits) ? '99' : '九十九'}${behind}`;
}

/** How much longer a text has become before an offset. */
const grownBefore = (edits: readonly Edit[], offset: number): number =>
  edits
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);

describe('a rename in whole reports with faults', function () {
  this.timeout(PATIENCE);

  it('changes the name and nothing else: renamed back, every word is what it was', () => {
    let count = 0;
    fc.assert(
      fc.property(damaged, fc.nat(), (text, anywhere) => {
        const document = parse(text);
        const found = nameIn(document, anywhere);
        if (!found) return;
        const other = otherNameThan(found.name);
        const edits = renamed(document, found.offset, other);
        if (typeof edits === 'string') return;
        count++;
        const after = applyEdits(text, edits);
        if (other === NAME) strictEqual(after.replaceAll(NAME, found.name), text);
        else {
          const back = renamed(parse(after), found.offset + grownBefore(edits, found.offset), found.name);
          ok(typeof back !== 'string', `${found.name}: ${back}`);
          strictEqual(applyEdits(after, back), text);
        }
      }),
      LIMITS,
    );
    ok(count > 0);
  });
});
