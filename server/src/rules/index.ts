import { missing } from './numbering/missing';
import { repeated } from './numbering/repeated';
import type { Rule } from './rule';

/** Every rule, in the order of the manual. */
export const RULES: readonly Rule[] = [missing, repeated];
