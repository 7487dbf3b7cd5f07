import { deepStrictEqual } from 'node:assert/strict';
import { createPacing } from '../../server/src/requests/pacing';

const busyFor = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('work on documents', () => {
  it('is done at once where the document has rested', () => {
    const done: string[] = [];
    const pacing = createPacing((uri) => done.push(uri));
    pacing.request('甲');
    pacing.request('乙');
    deepStrictEqual(done, ['甲', '乙']);
  });

  it('is done once for all that is asked for meanwhile', async () => {
    const done: string[] = [];
    const pacing = createPacing((uri) => {
      done.push(uri);
      busyFor(20);
    });
    for (let time = 0; time < 20; time++) pacing.request('甲');
    deepStrictEqual(done, ['甲']);
    await later(100);
    deepStrictEqual(done, ['甲', '甲']);
  });

  it('is not done any more for a document that is forgotten', async () => {
    const done: string[] = [];
    const pacing = createPacing((uri) => {
      done.push(uri);
      busyFor(20);
    });
    pacing.request('甲');
    pacing.request('甲');
    pacing.forget('甲');
    await later(60);
    deepStrictEqual(done, ['甲']);
  });
});
