const VARIABLES: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '1', CURRENT_DATE: '5' };

/** What a snippet's body becomes when a person presses Tab through it and changes nothing, on 5 January 2026. */
export function expandSnippet(body: string): string {
  const resolved = body.replaceAll(/\$\{([A-Z_]+)(?:\/[^}]*)?\}/gu, (_, name: string) => VARIABLES[name] ?? '');
  const defaults = new Map<string, string>([['0', '']]);
  const place = /\$(\d+)|\$\{(\d+)(?::([^{}]*)|\|([^,|]*)[^|]*\|)?\}/gu;
  for (const [, , number = '', text, choice] of resolved.matchAll(place)) {
    const own = text ?? choice;
    if (own !== undefined) defaults.set(number, own);
  }
  return resolved.replaceAll(place, (_, bare: string, number: string) => defaults.get(bare ?? number) ?? '');
}
