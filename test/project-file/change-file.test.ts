import { strictEqual } from 'node:assert/strict';
import { addTerm, turnOff } from '../../server/src/project/change-file';
import { applyEdits, type Edit } from '../../server/src/text/span';

const changed = (text: string, edits: readonly Edit[] | undefined) => edits && applyEdits(text, edits);
const withTerm = (text: string) => changed(text, addTerm(text, { text: '三库一平台', quoted: true }));
const withoutRule = (text: string) => changed(text, turnOff(text, 'numbering/missing'));

describe('changing gongwen.yaml', () => {
  it('begins a file', () => {
    strictEqual(withTerm(''), 'terms:\n  - term: 三库一平台\n    quoted: true\n');
    strictEqual(withoutRule(''), 'rules:\n  numbering/missing: off\n');
  });

  it('keeps comments, blank lines, order and indentation', () => {
    const before =
      'rules:\n  slogans: hint # 轻\n\n\n# 术语\nterms:\n    # 桥\n    -   term: 云溪大桥\n        wrong: [云溪桥] # 旧名\n\nignore:\n  - 旧稿/\n';
    strictEqual(withTerm(before), before.replace('# 旧名\n', '# 旧名\n    - term: 三库一平台\n      quoted: true\n'));
    strictEqual(withoutRule(before), before.replace('# 轻\n', '# 轻\n  numbering/missing: off\n'));
  });

  it('adds a part that is missing or empty', () => {
    strictEqual(withTerm('# 云溪市'), '# 云溪市\nterms:\n  - term: 三库一平台\n    quoted: true\n');
    strictEqual(withoutRule('rules:\n# 注\nterms:\n'), 'rules:\n  numbering/missing: off\n# 注\nterms:\n');
    strictEqual(withTerm('terms: []\n'), 'terms: [ { term: 三库一平台, quoted: true } ]\n');
  });

  it('follows lists without indentation, Windows line breaks and the style of JSON', () => {
    strictEqual(withTerm('terms:\n- 云溪大桥'), 'terms:\n- 云溪大桥\n- term: 三库一平台\n  quoted: true\n');
    strictEqual(
      withoutRule('rules:\r\n  slogans: off\r\n'),
      'rules:\r\n  slogans: off\r\n  numbering/missing: off\r\n',
    );
    strictEqual(withoutRule('{rules: {slogans: off}}\n'), '{ rules: { slogans: off, numbering/missing: off } }\n');
  });

  it('replaces what was said of the rule before', () => {
    strictEqual(withoutRule('rules:\n  numbering/missing: hint # 暂时\n'), 'rules:\n  numbering/missing: off # 暂时\n');
    strictEqual(withoutRule('rules:\n  numbering/missing:\n'), 'rules:\n  numbering/missing: off\n');
  });

  it('writes terms that YAML would take for something else in quotation marks', () => {
    for (const text of ['2035: 目标', '# 号', '- 横线', '“四上”企业', 'true', "a'b", '*星']) {
      const made = changed('', addTerm('', { text })) ?? '';
      strictEqual(changed(made, addTerm(made, { text: '云溪' })), `${made}  - term: 云溪\n`);
    }
  });

  it('does nothing to a file that must be mended first', () => {
    strictEqual(withTerm('terms: [\n'), undefined);
    strictEqual(withTerm('terms: 云溪\n'), undefined);
    strictEqual(withoutRule('随便写的\n'), undefined);
  });
});
