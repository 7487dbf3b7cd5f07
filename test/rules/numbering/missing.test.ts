import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/span';
import { check, findingsOf, ruleOf } from '../../support/check';
import { readMarkers } from '../../support/markers';

const missing = ruleOf('numbering/missing');
const repeated = ruleOf('numbering/repeated');

describe('numbering/missing', () => {
  it('finds a skipped number in every form and closes the gap', () => {
    check(missing, '一、稳\n二、改\n[|四、|]惠', '一、稳\n二、改\n三、惠');
    check(missing, '1.稳\n2.改\n[|4.|]惠', '1.稳\n2.改\n3.惠');
    check(missing, '（1）稳\n（2）改\n[|（4）|]惠', '（1）稳\n（2）改\n（3）惠');
    check(missing, '１．稳\n２．改\n[|４．|]惠', '１．稳\n２．改\n３．惠');
    check(missing, '(一)稳\n(二)改\n[|(四)|]惠', '(一)稳\n(二)改\n(三)惠');
  });

  it('moves every later number, and leaves what is beside the labels alone', () => {
    check(
      missing,
      '（一）稳增长。共四项。\n（二）促改革。\n[|（四）|]惠民生。共（四）项。\n（五）防风险。',
      '（一）稳增长。共四项。\n（二）促改革。\n（三）惠民生。共（四）项。\n（四）防风险。',
    );
  });

  it('puts back the half of a label that was lost, and does not write its number twice', () => {
    const sound =
      '一、回顾\n二、任务\n（一）增长\n1、建路\n（1）甲线\n（2）乙线\n（3）丙线\n2、修桥\n3、植树\n4、治水\n（1）甲河。先修堤。\n（2）乙河\n（3）丙河。先清淤。\n（4）丁河。先护岸。\n5、通电\n6、通水\n（二）民生\n三、保障';
    const text = sound.replace('2、修', '2，修').replace('（3）丙河', '3）丙河');
    const [finding] = findingsOf(missing, text);
    const [first] = finding?.fixes?.() ?? [];
    strictEqual(applyEdits(text, first?.edits ?? []), sound.replace('2、修', '2，修'));
  });

  it('puts back a label that was deleted from its paragraph', () => {
    check(
      missing,
      '（一）稳定经济增长。\n（二）深化重点改革。\n扩大对外开放。\n[|（四）|]保障改善民生。\n（五）防范重大风险。',
      '（一）稳定经济增长。\n（二）深化重点改革。\n（三）扩大对外开放。\n（四）保障改善民生。\n（五）防范重大风险。',
    );
  });

  it('puts it back with the blanks of its siblings', () => {
    const text = '1. **稳定经济增长**。抓项目。\n **深化重点改革**。破难题。\n3. **保障改善民生**。办实事。';
    const offered = findingsOf(missing, text).flatMap(({ fixes }) => fixes?.() ?? []);
    ok(offered.some(({ edits }) => applyEdits(text, edits) === text.replace('\n **', '\n2. **')));
  });

  it('reports several missing numbers once', () => {
    check(missing, '一、稳\n二、改\n[|五、|]惠\n六、防', '一、稳\n二、改\n三、惠\n四、防');
  });

  it('finds a list that does not begin with one', () => {
    check(
      missing,
      '一、回顾\n（一）稳\n（二）改\n二、任务\n[|（二）|]惠\n（三）防',
      '一、回顾\n（一）稳\n（二）改\n二、任务\n（一）惠\n（二）防',
    );
  });

  it('finds it behind a label of another form that goes on with the number only by a slip', () => {
    check(missing, '1.稳增长\n2.促改革\n2.惠民生\n[|（4）|]防风险\n（5）强产业');
  });

  it('is silent on lists that restart, run on, or hide a heading in a paragraph', () => {
    check(missing, '一、回顾\n（一）稳\n（二）改\n二、任务\n（一）惠\n（二）防');
    check(missing, '第一章 总则\n第一条 为了\n第二条 根据\n第二章 职责\n第三条 部门\n第四条 单位');
    check(missing, '（一）稳增长。\n（二）促改革。抓好各项工作落实。（三）惠民生。\n（四）防风险。');
    check(missing, '一、做好以下工作：\n（一）甲\n（二）乙\n重点抓好以下两个方面：\n（一）丙\n（二）丁');
  });

  it('takes no figure, date or enumeration of things for a label', () => {
    check(missing, '1.招商\n2.引资\n3.5%的增速\n3.扩产');
    check(missing, '9.改造管网\n10.16个城市新区\n11.绿地');
    check(missing, '一、二、三产业协调发展\n三、四线城市\n2024年\n5月1日');
    check(missing, '（二〇二四年一月十日）\n第九、十批名单');
  });

  it('offers the other repairs for a person to choose, one by one', () => {
    const text = '（一）稳定经济增长。\n（二）深化重点改革。\n扩大对外开放。\n（四）保障改善民生。';
    const fixes = findingsOf(missing, text)[0]?.fixes?.() ?? [];
    deepStrictEqual(
      fixes.map(({ title, safety }) => [title, safety]),
      [
        ['在第 3 行补上“（三）”', 'safe'],
        ['从“（四）”起重新编号', 'unsafe'],
        ['在前面加一行“（三）”，标题待写', 'unsafe'],
      ],
    );
    deepStrictEqual(
      applyEdits(text, fixes[1]?.edits ?? []),
      '（一）稳定经济增长。\n（二）深化重点改革。\n扩大对外开放。\n（三）保障改善民生。',
    );
  });

  it('tells it in the numbers of a list that was not restarted', () => {
    const report = (items: string): string =>
      `一、回顾\n（一）稳增长\n（二）促改革\n二、任务\n（一）治水\n（二）植树\n三、保障\n${items}\n四、作风\n（一）学习\n（二）调研`;
    const marked = report('（三）铺路\n（四）架桥\n[|（六）|]通车\n（七）联网');
    check(missing, marked, report('（三）铺路\n（四）架桥\n（五）通车\n（六）联网'));
    match(findingsOf(missing, readMarkers(marked).text)[0]?.message ?? '', /^缺少“（五）”：“（四）”之后是“（六）”。/);
    check(
      repeated,
      report('（三）铺路\n（四）架桥\n[|（四）|]通车\n（五）联网'),
      report('（三）铺路\n（四）架桥\n（五）通车\n（六）联网'),
    );
  });
});
