import type { Format } from './format';
import { githubFormat } from './github';
import { jsonFormat } from './json';
import { ndjsonFormat } from './ndjson';
import { sarifFormat } from './sarif';
import { type Terminal, textFormat } from './text';

/** The values of `check --format`. */
export const FORMAT_NAMES = ['text', 'json', 'ndjson', 'sarif', 'github', 'html'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export async function formatNamed(name: FormatName, terminal: Terminal): Promise<Format> {
  switch (name) {
    case 'text':
      return textFormat(terminal);
    case 'json':
      return jsonFormat;
    case 'ndjson':
      return ndjsonFormat;
    case 'sarif':
      return sarifFormat;
    case 'github':
      return githubFormat;
    case 'html':
      // It draws charts, which is a file of its own that the other formats do without.
      return (await import('../html/page')).htmlFormat;
  }
}
