/** A value as JSON for people and programs alike: indented, with a newline at its end. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
