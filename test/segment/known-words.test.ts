import { deepEqual, equal, rejects } from 'node:assert/strict';
import { isKnown, knownBoundaries, learn } from '../../server/src/segment/known-words';
import type { Boundaries, Segmenter } from '../../server/src/segment/segmenter';

/** Cuts between all characters, does not know the text 坏, and keeps the requests. */
function recordingSegmenter(): Segmenter & { readonly requests: string[][] } {
  const requests: string[][] = [];
  return {
    requests,
    engine: 'jieba-wasm',
    cut: async (texts, signal) => {
      signal?.throwIfAborted();
      requests.push([...texts]);
      return texts.map((text): Boundaries | undefined =>
        text === '坏' ? undefined : Array.from({ length: text.length + 1 }, (_, at) => at),
      );
    },
    end: () => {},
  };
}

describe('known words', () => {
  it('are learnt once and kept on the line', async () => {
    const segmenter = recordingSegmenter();
    const [first, second] = [{ text: '改革' }, { text: '开放' }];
    equal(isKnown(first), false);
    equal(knownBoundaries(first), undefined);
    await learn(segmenter, [first]);
    await learn(segmenter, [first, second]);
    deepEqual(segmenter.requests, [['改革'], ['开放']]);
    deepEqual(knownBoundaries(first), [0, 1, 2]);
  });

  it('of a line that cannot be cut are not asked for again', async () => {
    const segmenter = recordingSegmenter();
    const line = { text: '坏' };
    await learn(segmenter, [line]);
    await learn(segmenter, [line]);
    deepEqual([segmenter.requests.length, isKnown(line), knownBoundaries(line)], [1, true, undefined]);
  });

  it('are asked for in batches, a long line alone', async () => {
    const segmenter = recordingSegmenter();
    const lines = [6000, 6000, 6000, 40_000, 10].map((length) => ({ text: '文'.repeat(length) }));
    await learn(segmenter, lines);
    deepEqual(
      segmenter.requests.map((texts) => texts.map(({ length }) => length)),
      [[6000, 6000], [6000], [40_000], [10]],
    );
  });

  it('are no longer asked for once nobody wants them', async () => {
    const segmenter = recordingSegmenter();
    const lines = [{ text: '文'.repeat(16_000) }, { text: '文'.repeat(16_000) }];
    const controller = new AbortController();
    const { cut } = segmenter;
    const learning = learn(
      { ...segmenter, cut: (...args) => cut(...args).finally(() => controller.abort()) },
      lines,
      controller.signal,
    );
    await rejects(learning, { name: 'AbortError' });
    deepEqual(lines.map(isKnown), [true, false]);
  });
});
