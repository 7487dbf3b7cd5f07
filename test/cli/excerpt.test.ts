import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { endWithin, startWithin, widthOf } from '../../server/src/cli/columns';
import { excerptOf, fitExcerpt } from '../../server/src/cli/excerpt';
import { createPolicyService } from '../../server/src/service';
import { readMarkers } from '../support/markers';

/** The two rows under which a marked place is shown. */
function show(marked: string, columns: number): string[] {
  const { text, spans } = readMarkers(marked);
  const span = spans[0];
  ok(span);
  const {
    before,
    marked: middle,
    after,
    carets,
  } = fitExcerpt(excerptOf(createPolicyService().parse(text), span), columns);
  return [before + middle + after, carets];
}

describe('the columns of a text', () => {
  it('are two for what is full-width, one for what is narrow and none for what combines', () => {
    strictEqual(widthOf('稳'), 2);
    strictEqual(widthOf('（一）'), 6);
    strictEqual(widthOf('“a”'), 3);
    strictEqual(widthOf('𠀀'), 2);
    strictEqual(widthOf('e\u0301'), 1);
    strictEqual(widthOf('\u3000'), 2);
  });

  it('are never more than there is room for', () => {
    strictEqual(startWithin('稳增长', 5), '稳增');
    strictEqual(endWithin('稳增长', 5), '增长');
    strictEqual(startWithin('𠀀𠀀', 3), '𠀀');
    strictEqual(endWithin('𠀀𠀀', 3), '𠀀');
    strictEqual(startWithin('稳', 1), '');
    strictEqual(endWithin('稳', 0), '');
  });
});

describe('an excerpt', () => {
  it('marks a place with two carets to a full-width character', () => {
    deepStrictEqual(show('一、稳增长\n　　[|（三）|]促改革abc', 40), ['　　（三）促改革abc', '    ^^^^^^']);
    deepStrictEqual(show('GDP 增长 [|5.5|]%', 40), ['GDP 增长 5.5%', '         ^^^']);
  });

  it('marks an empty place by one caret', () => {
    deepStrictEqual(show('稳增长[||]', 40), ['稳增长', '      ^']);
    deepStrictEqual(show('[||]', 40), ['', '^']);
  });

  it('marks of several lines the first', () => {
    deepStrictEqual(show('稳[|增长\n促|]改革', 40), ['稳增长', '  ^^^^']);
  });

  it('cuts a long line around the place, on both sides alike', () => {
    const [line = '', carets = ''] = show(`${'前'.repeat(100)}[|（三）|]${'后'.repeat(100)}`, 26);
    deepStrictEqual([line, carets], ['…前前前前（三）后后后后后…', '         ^^^^^^']);
    ok(widthOf(line) <= 26);
  });

  it('gives the room of one side to the other where it is not needed', () => {
    deepStrictEqual(show(`[|（三）|]${'后'.repeat(100)}`, 17), ['（三）后后后后后…', '^^^^^^']);
    deepStrictEqual(show(`${'前'.repeat(100)}[|（三）|]`, 17), ['…前前前前前（三）', '           ^^^^^^']);
  });

  it('cuts a place that is itself too long', () => {
    const [line = '', carets = ''] = show(`前[|${'长'.repeat(5000)}|]后`, 20);
    ok(widthOf(line) <= 20, line);
    strictEqual(line, '前长长长长长长长…后');
    strictEqual(carets, `  ${'^'.repeat(15)}`);
  });

  it('shows neither tabs nor control characters as they are', () => {
    deepStrictEqual(show('\t\u001b稳[|增|]\u202e', 40), ['  \uFFFD稳增\uFFFD', '     ^^']);
  });
});
