import { fact } from '../document/fact';
import { phrasesIn } from '../lexicon/phrases';

/** The phrases of the lexicon in a paragraph, found in one pass for all that look for some of them. */
export const phrasesOf = fact(({ text }) => phrasesIn(text));
