import type { Severity } from './rules/rule';

/** What a user can set, complete: defaults are filled in. */
export interface Settings {
  /** Rule id or family → severity or `off`. What is not named keeps the rule's own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = { rules: {} };
