import { deepStrictEqual } from 'node:assert/strict';
import { type PolicyDocument, parse } from '../../server/src/document/document';
import { footnotesOf } from '../../server/src/document/footnotes/footnotes';
import { numberingOf } from '../../server/src/document/numbering/numbering';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { createPolicyService } from '../../server/src/service';
import { seededRandom } from '../bench/random';
import { corpusFiles, describeCorpus, readCorpusFile } from '../support/corpus';
import { LIMITS, PATIENCE } from './limits';

const service = createPolicyService({ rules: {}, segmenter: 'off' }, { background: NODE_BACKGROUND });

/** What a person types, and what changes how a whole document is read. */
const TYPED = [
  ...['新', '', '。', '“', '”', '：', '（', '）', '5', '\n', '\n\n', '一是', '# '],
  ...['（三）', '三、', '1.', '［3］', '［4］绿廊：指沿湖的绿道。', '见第（二）部分', '以下三个方面：'],
  ...['名词解释', '\n名词解释\n', '附件2', '2024年工作回顾', '各位代表', '“一网通办”'],
];

/** All that is said of a document and could be carried over wrongly from the version before. */
const saidOf = (document: PolicyDocument) => ({
  findings: service
    .diagnose(document)
    .map(({ rule, severity, span, message, related = [] }) => ({ rule, severity, span, message, related }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1)),
  footnotes: footnotesOf(document),
  lists: numberingOf(document),
  sections: service.sections(document),
});

/** Longer ones take as long as all the others. */
const LONGEST = 40_000;

describeCorpus('a version of a real document', () => {
  it('is read and judged as if it were the first, whatever is typed where', () => {
    const random = seededRandom(5);
    const below = (count: number): number => Math.floor(random() * count);
    const edits = Math.ceil(LIMITS.numRuns / 300);
    for (const name of corpusFiles()) {
      let text = readCorpusFile(name);
      if (text.length > LONGEST) continue;
      let document = parse(text);
      service.diagnose(document);
      for (let edit = 0; edit < edits; edit++) {
        const typed = TYPED[below(TYPED.length)] as string;
        const somewhere = below(text.length);
        // Every other time at the beginning of a line, which may be blank.
        const at = edit % 2 === 0 ? somewhere : text.lastIndexOf('\n', somewhere) + 1;
        text = text.slice(0, at) + typed + text.slice(at + below(3));
        document = parse(text, document);
        deepStrictEqual(saidOf(document), saidOf(parse(text)), `${name}, edit ${edit}`);
      }
    }
  }).timeout(PATIENCE);
});
