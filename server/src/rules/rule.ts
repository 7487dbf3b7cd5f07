import type { PolicyDocument } from '../document/document';
import type { Paragraph } from '../document/paragraph';
import type { Aspect } from '../document/versions';
import type { Background } from '../lexicon/background';
import type { Glossary, Term } from '../lexicon/glossary';
import type { Edit, Span } from '../text/span';
import type { Archive } from './archive';

/** From worst to mildest; `docs/rules.md` says what each means. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a checker can say about a text. All spans are in UTF-16 offsets of the document. */
export interface Finding {
  readonly span: Span;
  /** One or two sentences in Chinese: what is wrong, why, what to do. */
  readonly message: string;
  /** Milder or graver than the rule's own severity; the user's settings override the rule's, not this. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /**
   * The repairs, the preferred one first. Worked out only when asked for: a list that slips in many places has
   * as many repairs, each of which may touch the rest of the list, and a keystroke needs none of them.
   */
  readonly fixes?: () => readonly Fix[];
  /** The first of them, where that is less work than all. */
  readonly preferred?: () => Fix | undefined;
}

/** The repair of a finding to be offered first, and to be applied in bulk if it is safe. */
export const preferredFix = ({ preferred, fixes }: Finding): Fix | undefined =>
  preferred ? preferred() : fixes?.()[0];

/** Another place that belongs to a finding, with a word on why. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A repair. `safe` ones are applied in bulk by fix-all and `gongwen fix`; `unsafe` ones only one at a time. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
  /** What to do instead where this brings something up; for rules whose family tries that. */
  readonly otherwise?: () => Fix;
  /** Not safe only because it brings something up: where all else is done, it may lead to a document with less to warn of. */
  readonly isLastResort?: boolean;
}

/**
 * A faulty text in marker notation, spans as `[|…|]`, and the text after its findings' first fixes.
 * `fixed` is absent where the rule offers no fix.
 */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
}

/**
 * What a rule may use beside the document. Each of these can be missing, because it could not be had or is not ready
 * yet; a rule then does what it can without.
 */
export interface RuleContext {
  /** The character sequences that are common in published documents. */
  readonly background?: Background | undefined;
  readonly tokens?: Tokens | undefined;
  /** The project's own terms. */
  readonly glossary?: Glossary | undefined;
  /** What the documents that lie with this one write in different ways. */
  readonly archive?: Archive | undefined;
}

/** The words of a document, as a segmenter cuts them. */
export interface Tokens {
  /**
   * Where words begin and end in a paragraph: UTF-16 offsets from its start, rising, its own two ends included.
   * Undefined for a paragraph that was not cut.
   */
  boundariesOf(paragraph: Paragraph): readonly number[] | undefined;
  /** Whether they are not known yet, so that asking again later is worth it. */
  isPending(paragraph: Paragraph): boolean;
}

/** A rule is a value: its documentation and its examples live in it; manual, settings and tests are made from it. */
export interface Rule {
  /** `family/offence` in kebab-case, equal to its folder and file name. Never renamed. */
  readonly id: string;
  /** One sentence in Chinese: what it reports. */
  readonly summary: string;
  /** Why it matters and when it stays silent, in Chinese. */
  readonly rationale: string;
  /** Clauses of standards and counted facts that it rests on. */
  readonly sources: readonly string[];
  readonly severity: Severity | 'off';
  readonly examples: {
    /** The project's own terms to which the examples belong, for a rule that reads them. */
    readonly terms?: readonly Term[];
    /** The documents that lie with the examples, for a rule that compares them. */
    readonly others?: readonly string[];
    readonly bad: readonly Example[];
    readonly good: readonly string[];
  };
  /**
   * All that it looks at in a document beside the words: a version that is the same in these aspects has the same
   * findings, and they are not looked for again. A rule that does not say it looks at every version anew.
   */
  readonly aspects?: readonly Aspect[];
  /**
   * For a rule each of whose findings is about a few lines: what of them is not as it was in a version that differs in
   * none of the aspects. Undefined if that cannot be told, or is as much work as looking at everything again.
   */
  readonly amend?: (from: PolicyDocument, to: PolicyDocument) => Amendment | undefined;
  readonly check: Check;
}

/** What becomes of the findings of a version in the next. */
export interface Amendment {
  /** Where those began, in the version before, that are no more or are among those that came. */
  readonly gone: ReadonlySet<number>;
  readonly come: readonly Finding[];
}

/** Yields the findings in a document, in any order. Never throws, whatever the text. */
export interface Check {
  (document: PolicyDocument, context: RuleContext): Iterable<Finding>;
  /** Of a rule that judges every paragraph by its own text: the findings in one, in offsets of the paragraph. */
  readonly inParagraph?: (paragraph: Paragraph) => readonly Finding[];
}
