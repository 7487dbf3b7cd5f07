import type { Pack } from './packs';

/** What a fixed formulation is. */
export type Kind =
  | 'thought'
  | 'slogan'
  | 'strategy'
  | 'institution'
  | 'term'
  | 'sequence'
  | 'place-plan'
  | 'statistics'
  | 'phrase'
  | 'title'
  | 'meeting'
  | 'activity'
  | 'document';

/** One fixed formulation as the data files write it; its kind is the file's. */
export interface Entry {
  /** The fixed form as it stands in a text, with its quotation marks. `××` stands for a name and is never looked for. */
  readonly text: string;
  /** Whether the core stands in quotation marks; a pair around a longer name that holds it will do. */
  readonly quoted: 'always' | 'never' | 'either';
  /** What the quotation marks enclose. */
  readonly core?: string;
  /** The full form of an abbreviation. */
  readonly expands?: string;
  /** What a numbered slogan counts, or what a sequence consists of. */
  readonly members?: readonly string[];
  /** Whether the members have a fixed order; stands wherever members do. */
  readonly ordered?: boolean;
  /** The first year in which the list of members stood as it does. */
  readonly membersSince?: number;
  /** Often cited in part, so that a missing member is no slip. */
  readonly partial?: true;
  /** The verbs that go with it; `……` marks its place where that is not the end. */
  readonly verbs?: readonly string[];
  /** Other forms that are as good. */
  readonly accepted?: readonly string[];
  /** The first year of the fixed form. Older documents are not measured by it. */
  readonly since?: number;
  /** The place whose own slogan it is; absent for what holds everywhere. */
  readonly pack?: Pack;
  readonly wrong?: readonly WrongVariant[];
}

export interface Formulation extends Entry {
  readonly kind: Kind;
}

/** A wording that is known to go wrong. Guards are literal text: there are no patterns in the data. */
export interface WrongVariant {
  /** Exactly what is looked for. */
  readonly text: string;
  /** What belongs in its place. Absent: the formulation's own text. `null`: no one replacement is right everywhere. */
  readonly right?: string | null;
  /** `advice`: wrong by the record, yet common in published documents. `review`: only a reader can tell. Absent: certain. */
  readonly level?: 'advice' | 'review';
  /** The replacement fits most places, not all of them. */
  readonly unsafe?: true;
  /** Right or usual before this year, so it is left alone in older documents and in those of unknown year. */
  readonly since?: number;
  /** Was the right wording until `since`, and has been replaced. */
  readonly givenUp?: true;
  /** Not meant directly behind one of these: 学 before 习总书记. */
  readonly notAfter?: readonly string[];
  /** Not meant directly before one of these: 人 behind 当家做主. */
  readonly notBefore?: readonly string[];
  /** Not meant inside quotation marks or 《》. */
  readonly notInQuotes?: true;
  /** Not meant as a part of a longer list, next to another 、. */
  readonly notInList?: true;
  /** Meant only where the clause ends with it: 构建新发展阶段, not 构建新发展阶段党建格局. */
  readonly onlyAtClauseEnd?: true;
  /** What the replacement alone does not tell. */
  readonly why?: string;
}
