import { institutions } from './data/institutions';
import { activities, documents, meetings, titles } from './data/names';
import { phrases } from './data/phrases';
import { placePlans } from './data/place-plans';
import { politicalSequences } from './data/sequences-politics';
import { socialSequences } from './data/sequences-society';
import { politicalSlogans } from './data/slogans-politics';
import { socialSlogans } from './data/slogans-society';
import { statistics } from './data/statistics';
import { strategies } from './data/strategies';
import { economicTerms } from './data/terms-economy';
import { socialTerms } from './data/terms-society';
import { thoughts } from './data/thoughts';
import type { Entry, Formulation, Kind } from './formulation';

const DATA: Readonly<Record<Kind, () => readonly Entry[]>> = {
  thought: thoughts,
  slogan: () => [...politicalSlogans(), ...socialSlogans()],
  strategy: strategies,
  institution: institutions,
  term: () => [...economicTerms(), ...socialTerms()],
  sequence: () => [...politicalSequences(), ...socialSequences()],
  'place-plan': placePlans,
  statistics,
  phrase: phrases,
  title: titles,
  meeting: meetings,
  activity: activities,
  document: documents,
};

let known: readonly Formulation[] | undefined;

/** Every fixed formulation of the record. The data files are functions so that nothing is built before the first call. */
export function formulations(): readonly Formulation[] {
  known ??= (Object.keys(DATA) as Kind[]).flatMap((kind) => DATA[kind]().map((entry) => ({ ...entry, kind })));
  return known;
}
