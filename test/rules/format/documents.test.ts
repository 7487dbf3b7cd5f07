import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../../server/src/document/document';
import { partsOf } from '../../../server/src/document/parts/parts';
import { FORMAT } from '../../../server/src/rules/format/index';
import { createPolicyService } from '../../../server/src/service';
import { corpusFiles, describeCorpus, readCorpusFile } from '../../support/corpus';

/** Documents of the fifteen kinds as they should be; the kind is the name of the file. */
const FOLDER = path.join(import.meta.dirname, '../../official');
const documents = readdirSync(FOLDER)
  .sort()
  .map((name) => ({
    name,
    kind: name.slice(0, name.indexOf('-')),
    text: readFileSync(path.join(FOLDER, name), 'utf8'),
  }));

/** Statistics are published as 公报 too, but are not of the kind. */
const NOT_OF_THE_KIND = ['公报-2.gw'];

describe('well-formed official documents', () => {
  const service = createPolicyService();

  it('are of all fifteen kinds, more than thirty', () => {
    deepStrictEqual(new Set(documents.map(({ kind }) => kind)).size, 15);
    ok(documents.length > 30);
  });

  for (const { name, kind, text } of documents) {
    it(`${name}: is read as what it is, and has no finding of any rule`, () => {
      deepStrictEqual(partsOf(parse(text))?.title.kind, NOT_OF_THE_KIND.includes(name) ? undefined : kind);
      const found = service.diagnose(service.parse(text)).map(({ rule, span, message }) => [rule, span, message]);
      deepStrictEqual(found, []);
    });
  }
});

describe('what is no official document', () => {
  const texts: Readonly<Record<string, string>> = {
    'a work report': '云溪市人民政府工作报告。\n各位代表：\n现在报告工作，请予批准。\n二〇二六年一月五日',
    'a report to a congress':
      '关于云溪市2025年预算执行情况和2026年预算草案的报告。\n——2026年1月8日在云溪市第六届人民代表大会第三次会议上\n云溪市财政局\n受市人民政府委托，现将预算报告如下，请予批准。',
    'a plan': '云溪市国民经济和社会发展第十五个五年规划纲要。\n（二〇二六年一月）\n第一章　发展环境\n云溪河穿城而过。',
    statistics: '云溪市2025年国民经济和社会发展统计公报。\n云溪市统计局\n二〇二六年三月一日\n全年增长百分之五。',
    'a news page':
      '云溪市出台关于促进乡村旅游发展的意见。\n来源：云溪日报\n记者从市政府获悉，近日出台的意见提出，请各区批示。',
    'an explanation':
      '《云溪市人民政府关于清河护林的通知》政策解读。\n近日，市政府印发通知。\n云溪市水务局\n二〇二六年一月五日',
    'a document older than the standard':
      '云溪市人民政府关于清河护林的通知。\n各区人民政府\n为保护云溪河，现将有关事项通知如下。\n云溪市人民政府\n一九九八年五月四日',
  };

  for (const [what, text] of Object.entries(texts)) {
    it(`is not judged as one: ${what}`, () => {
      const document = parse(text);
      deepStrictEqual(
        FORMAT.flatMap((rule) => [...rule.check(document, {})]),
        [],
      );
    });
  }
});

describeCorpus('the format of real documents', () => {
  it('is never reported in error', () => {
    const found = corpusFiles().flatMap((name) => {
      const document = parse(readCorpusFile(name));
      return FORMAT.flatMap((rule) =>
        [...rule.check(document, {})].map(({ message }) => `${name} ${rule.id} ${message}`),
      );
    });
    deepStrictEqual(found, []);
  });
});
