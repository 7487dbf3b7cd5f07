import { appendix } from './appendix';
import type { Pattern } from './fragments';
import { inline } from './inline';
import { paragraphs } from './paragraphs';

/** The TextMate grammar; `gongwen.tmLanguage.json` is written from it and a test keeps the two equal. */
export const grammar = {
  name: '公文',
  scopeName: 'text.gongwen',
  patterns: [
    { include: '#appendix' },
    { include: '#marked-definitions' },
    { include: '#paragraphs' },
    { include: '#inline' },
  ],
  repository: {
    ...appendix,
    paragraphs: includeAll(paragraphs),
    ...paragraphs,
    'in-title': { patterns: ['footnote-mark', 'quotation', 'document-title'].map((name) => ({ include: `#${name}` })) },
    inline: includeAll(inline),
    ...inline,
  },
};

function includeAll(rules: Readonly<Record<string, Pattern>>): Pattern {
  return { patterns: Object.keys(rules).map((name) => ({ include: `#${name}` })) };
}
