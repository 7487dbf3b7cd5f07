import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jiebaWasm } from './segment/jieba-wasm';
import { loadNodejieba } from './segment/nodejieba';
import type { Engine } from './segment/segmenter';
import { answer, type Message, type Request } from './segment/worker';

// The process that cuts text into words, started by segmenter-host.ts with the engine wanted and the folder of
// nodejieba. It lives as long as the channel to the process that started it.

process.on('disconnect', () => process.exit());
void serve(process.argv[2], process.argv[3]);

async function serve(wanted: string | undefined, folder: string | undefined): Promise<void> {
  const { engine, note } = await load(wanted, folder);
  process.on('message', (request: Request) => send(answer(engine, request)));
  send({ engine: engine.name, ...(note !== undefined && { note }) });
}

/** nodejieba, if wanted and sound, else jieba-wasm and the reason why. */
async function load(
  wanted: string | undefined,
  folder: string | undefined,
): Promise<{ engine: Engine; note?: string }> {
  if (wanted !== 'nodejieba' || folder === undefined) return { engine: await loadJiebaWasm() };
  try {
    return { engine: loadNodejieba(folder) };
  } catch (error) {
    return { engine: await loadJiebaWasm(), note: error instanceof Error ? error.message : String(error) };
  }
}

/** The build for browsers, so that one file of the program serves everywhere; it lies beside this one. */
async function loadJiebaWasm(): Promise<Engine> {
  const { cut, initSync } = await import('jieba-wasm/web');
  initSync({ module: readFileSync(path.join(__dirname, 'jieba_rs_wasm_bg.wasm')) });
  const engine = jiebaWasm({ cut });
  // Has it read its dictionary now, so that whoever waits for it to be ready does not wait again.
  engine.words('公文');
  return engine;
}

function send(message: Message): void {
  // The other side may be gone by now: then there is nobody left to work for.
  process.send?.(message, undefined, undefined, (error) => error && process.exit());
}
