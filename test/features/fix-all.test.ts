import { strictEqual } from 'node:assert/strict';
import { type PolicyDocument, parse } from '../../server/src/document/document';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import { fixAll } from '../../server/src/features/fix-all';
import { applyEdits } from '../../server/src/text/span';

/** Reports each character of `mends`, to be replaced by its value, and each of `remarks`. */
function diagnoseWith(mends: Readonly<Record<string, string>>, remarks: string) {
  return ({ text }: PolicyDocument): Diagnostic[] =>
    [...text].flatMap((character, start) => {
      const newText = mends[character];
      if (newText === undefined && !remarks.includes(character)) return [];
      const span = { start, end: start + 1 };
      const fixes = () =>
        newText === undefined ? [] : [{ title: newText, safety: 'safe' as const, edits: [{ span, newText }] }];
      return [{ rule: character, severity: 'warning', message: character, span, fixes }];
    });
}

const repaired = (text: string, mends: Readonly<Record<string, string>>, remarks = ''): string => {
  const document = parse(text);
  return applyEdits(text, fixAll(document, diagnoseWith(mends, remarks)));
};

describe('all repairs at once', () => {
  it('go on until nothing is left', () => {
    strictEqual(repaired('甲丁甲', { 甲: '乙', 丁: '戊' }), '乙戊乙');
  });

  it('leave out the one that brings something up, and do the others', () => {
    strictEqual(repaired('丁甲丁', { 甲: '乙', 丁: '戊' }, '乙'), '戊甲戊');
    strictEqual(repaired('甲丁甲丁', { 甲: '乙', 丁: '戊' }, '乙'), '甲戊甲戊');
  });

  it('are none where two would undo each other', () => {
    strictEqual(repaired('甲', { 甲: '乙', 乙: '甲' }), '甲');
  });
});
