// What `import … from 'gongwen'` gives. The import itself reads and starts nothing.

export type { PolicyDocument } from './document/document';
export type { Section } from './document/sections';
export type { Diagnostic } from './features/diagnostic';
export { NODE_BACKGROUND as BACKGROUND } from './node-resources';
export { createProject, type Project, type ProjectTexts } from './project/project';
export { RULES } from './rules/index';
export type { Finding, Fix, Rule, RuleContext, Severity } from './rules/rule';
export { createPolicyService, type PolicyService } from './service';
export { readSettings, type Settings } from './settings';
export { applyEdits, type Edit, type Span } from './text/span';
