import type { Format } from './format';

/** One object for each file on a line of its own, the same as in the list `files` of the format json. */
export const ndjsonFormat: Format = {
  head: '',
  renderFile: ({ report }) => `${JSON.stringify(report)}\n`,
  renderEnd: () => '',
};
