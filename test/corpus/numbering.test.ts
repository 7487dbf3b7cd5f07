import { deepStrictEqual, ok } from 'node:assert/strict';
import { contentsOf } from '../../server/src/document/contents';
import { isInAppendix } from '../../server/src/document/footnotes/footnotes';
import type { Section } from '../../server/src/document/sections';
import { createPolicyService } from '../../server/src/service';
import { corpusFiles, describeCorpus, readCorpusFile } from '../support/corpus';

const service = createPolicyService();

/** The findings of a family as `rule @line`, lines from 1 as `irregularities.tsv` counts them. */
function findings(name: string, family: string): string[] {
  const document = service.parse(readCorpusFile(name));
  return service
    .diagnose(document)
    .filter(({ rule }) => rule.startsWith(family))
    .map(({ rule, span }) => `${rule} @${service.toRange(document, span).start.line + 1}`);
}

/** What a plain search takes for a section's number at the head of a line. */
const LABEL =
  /^[\s\u3000#*]*(?:[（(][一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}、|[（(]?[0-9]{1,2}[.．、）)](?![0-9])|第[一二三四五六七八九十百]+(?:[章节篇编]|部分))/;

describeCorpus('real documents', () => {
  it('are all read, checked and outlined without an exception', () => {
    ok(corpusFiles().length > 0);
    for (const name of corpusFiles()) {
      const document = service.parse(readCorpusFile(name));
      service.diagnose(document);
      service.documentSymbols(document);
      service.foldingRanges(document);
      service.fixAll(document);
    }
  });

  it('have every numbered heading in their outline', () => {
    const absent: string[] = [];
    for (const name of corpusFiles()) {
      const document = service.parse(readCorpusFile(name));
      const lines = new Set<number>();
      const visit = (section: Section): void => {
        lines.add(section.line);
        section.children.forEach(visit);
      };
      service.sections(document).forEach(visit);
      const contents = contentsOf(document);
      for (const [line, { text }] of document.paragraphs.entries()) {
        if (contents && line >= contents.start && line < contents.end) continue;
        if (LABEL.test(text) && !lines.has(line) && !isInAppendix(document, line)) absent.push(`${name}:${line + 1}`);
      }
    }
    deepStrictEqual(absent, []);
  });

  it('give exactly two numbering findings on the excerpt the product was conceived from', () => {
    deepStrictEqual(findings('000_03c6eb7a39d57da9.txt', 'numbering/'), [
      'numbering/missing @20',
      'numbering/missing @36',
    ]);
  });

  it('give the numbering slips known to be in them', () => {
    deepStrictEqual(findings('city-兰州市-2011.txt', 'numbering/missing'), ['numbering/missing @137']);
    deepStrictEqual(findings('local-六安市-2020.txt', 'numbering/missing'), ['numbering/missing @137']);
    deepStrictEqual(findings('city-郑州市-2011.txt', 'numbering/missing'), ['numbering/missing @101']);
    deepStrictEqual(findings('city-郑州市-2012.txt', 'numbering/missing'), ['numbering/missing @81']);
  });

  it('are nearly clean: numbering and footnotes together below one finding in five documents', () => {
    const names = corpusFiles();
    const all = names.flatMap((name) =>
      [...findings(name, 'numbering/'), ...findings(name, 'footnotes/')].map((finding) => `${name} ${finding}`),
    );
    ok(all.length < names.length / 5, all.join('\n'));
  });
});
