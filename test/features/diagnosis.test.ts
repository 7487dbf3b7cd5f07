import { deepEqual, equal } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { createDiagnosis } from '../../server/src/features/diagnosis';
import { remember } from '../../server/src/segment/known-words';
import { combineSettings, DEFAULT_SETTINGS, readSettings } from '../../server/src/settings';
import { reportsWords } from '../support/reports-words';

describe('the setting of the segmenter', () => {
  it('is auto or off, and auto where it is neither', () => {
    deepEqual(readSettings({ segmenter: 'auto' }), { settings: DEFAULT_SETTINGS, problems: [] });
    deepEqual(readSettings({ segmenter: true }), {
      settings: DEFAULT_SETTINGS,
      problems: ['设置 gongwen.segmenter 不能是“true”，可用的值：auto、off。'],
    });
  });

  it('holds from the stronger place', () => {
    const off = { rules: {}, segmenter: 'off' } as const;
    deepEqual(combineSettings(DEFAULT_SETTINGS, off), off);
    deepEqual(combineSettings({ rules: {}, segmenter: 'auto' }, off).segmenter, 'auto');
  });
});

describe('a diagnosis', () => {
  const diagnose = createDiagnosis([reportsWords], DEFAULT_SETTINGS, {});

  it('names the paragraphs whose words a rule has asked for in vain', () => {
    const document = parse('推进改革\n\n扩大开放');
    remember(document.paragraphs[0] as object & { text: string }, [0, 2, 4]);
    const { diagnostics, awaited } = diagnose(document);
    deepEqual(
      diagnostics.map(({ message }) => message),
      ['推进', '改革'],
    );
    deepEqual(awaited, [document.paragraphs[2]]);
  });

  it('is made anew once all awaited words are known, and only then', () => {
    const document = parse('推进改革\n扩大开放');
    const [first, second] = document.paragraphs;
    const before = diagnose(document);
    equal(before.awaited.length, 2);
    remember(first as NonNullable<typeof first>, [0, 2, 4]);
    equal(diagnose(document), before);
    remember(second as NonNullable<typeof second>, [0, 4]);
    const after = diagnose(document);
    deepEqual(
      after.diagnostics.map(({ message }) => message),
      ['推进', '改革', '扩大开放'],
    );
    equal(diagnose(document), after);
  });

  it('does not wait for a paragraph that cannot be cut', () => {
    const document = parse('推进改革');
    diagnose(document);
    remember(document.paragraphs[0] as NonNullable<(typeof document.paragraphs)[0]>, undefined);
    const { diagnostics, awaited } = diagnose(document);
    deepEqual([diagnostics, awaited], [[], []]);
  });

  it('asks for no words where segmentation is off', () => {
    const { settings, problems } = readSettings({ segmenter: 'off' });
    deepEqual(problems, []);
    const silent = createDiagnosis([reportsWords], settings, {});
    const { diagnostics, awaited } = silent(parse('推进改革'));
    deepEqual([diagnostics, awaited], [[], []]);
  });

  it('asks for the words of a changed paragraph alone', () => {
    const first = parse('推进改革\n扩大开放');
    for (const paragraph of first.paragraphs) remember(paragraph, [0, 4]);
    const second = parse('推进改革\n扩大内需', first);
    deepEqual(
      diagnose(second).awaited.map(({ text }) => text),
      ['扩大内需'],
    );
  });
});
