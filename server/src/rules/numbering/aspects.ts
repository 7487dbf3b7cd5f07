import { appendixAspect } from '../../document/footnotes/footnotes';
import { labelAspect } from '../../document/numbering/aspect';

/** What the rules look at that judge the numbered lists of a document. */
export const NUMBERING = [labelAspect, appendixAspect];
