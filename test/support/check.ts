import { strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { RULES } from '../../server/src/rules/index';
import type { Finding, Rule, RuleContext } from '../../server/src/rules/rule';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers, renderMarkers } from './markers';

/**
 * Checks one rule on a text in marker notation: the rule's findings are exactly the marked spans,
 * and, where `fixed` is given, the first fix of every finding makes that text, on which the rule is silent.
 */
export function check(rule: Rule, marked: string, fixed?: string, context?: RuleContext): void {
  const { text } = readMarkers(marked);
  const findings = findingsOf(rule, text, context);
  const spans = findings.map(({ span }) => span);
  strictEqual(renderMarkers(text, spans), marked);
  if (fixed === undefined) return;
  strictEqual(applyFirstFixes(text, findings), fixed);
  strictEqual(
    renderMarkers(
      fixed,
      findingsOf(rule, fixed, context).map(({ span }) => span),
    ),
    fixed,
  );
}

/** The findings of one rule, by position. */
export function findingsOf(rule: Rule, text: string, context: RuleContext = {}): Finding[] {
  return [...rule.check(parse(text), context)].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The text after the first fix of each finding. */
export function applyFirstFixes(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap((finding) => finding.fixes?.()[0]?.edits ?? []),
  );
}

/** A rule as the product has it: one whose family tries its repairs is not whole by itself. */
export function ruleOf(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new RangeError(id);
  return rule;
}
