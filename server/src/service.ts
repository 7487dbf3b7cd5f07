import { type PolicyDocument, parse } from './document/document';
import { type Diagnostic, diagnose } from './features/diagnostic';
import { RULES } from './rules/index';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Everything the product can say about a document, free of any editor, file system or connection. */
export interface PolicyService {
  /** Reads a text; with the version before, what did not change is shared with it. Never fails. */
  parse(text: string, previous?: PolicyDocument): PolicyDocument;
  /** The findings of all rules in force, by position. Computed once per document. */
  diagnose(document: PolicyDocument): readonly Diagnostic[];
}

export function createPolicyService(settings: Settings = DEFAULT_SETTINGS): PolicyService {
  return {
    parse,
    diagnose: (document) => diagnose(document, RULES, settings),
  };
}
