import { deepStrictEqual, ok } from 'node:assert/strict';
import { Position } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../../server/src/document/document';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { applyEdits } from '../../server/src/text/span';

const service = createPolicyService({ ...DEFAULT_SETTINGS, inlayHints: true });

/**
 * Throws if something that must hold of every text does not hold of this one: nothing throws, every place that is
 * told lies inside the text and not within a character, fixes can be applied, and reading the text as a change of another one says the
 * same as reading it anew.
 */
export function holds(text: string): void {
  const document = service.parse(text);
  const diagnostics = service.diagnose(document);
  for (const diagnostic of diagnostics) isPlaced(text, diagnostic);
  const fixed = applyEdits(text, service.fixAll(document));
  sameAsAnew(service.parse(fixed, document), service.parse(fixed));
  const uri = 'file:///报告.gw';
  const whole = service.toRange(document, { start: 0, end: text.length });
  service.report(document);
  const answers: unknown[] = [
    service.lspDiagnostics(document, uri),
    service.documentSymbols(document),
    service.codeLenses(document),
    service.documentLinks(document, uri),
    service.inlayHints(document, whole),
    service.foldingRanges(document).map(({ startLine, endLine }) => [
      { line: startLine, character: 0 },
      { line: endLine, character: 0 },
    ]),
  ];
  for (const line of new Set([0, document.paragraphs.length >> 1, document.paragraphs.length - 1])) {
    const position = { line, character: (document.paragraphs[line]?.text.length ?? 0) >> 1 };
    answers.push(
      service.hover(document, position),
      service.definition(document, uri, position),
      service.references(document, uri, position, true),
      service.documentHighlights(document, position),
      service.prepareRename(document, position),
      service.rename(document, uri, position, '新词'),
      service.selectionRanges(document, [position]),
      service.completions(document, position),
      service.onNewLine(document, position),
      service.codeActions(document, uri, { start: position, end: position }),
    );
  }
  for (const position of positionsIn(answers)) isPosition(document, position);
  for (const position of positionsOfTokens(service.semanticTokens(document))) isPosition(document, position);
  for (const before of [
    text.slice(0, text.length >> 1),
    `${text}\n一、甲`,
    `甲${text}`,
    text.replaceAll('\n', '\n\n'),
  ]) {
    const earlier = service.parse(before);
    service.diagnose(earlier);
    sameAsAnew(service.parse(text, earlier), document);
  }
}

/**
 * Throws if something that must hold of the versions of a text does not: of a text alone what `holds` tries; the last
 * of several, each read as a change of the one before, must say the same as read anew.
 */
export function holdsThrough(versions: readonly string[]): void {
  const [first = '', next] = versions;
  if (next === undefined) {
    holds(first);
    return;
  }
  let document = service.parse('');
  for (const text of versions) {
    document = service.parse(text, document);
    service.diagnose(document);
    service.documentSymbols(document);
  }
  sameAsAnew(document, service.parse(document.text));
}

function isPlaced(text: string, { span, related = [], fixes, rule }: Diagnostic): void {
  const edits = (fixes?.() ?? []).flatMap((fix) => {
    applyEdits(text, fix.edits);
    return fix.edits;
  });
  for (const place of [span, ...related.map((one) => one.span), ...edits.map((edit) => edit.span)]) {
    ok(0 <= place.start && place.start <= place.end && place.end <= text.length, `${rule}: ${JSON.stringify(place)}`);
    ok(!isInsideCharacter(text, place.start) && !isInsideCharacter(text, place.end), `${rule}: half a character`);
  }
}

/** All positions that an answer names, however deep in it. */
function* positionsIn(answer: unknown): Generator<Position> {
  if (typeof answer !== 'object' || answer === null) return;
  if (Position.is(answer)) yield answer;
  else for (const part of Object.values(answer)) yield* positionsIn(part);
}

/** Where the tokens begin and end that are encoded as differences from one to the next. */
function* positionsOfTokens(tokens: readonly number[]): Generator<Position> {
  let [line, character] = [0, 0];
  for (let at = 0; at < tokens.length; at += 5) {
    const [lines = 0, characters = 0, length = 0] = tokens.slice(at, at + 3);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    yield { line, character };
    yield { line, character: character + length };
  }
}

function isPosition({ paragraphs }: PolicyDocument, { line, character }: Position): void {
  const text = paragraphs[line]?.text;
  ok(text !== undefined && character <= text.length, `${line}:${character} is outside the text`);
  ok(!isInsideCharacter(text, character), `${line}:${character} is half a character`);
}

function isInsideCharacter(text: string, offset: number): boolean {
  return offset > 0 && text.codePointAt(offset - 1) !== text.charCodeAt(offset - 1);
}

function sameAsAnew(document: PolicyDocument, anew: PolicyDocument): void {
  deepStrictEqual(saidOf(document), saidOf(anew));
}

function saidOf(document: PolicyDocument) {
  return {
    diagnostics: service.diagnose(document).map(({ fixes, preferred, related = [], ...rest }) => ({
      ...rest,
      related,
      fixes: fixes?.(),
      preferred: preferred?.() ?? fixes?.()[0],
    })),
    symbols: service.documentSymbols(document),
    tokens: service.semanticTokens(document),
  } satisfies Record<string, unknown>;
}
