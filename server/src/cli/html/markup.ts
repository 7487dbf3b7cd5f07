import { visible } from '../visible';

/** Text that is HTML. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | readonly Markup[];

/** HTML from a template: what is put into it is text and is escaped, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    html: strings.map((string, index) => (index === 0 ? '' : render(values[index - 1] ?? '')) + string).join(''),
  };
}

/** Stands for nothing. */
export const NOTHING: Markup = { html: '' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return visible(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}
