import { spanIn } from '../../server/src/document/document';
import type { Rule } from '../../server/src/rules/rule';

/** A rule that reports every word of the document, as far as words are known. */
export const reportsWords: Rule = {
  id: 'test/word',
  summary: '每个词',
  rationale: '',
  sources: [],
  severity: 'information',
  examples: { bad: [], good: [] },
  *check(document, { tokens }) {
    for (const [line, paragraph] of document.paragraphs.entries()) {
      if (paragraph.role === 'blank') continue;
      const boundaries = tokens?.boundariesOf(paragraph) ?? [];
      for (const [index, end] of boundaries.slice(1).entries()) {
        const start = boundaries[index] as number;
        yield { span: spanIn(document, line, { start, end }), message: paragraph.text.slice(start, end) };
      }
    }
  },
};
