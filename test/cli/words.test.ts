import { deepEqual, equal } from 'node:assert/strict';
import { cutWords } from '../../server/src/cut-words';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { reportsWords } from '../support/reports-words';

describe('cutting words on the command line', () => {
  const service = createPolicyService(DEFAULT_SETTINGS, {}, [reportsWords]);
  const segmenterThat = (cut: Segmenter['cut']): Segmenter => ({ engine: undefined, cut, end: () => {} });

  it('lets the rules say all they have to say', async () => {
    const document = service.parse('推进改革\n扩大开放');
    const segmenter = segmenterThat(async (texts) => texts.map(() => [0, 2, 4]));
    equal(await cutWords(service, document, segmenter), true);
    deepEqual(
      service.diagnose(document).map(({ message }) => message),
      ['推进', '改革', '扩大', '开放'],
    );
  });

  it('says so when it cannot be done', async () => {
    const document = service.parse('推进改革');
    const segmenter = segmenterThat(() => Promise.reject(new Error('没有')));
    equal(await cutWords(service, document, segmenter), false);
    deepEqual(service.diagnose(document), []);
  });
});
