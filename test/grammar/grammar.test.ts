import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammar } from '../../syntaxes/source/grammar';
import { renderTokens, tokenize } from './tokenize';

const HERE = import.meta.dirname;
const GRAMMAR = join(HERE, '../../syntaxes/gongwen.tmLanguage.json');
/** `UPDATE=1 npx mocha` writes the grammar and the snapshots anew; read the difference before you commit it. */
const UPDATE = process.env.UPDATE === '1';

describe('grammar', () => {
  before(() => {
    if (UPDATE) writeFileSync(GRAMMAR, `${JSON.stringify(grammar, null, 2)}\n`);
  });

  it('is written from its source', () => {
    deepStrictEqual(JSON.parse(readFileSync(GRAMMAR, 'utf8')), grammar);
  });

  const fixtures = join(HERE, 'fixtures');
  for (const name of readdirSync(fixtures).sort()) {
    it(name.replace(/\.gw$/, ''), async () => {
      const rendered = renderTokens(await tokenize(readFileSync(join(fixtures, name), 'utf8')));
      const snapshot = join(HERE, 'snapshots', name.replace(/\.gw$/, '.tokens'));
      if (UPDATE) writeFileSync(snapshot, rendered);
      strictEqual(rendered, readFileSync(snapshot, 'utf8'));
    });
  }

  it('has a fixture for every snapshot', () => {
    deepStrictEqual(
      readdirSync(join(HERE, 'snapshots')).sort(),
      readdirSync(fixtures)
        .sort()
        .map((name) => name.replace(/\.gw$/, '.tokens')),
    );
  });
});

describe('grammar on odd text', () => {
  const scopesOf = async (text: string) => (await tokenize(text)).flat().filter(({ scopes }) => scopes !== '');

  it('gives nothing for an empty file', async () => {
    deepStrictEqual(await scopesOf(''), []);
  });

  it('reads a label behind a byte order mark', async () => {
    ok(
      (await scopesOf('\uFEFF\n\uFEFF（一）稳增长')).some(
        ({ text, scopes }) => text === '（一）' && scopes.startsWith('markup.heading.2'),
      ),
    );
  });

  it('survives NUL bytes and lone surrogates', async () => {
    const text = '（一）稳\0增长\uD800［1］\uDC00';
    strictEqual(
      (await tokenize(text))
        .flat()
        .map((token) => token.text)
        .join(''),
      text,
    );
  });

  /** Each of them once made of one piece repeated, so that an expression that backtracks over it would show. */
  const PIECES = [
    '稳',
    '（',
    '（一',
    '一',
    '1',
    '1.',
    '1,',
    '“',
    '“稳',
    '《',
    '［1',
    '［1］',
    '一是',
    '，一是',
    ' ',
    '　',
    '**',
    '#',
    '以下',
    '二〇二',
    '——',
    '.',
    '10',
    '。（一）',
    '附 ',
    '附件：',
  ];
  for (const piece of PIECES) {
    // A quadratic expression takes minutes for such a line, and the time limit ends it.
    it(`comes to the end of a long line of ${piece}`, async function () {
      this.timeout(60_000);
      const line = piece.repeat(50_000 / piece.length);
      const tokens = await tokenize(line);
      strictEqual(
        tokens
          .flat()
          .map((token) => token.text)
          .join(''),
        line,
      );
    });
  }
});
