import initialize, { cut } from 'jieba-wasm/web';
import { jiebaWasm } from './segment/jieba-wasm';
import { answer, type Request } from './segment/worker';

/*
 * The Web Worker that cuts text into words, started by segmenter-in-browser.ts. The first message brings the program of
 * jieba-wasm; then it says that it is ready, and answers.
 */
const scope = self as unknown as MessagePort;

scope.onmessage = async ({ data }: MessageEvent<BufferSource>) => {
  await initialize({ module_or_path: data });
  const engine = jiebaWasm({ cut });
  // Has it read its dictionary now, so that whoever waits for it to be ready does not wait again.
  engine.words('公文');
  scope.onmessage = ({ data: request }: MessageEvent<Request>) => scope.postMessage(answer(engine, request));
  scope.postMessage({ engine: engine.name });
};

// What fails in a promise ends no worker by itself.
self.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
