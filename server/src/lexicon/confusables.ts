import { choices } from './data/confusables/choices';
import { frames } from './data/confusables/frames';
import { guardedWords } from './data/confusables/guarded-words';
import { idioms } from './data/confusables/idioms';
import { outdatedWords } from './data/confusables/outdated';
import { redundancies } from './data/confusables/redundancies';
import { repetitions } from './data/confusables/repetitions';
import { spellings } from './data/confusables/spellings';
import { words } from './data/confusables/words';

/**
 * Words that are taken for others, as the data files write them: those of a group go wrong for one reason and are
 * meant under the same conditions. The conditions are literal text beside the word: there are no patterns in the data.
 */
export interface ConfusableGroup {
  /** What is looked for, two UTF-16 units at least, and what belongs in its place; `null` where that depends. */
  readonly pairs: Readonly<Record<string, string | null>>;
  /** `advice`: another form is recommended. `hint`: both are in use. Absent: certain. */
  readonly level?: 'advice' | 'hint';
  /** The replacement fits most places, not all of them. */
  readonly unsafe?: true;
  /** Right or usual before this year, so it is left alone in older documents and in those of unknown year. */
  readonly since?: number;
  /** Meant only directly behind one of these; with `before`, either will do. */
  readonly after?: readonly string[];
  /** Meant only directly before one of these. */
  readonly before?: readonly string[];
  /** Not meant directly behind one of these. */
  readonly notAfter?: readonly string[];
  /** Not meant directly before one of these. */
  readonly notBefore?: readonly string[];
  /** Meant only where one of these follows in the same clause, at most so many UTF-16 units on. */
  readonly continues?: { readonly by: readonly string[]; readonly within: number };
  /** Why the one is wrong and when it is right; what is only misspelt needs none. */
  readonly why?: string;
}

/** What kind of slip a word is, each with a rule of its own. */
export type Slip = 'confused' | 'outdated' | 'repeated';

/** One word that is taken for another. */
export interface Confusable extends Omit<ConfusableGroup, 'pairs'> {
  readonly slip: Slip;
  readonly text: string;
  readonly right: string | null;
}

const DATA: Readonly<Record<Slip, () => readonly ConfusableGroup[]>> = {
  confused: () => [
    ...idioms(),
    ...words(),
    ...guardedWords(),
    ...choices(),
    ...spellings(),
    ...redundancies(),
    ...frames(),
  ],
  outdated: outdatedWords,
  repeated: repetitions,
};

let known: readonly Confusable[] | undefined;

/** Every word that is taken for another. The data files are functions so that nothing is built before the first call. */
export function confusables(): readonly Confusable[] {
  known ??= (Object.keys(DATA) as Slip[]).flatMap((slip) =>
    DATA[slip]().flatMap(({ pairs, ...group }) =>
      Object.entries(pairs).map(([text, right]) => ({ ...group, slip, text, right })),
    ),
  );
  return known;
}
