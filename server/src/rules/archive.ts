import { type PolicyDocument, spanIn } from '../document/document';
import { figuresNamedIn } from '../lexicon/figures';
import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { phrasesOf } from './phrases';
import { isReported } from './slogans/record';
import { hasStrayBlank, spelledTermsOf } from './slogans/spelling';

/** What documents that lie together should write alike: a quoted term, or the name of a figure. */
export type WordingKind = 'term' | 'figure';

/** One way in which a document writes something. Plain values: it goes from thread to thread. */
export interface Wording {
  readonly kind: WordingKind;
  /** The same for all ways of writing the same thing. */
  readonly key: string;
  readonly text: string;
  readonly uses: number;
  /** Of the first use, from 0. */
  readonly line: number;
}

/** What the documents of an archive write in more than one way, by kind and key. Plain values. */
export type Archive = Readonly<Record<WordingKind, Readonly<Record<string, Model>>>>;

/** The way in which most documents of an archive write something. */
export interface Model {
  readonly text: string;
  /** In so many documents. */
  readonly documents: number;
  /** The first of them, and the line in it, from 0. */
  readonly path: string;
  readonly line: number;
}

/** A way of writing with its places in a document. */
export interface PlacedWording extends Wording {
  readonly spans: readonly Span[];
}

/** What a document writes that others may write otherwise, by kind and first use. */
export const wordingsOf = memoize((document: PolicyDocument): readonly PlacedWording[] => {
  const found = new Map<string, PlacedWording & { spans: Span[] }>();
  const add = (kind: WordingKind, key: string, text: string, line: number, span: Span): void => {
    const id = `${kind} ${text}`;
    const { spans = [] } = found.get(id) ?? {};
    spans.push(spanIn(document, line, span));
    found.set(id, { kind, key, text, line, ...found.get(id), uses: spans.length, spans });
  };
  for (const [line, paragraph] of document.paragraphs.entries()) {
    for (const { key, text, span } of spelledTermsOf(paragraph)) {
      if (!isReported(document, line, span)) add('term', key, text, line, span);
    }
    for (const { key, name, span } of figuresNamedIn(paragraph.text, phrasesOf(paragraph)))
      add('figure', key, name, line, span);
  }
  return [...found.values()];
});

/** What a document adds to an archive. */
export function surveyOf(document: PolicyDocument): Wording[] {
  return wordingsOf(document).map(({ spans: _, ...wording }) => wording);
}

/** An archive under way: it grows with the number of different wordings, not with the texts. */
export interface Survey {
  /** Takes in a document; the order of documents decides where as many write one way as the other. */
  add(path: string, wordings: readonly Wording[]): void;
  archive(): Archive;
}

interface Count extends Omit<Model, 'documents'> {
  documents: number;
  uses: number;
}

export function createSurvey(): Survey {
  const counts: Record<WordingKind, Map<string, Count[]>> = { term: new Map(), figure: new Map() };
  return {
    add(path, wordings) {
      for (const { kind, key, text, uses, line } of wordings) {
        const ways = counts[kind].get(key);
        const known = ways?.find((way) => way.text === text);
        if (known) {
          known.documents++;
          known.uses += uses;
        } else {
          const way = { text, documents: 1, uses, path, line };
          if (ways) ways.push(way);
          else counts[kind].set(key, [way]);
        }
      }
    },
    archive: () => ({ term: modelsOf(counts.term), figure: modelsOf(counts.figure) }),
  };
}

function modelsOf(counts: ReadonlyMap<string, readonly Count[]>): Readonly<Record<string, Model>> {
  const different = [...counts].filter(([, ways]) => ways.length > 1);
  return Object.fromEntries(different.map(([key, ways]) => [key, modelAmong(ways)]));
}

/** The way of most documents, of equally many the one of most uses, of these the first; none with a stray blank. */
function modelAmong(ways: readonly Count[]): Model {
  const sorted = [...ways].sort(
    (a, b) =>
      Number(hasStrayBlank(a.text)) - Number(hasStrayBlank(b.text)) || b.documents - a.documents || b.uses - a.uses,
  );
  const { text, documents, path, line } = sorted[0] as Count;
  return { text, documents, path, line };
}
