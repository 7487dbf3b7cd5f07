/** The anchor of a rule in the manual: `numbering/missing` → `numbering-missing`. */
export function anchorOf(rule: string): string {
  return rule.replace('/', '-');
}

/** Where a rule is explained. @param manual the URI of docs/rules.md */
export function pageOf(manual: string, rule: string): string {
  return `${manual}#${anchorOf(rule)}`;
}
