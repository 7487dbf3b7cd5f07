import { deepStrictEqual, match, ok } from 'node:assert/strict';
import { chineseTexts, generatedFiles, readJson } from '../../scripts/configuration';

describe('what is made of the rules for editors', () => {
  for (const [file, content] of generatedFiles()) {
    it(`is in ${file} as it is now (npm run docs)`, () => {
      deepStrictEqual(readJson(file), JSON.parse(JSON.stringify(content)));
    });
  }

  it('is in English too, by hand in package.nls.json', () => {
    const english = readJson('package.nls.json');
    const isAbout = (key: string) => /^(?:rule|configuration)\./.test(key);
    deepStrictEqual(
      Object.keys(english)
        .filter((key) => key in chineseTexts())
        .sort(),
      Object.keys(chineseTexts()).sort(),
    );
    for (const [key, text] of Object.entries(english)) {
      if (isAbout(key)) match(String(text), /^[A-Z]/, key);
      if (key.startsWith('rule.')) ok(key in chineseTexts(), `${key} is no longer needed`);
    }
  });

  it('has a text in both languages for whatever the manifest names', () => {
    const named = [...JSON.stringify(readJson('package.json')).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = readJson(file);
      deepStrictEqual(
        named.filter((key) => key === undefined || typeof texts[key] !== 'string'),
        [],
        file,
      );
    }
  });
});
