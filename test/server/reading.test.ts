import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type {
  CodeLens,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semantic-tokens';
import type { Report } from '../../server/src/features/statistics';
import { readMarkers } from '../support/markers';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';
const textDocument = { uri: URI };

describe('reading requests', () => {
  let session: Session;
  beforeEach(async () => {
    session = await startSession();
  });
  afterEach(() => session.end());

  /** Opens a text; gives the position of its cursor. */
  async function open(marked: string): Promise<{ line: number; character: number }> {
    const { text, cursor = 0 } = readMarkers(marked);
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text },
    });
    const before = text.slice(0, cursor).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  it('grow a selection by clause, sentence, paragraph and section', async () => {
    const position = await open('一、回顾\n（一）稳增长。产值$$增长，好于预期。\n二、任务');
    const [range]: SelectionRange[] = await session.client.sendRequest('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    const grown: string[] = [];
    for (let at: SelectionRange | undefined = range; at; at = at.parent) {
      grown.push(`${at.range.start.line}:${at.range.start.character}-${at.range.end.line}:${at.range.end.character}`);
    }
    deepStrictEqual(grown, ['1:7-1:12', '1:7-1:17', '1:0-1:17', '1:0-2:0', '0:0-2:0', '0:0-2:4']);
  });

  const enter = async (marked: string): Promise<TextEdit[]> =>
    session.client.sendRequest('textDocument/onTypeFormatting', {
      textDocument,
      position: await open(marked),
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });

  it('offer the next number on Enter behind an item', async () => {
    deepStrictEqual(
      (await enter('　　（一）稳增长。产值增长。\n$$')).map(({ newText }) => newText),
      ['　　（二）'],
    );
  });

  it('offer nothing behind a heading whose body follows, or where the next number is there', async () => {
    deepStrictEqual(await enter('一、回顾\n$$'), []);
    await session.end();
    session = await startSession();
    deepStrictEqual(await enter('（一）稳增长。产值增长。\n$$\n（二）促改革。减少环节。'), []);
  });

  it('take an empty label away on Enter, and the line that Enter made', async () => {
    deepStrictEqual(await enter('1.稳增长。\n　　2.\n$$'), [
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' },
    ]);
  });

  const REPORT =
    '一、回顾，见第（二）部分\n（一）推进“一窗办”［1］。\n（二）建设“绿廊”［3］。\n\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。';

  it('count definitions and marks over the appendix', async () => {
    await open(REPORT);
    const lenses: CodeLens[] = await session.client.sendRequest('textDocument/codeLens', { textDocument });
    deepStrictEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [[4, '释文 2 条，正文注码 2 个，未引用 1 条']],
    );
  });

  it('show no hints unless they are asked for', async () => {
    await open(REPORT);
    const hints: InlayHint[] = await session.client.sendRequest('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    deepStrictEqual(hints, []);
  });

  it('mark references, marks and formulations, and send only what changed', async () => {
    await open(REPORT);
    const full: SemanticTokens = await session.client.sendRequest('textDocument/semanticTokens/full', { textDocument });
    deepStrictEqual(readable(full.data), ['0:6+6 reference', '1:10+3 mark', '2:9+3 mark undefined']);
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: { line: 2, character: 10 }, end: { line: 2, character: 11 } }, text: '2' }],
    });
    const delta: SemanticTokensDelta = await session.client.sendRequest('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId ?? '',
    });
    deepStrictEqual(delta.edits, [{ start: 14, deleteCount: 1, data: [0] }]);
  });

  /** The tokens of the protocol's encoding in words. */
  function readable(data: readonly number[]): string[] {
    const tokens: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const names = TOKEN_MODIFIERS.filter((_, bit) => modifiers & (1 << bit));
      tokens.push([`${line}:${character}+${length}`, TOKEN_TYPES[type], ...names].join(' '));
    }
    return tokens;
  }

  it('find sections of all open documents by the characters of their headings', async () => {
    await open('一、工作回顾\n二、重点任务');
    const symbols: WorkspaceSymbol[] = await session.client.sendRequest('workspace/symbol', { query: '重务' });
    deepStrictEqual(
      symbols.map(({ name }) => name),
      ['二、重点任务'],
    );
  });

  it('tell the length and the problems of every section', async () => {
    await open('　　一、回顾\n（一）稳增长。\n（三）促 改革。\n　　二、任务\n内容。');
    const report: Report = await session.client.sendRequest('gongwen/report', { textDocument });
    deepStrictEqual(
      report.sections.map(({ label, characters, problems, children }) => [
        label,
        characters,
        problems,
        children.length,
      ]),
      [
        ['一、', 18, 1, 2],
        ['二、', 7, 0, 0],
      ],
    );
    deepStrictEqual([report.characters, report.pages], [25, 1]);
    strictEqual(
      await session.client.sendRequest('gongwen/report', { textDocument: { uri: 'file:///other.gw' } }),
      null,
    );
  });
});
