import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { PolicyDocument } from '../../../server/src/document/document';
import { repeatedCharacter } from '../../../server/src/rules/wording/repeated-character';
import { repeatedSentence } from '../../../server/src/rules/wording/repeated-sentence';
import { createPolicyService } from '../../../server/src/service';
import { check, findingsOf } from '../../support/check';

const sentence = '全面推开云溪河综合治理工程';

describe('wording/repeated-sentence', () => {
  it('reports every place after the first, in one paragraph and across paragraphs', () => {
    check(repeatedSentence, `修桥。${sentence}。[|${sentence}。|]\n铺路。[|${sentence}！|]`);
  });

  it('compares the words without the numbers of footnotes, whole or damaged', () => {
    for (const mark of ['［2］', '［2', '2］', '[12]', '［１３］', '［2、3］', '⑤', '']) {
      check(repeatedSentence, `修桥${sentence}［1］。\n[|修桥${sentence}${mark}。|]`);
    }
    check(repeatedSentence, `修桥2座${sentence}。\n修桥3座${sentence}。\n修桥［2024］${sentence}。`);
  });

  it('says where the sentence stands first', () => {
    const [finding] = findingsOf(repeatedSentence, `甲\n修桥。${sentence}。\n铺路。${sentence}。`);
    strictEqual(finding?.message, '这句话前面已经写过（第2行）。请删去一处，或改写其中一处。');
    deepStrictEqual(
      finding.related?.map(({ span }) => span),
      [{ start: 5, end: 19 }],
    );
  });

  it('reports a heading that returns as a sentence of the body', () => {
    check(repeatedSentence, `（一）${sentence}。修桥。\n铺路。[|${sentence}。|]`);
  });

  it('is silent on what belongs in two places', () => {
    for (const text of [
      `（一）${sentence}。修桥。\n（一）${sentence}。铺路。`,
      `一、${sentence}\n二、修桥\n一、${sentence}\n二、修桥`,
      `修桥。${sentence}；\n铺路。${sentence}；`,
      `修桥。（责任单位：市发展和改革委员会。）\n铺路。（责任单位：市发展和改革委员会。）`,
      '铺路。修桥铺路造福一方百姓。铺路。修桥铺路造福一方百姓。',
    ]) {
      check(repeatedSentence, text);
    }
  });

  it('is silent on definitions, which repeat the body', () => {
    const body = '各位代表：\n推行河长制［1］。河长制由各级负责人担任河长。';
    check(repeatedSentence, `${body}\n名词解释\n［1］河长制：指一种制度。河长制由各级负责人担任河长。`);
  });

  it('is not brought up by the repair of a word', () => {
    const mended = (text: string): string | undefined => findingsOf(repeatedCharacter, text)[0]?.fixes?.()[0]?.safety;
    strictEqual(mended(`推进的的${sentence}。`), 'safe');
    strictEqual(mended(`推进的的${sentence}。\n修桥。推进的${sentence}。`), 'unsafe');
  });

  it('names the first of the places also where a sentence is put before it that begins as it does', () => {
    const line = `三、治理河道三条，新建绿道二十公里，修桥铺路，植树造林，造福两岸百姓。${sentence}。`;
    const service = createPolicyService();
    const before = service.parse(` ${line}\n${line}`);
    const after = service.parse(line + before.text, before);
    const firsts = (document: PolicyDocument): (number | undefined)[] =>
      service.diagnose(document).map(({ related }) => related?.[0]?.span.start);
    firsts(before);
    deepStrictEqual(firsts(after), firsts(service.parse(after.text)));
  });

  it('stands any text', () => {
    for (const text of ['', '。'.repeat(999), '\ud800。', `${sentence}。`.repeat(2000)])
      findingsOf(repeatedSentence, text);
  });
});
