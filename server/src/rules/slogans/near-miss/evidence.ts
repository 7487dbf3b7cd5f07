import type { PolicyDocument } from '../../../document/document';
import type { Background } from '../../../lexicon/background';
import type { OneEdit } from '../../../text/one-edit';
import type { Span } from '../../../text/span';
import { createUses } from './uses';

/** How far the words around a change go into the evidence. */
const CONTEXT = 8;

const HAN = /^\p{Script=Han}{3}$/u;

/** A phrase of a text that may be a slip for another: where it stands, and what the other is. */
export interface Case {
  readonly span: Span;
  readonly model: string;
  readonly edit: OneEdit;
}

/** How usual the three-character sequences are that cover a change. */
export interface Evidence {
  /** How many sequences of Han characters cover what stands in the text. */
  readonly covering: number;
  /** How many of them neither published documents have nor the rest of this one. */
  readonly unknown: number;
  /** How many would be unknown if the frequent term stood there instead. */
  readonly unknownAfter: number;
}

/** Whether published documents lack one of the sequences that a change brings, whatever the rest of this one has. */
export function isUnusual(text: string, { span, model, edit }: Case, background: Background): boolean {
  return sequencesOf(text, { span, model, edit }).now.some((sequence) => !background.has(sequence));
}

/** The evidence by published documents alone, whatever the rest of the document has. */
export function evidenceOf(text: string, one: Case, background: Background): Evidence {
  const { now, was } = sequencesOf(text, one);
  const countUnknown = (sequences: readonly string[]): number =>
    sequences.filter((each) => !background.has(each)).length;
  return { covering: now.length, unknown: countUnknown(now), unknownAfter: countUnknown(was) };
}

/**
 * Makes a function that weighs cases of one document. What published documents lack is looked for in the document once,
 * for all cases together, and on the next occasion only in what has changed; so each purpose needs one of its own.
 */
export function createWeighing(): (
  document: PolicyDocument,
  cases: readonly Case[],
  background: Background,
) => readonly Evidence[] {
  const lookFor = createUses();
  return (document, cases, background) => {
    const sequences = cases.map((one) => sequencesOf(document.text, one));
    const strange = new Set(
      sequences.flatMap(({ now, was }) => [...now, ...was].filter((one) => !background.has(one))),
    );
    const { countOf } = lookFor(document, strange);
    return sequences.map(({ now, was, around }) => {
      /** @param here how often the place itself has it, which tells nothing */
      const isUnknown = (sequence: string, here: number): boolean => strange.has(sequence) && countOf(sequence) <= here;
      return {
        covering: now.length,
        unknown: now.filter((sequence) => isUnknown(sequence, around.split(sequence).length - 1)).length,
        unknownAfter: was.filter((sequence) => isUnknown(sequence, 0)).length,
      };
    });
  };
}

interface Sequences {
  /** Over the change, as it stands. */
  readonly now: readonly string[];
  /** Over the change, were the model there. */
  readonly was: readonly string[];
  /** The phrase with its context. */
  readonly around: string;
}

function sequencesOf(text: string, { span, model, edit }: Case): Sequences {
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  const behind = text.slice(span.end, span.end + CONTEXT);
  const around = before + text.slice(span.start, span.end) + behind;
  const at = before.length + edit.at;
  return {
    around,
    now: trigramsOver(around, at, edit.now.length),
    was: trigramsOver(before + model + behind, at, edit.was.length),
  };
}

/** The Han trigrams that hold a unit of a stretch; of an empty stretch, those that hold both its neighbours. */
function trigramsOver(text: string, at: number, length: number): string[] {
  const trigrams: string[] = [];
  for (let start = Math.max(0, at - 2); start < at + length; start++) {
    const trigram = text.slice(start, start + 3);
    if (HAN.test(trigram)) trigrams.push(trigram);
  }
  return trigrams;
}
