import { deepStrictEqual, ok } from 'node:assert/strict';
import configuration from '../../language-configuration.json';
import manifest from '../../package.json';

describe('language configuration', () => {
  const words = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);

  for (const [text, expected] of [
    ['（一）稳增长，促改革', ['一', '稳增长', '促改革']],
    ['地区生产总值1286.4亿元', ['地区生产总值', '1286.4', '亿元']],
    ['“互联网+”、1+N、COVID-19', ['互联网', '1+N', 'COVID-19']],
    ['二〇二六年𠮷祥㐀', ['二〇二六年𠮷祥㐀']],
    ['。，；：“”《》', []],
  ] as const) {
    it(`reads the words of ${text}`, () => {
      deepStrictEqual(text.match(words) ?? [], expected);
    });
  }

  it('pairs every mark that opens with one that closes, and closes by itself only what input methods leave open', () => {
    for (const [open, close] of [...configuration.brackets, ...configuration.surroundingPairs]) {
      ok(open && close && open !== close);
    }
    deepStrictEqual(
      configuration.autoClosingPairs.map(({ open, close }) => open + close),
      ['《》', '［］', '【】'],
    );
  });

  it('leaves Enter and Backspace to the input method', () => {
    ok(!('onEnterRules' in configuration));
    const keys = manifest.contributes.keybindings.map(({ key }: { readonly key: string }) => key);
    deepStrictEqual(
      keys.filter((key: string) => /(?:^|\+)(?:enter|backspace)$/.test(key)),
      [],
    );
  });
});

describe('editor defaults', () => {
  const defaults = manifest.contributes.configurationDefaults['[gongwen]'];

  it('draw no box round full-width punctuation and indentation', () => {
    deepStrictEqual(defaults['editor.unicodeHighlight.ambiguousCharacters'], false);
    deepStrictEqual(defaults['editor.unicodeHighlight.allowedCharacters'], { '\u3000': true });
  });

  it('pop up nothing while an input method composes', () => {
    deepStrictEqual(new Set(Object.values(defaults['editor.quickSuggestions'])), new Set(['off']));
    deepStrictEqual(defaults['editor.wordBasedSuggestions'], 'off');
    deepStrictEqual(defaults['editor.autoClosingQuotes'], 'never');
  });
});
