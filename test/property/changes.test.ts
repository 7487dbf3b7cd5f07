import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { createPolicyService } from '../../server/src/service';
import { textOf } from '../fuzz/fragments';
import { type Session, startSession } from '../support/server';
import { fewer, PATIENCE } from './limits';

/** A change by two places in thousandths of the text; without places the whole text is replaced. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly whole: boolean;
}

const text = fc.uint8Array({ maxLength: 60 }).map(textOf);
const change: fc.Arbitrary<Change> = fc.record({
  from: fc.nat(1000),
  to: fc.nat(1000),
  text: fc.oneof({ weight: 4, arbitrary: text.map((long) => long.slice(0, 5)) }, { weight: 1, arbitrary: text }),
  whole: fc.nat(20).map((chance) => chance === 0),
});

/** How an editor splits lines; nothing else ends one, not U+2028 either. */
const LINE_END = /\r\n|\r|\n/g;

function positionOf(content: string, offset: number): { line: number; character: number } {
  let line = 0;
  let start = 0;
  for (const match of content.matchAll(LINE_END)) {
    const end = match.index + match[0].length;
    if (end > offset) break;
    line++;
    start = end;
  }
  return { line, character: offset - start };
}

/** An editor puts no cursor inside a line end or a character. */
function placeIn(content: string, thousandths: number): number {
  const offset = Math.floor((content.length * thousandths) / 1000);
  const isInside = /\r\n|[\ud800-\udbff][\udc00-\udfff]/.test(content.slice(offset - 1, offset + 1));
  return offset > 0 && isInside ? offset - 1 : offset;
}

/** The text after a change, and what the editor tells the server of it. */
function apply(content: string, { from, to, text: newText, whole }: Change): [string, TextDocumentContentChangeEvent] {
  if (whole) return [newText, { text: newText }];
  const [start, end] = [placeIn(content, from), placeIn(content, to)].sort((a, b) => a - b) as [number, number];
  const range = { start: positionOf(content, start), end: positionOf(content, end) };
  return [content.slice(0, start) + newText + content.slice(end), { range, text: newText }];
}

describe('the text of the editor and that of the server', function () {
  this.timeout(PATIENCE);
  const service = createPolicyService();
  let session: Session;
  let documents = 0;
  before(async () => {
    session = await startSession();
  });
  after(() => session.end());

  it('stay the same through any changes, several in one notification', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (opened, notifications) => {
          const uri = `file:///报告${documents++}.gw`;
          let content = opened;
          let version = 1;
          await session.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'gongwen', version, text: content },
          });
          for (const changes of notifications) {
            const contentChanges: TextDocumentContentChangeEvent[] = [];
            for (const one of changes) {
              const [after, event] = apply(content, one);
              content = after;
              contentChanges.push(event);
            }
            version++;
            await session.client.sendNotification('textDocument/didChange', {
              textDocument: { uri, version },
              contentChanges,
            });
          }
          const { diagnostics } = await session.diagnosticsOf(uri, version);
          const symbols = await session.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
          await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
          const anew = service.parse(content);
          deepStrictEqual(json(diagnostics), json(service.lspDiagnostics(anew, uri)));
          deepStrictEqual(json(symbols), json(service.documentSymbols(anew)));
        },
      ),
      fewer(5),
    );
  });
});

/** As it comes through the connection. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
