import { deepStrictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { yearOf } from '../../server/src/document/year';
import { record } from '../rules/slogans/record';
import { corpusFiles, describeCorpus, readCorpusFile } from '../support/corpus';

/** Work reports carry their year in the name of the file. */
const REPORT = /^(?:city|local|prov|nat|district)-.*?([0-9]{4})/;

describeCorpus('fixed formulations in real documents', () => {
  it('are measured by the year that the report states, where it states one', () => {
    const differing = corpusFiles().flatMap((name) => {
      const year = REPORT.exec(name)?.[1];
      const stated = yearOf(parse(readCorpusFile(name)));
      return year === undefined || stated === Number(year) ? [] : [`${name} ${stated}`];
    });
    deepStrictEqual(differing, ['city-长沙市-2023.txt undefined']);
  });

  it('are reported where a careful editor would put them right', () => {
    const counts = new Map<string, number>();
    for (const text of corpusFiles().map(readCorpusFile)) {
      for (const { span, severity } of record.check(parse(text), {})) {
        const what = `${text.slice(span.start, span.end)} ${severity}`;
        counts.set(what, (counts.get(what) ?? 0) + 1);
      }
    }
    deepStrictEqual(Object.fromEntries(counts), {
      '法制政府 warning': 1,
      '减污、降碳、扩绿、增长 warning': 1,
      '放管服改革 information': 3,
      '三公经费 information': 2,
      '三农工作 information': 2,
      '专精特新小巨人企业 information': 1,
      '幸福感、获得感、安全感 information': 1,
      '生态保护红线、资源利用上线和环境质量底线 information': 2,
      '稳就业、稳金融、稳外贸、稳投资、稳外资、稳预期 information': 1,
      '精准脱贫、污染防治、防范化解重大风险 information': 1,
    });
  });
});
