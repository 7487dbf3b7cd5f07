import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';

const service = createPolicyService();

/** What is found: the rule and the line; a repair changes neither. */
const namesOf = (text: string): string[] => {
  const document = service.parse(text);
  return service.diagnose(document).map(({ rule, span }) => `${rule} @${service.toRange(document, span).start.line}`);
};

const warningsOf = (text: string): string[] =>
  service
    .diagnose(service.parse(text))
    .flatMap(({ severity, message }) => (severity === 'warning' || severity === 'error' ? [message] : []));

/** The findings of a rule, and each way that is offered to repair the first of them. */
const offered = (text: string, rule: string) => {
  const finding = service.diagnose(service.parse(text)).find((one) => one.rule === rule);
  return (finding?.fixes?.() ?? []).map(({ title, safety, edits }) => ({
    title,
    safety,
    text: applyEdits(text, edits),
  }));
};

const fixAll = (text: string): string => applyEdits(text, service.fixAll(service.parse(text)));

describe('a repair that is done without asking', () => {
  const texts = [
    '抓好以下五项工作：\n（一）稳增长\n（二）促改革\n（）惠民生\n（四）防风险',
    '（一）稳\n（）改\n(三)惠',
    '（一）优化布局。建设精品线路。\n（丰富供给。发展休闲农业。\n（三）完善设施。新建旅游公路。',
    '（一）优化布局。建设精品线路。\n（试行）供给。发展休闲农业。\n（三）完善设施。新建旅游公路。',
    '党的20大报告，14五规划。',
    '实施“清河"行动。　　因供水管道改造，定于今日停止供水，请提前储水。由此带来的不便，敬请谅解。',
    '自然增长率为.46‰，提高.2个百分点。\n自然增长率为.46‰，提高.2个百分点。',
    '（一）稳增长\n（二）促改革\n（二）惠民生\n四）防风险\n三）保安全',
    '（二）改\n一、稳\n二，改\n三、惠\n(四）防',
    '一、稳增长\n二、促改革。。。三、惠民生\n四、防风险',
    '一、甲\n、乙\n三、丙',
    '重点抓好以下三项工作：\n第一、要治水。第二、要护林。',
    '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n2.沿湖绿廊：指林带。\n1.一窗办：指窗口。\n2.绿廊：指林带。\n2.湖链：指湖泊。',
    '云溪市人民政府关于同意建设清溪大桥的批复\n云溪市人民政府\n2026年4月10日\n抄送：市发展改革委，市交通运输局，\n做好以下工作：',
    '清河、护林等…',
    '自然增长率为.46‰，提高.2个百分点。　　附件：参会回执',
    '推进“一窗办［1］，建设“绿廊”2，疏浚湖链”［3］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。',
    '云溪市人民政府关于提请审议\n清河护林,建设绿廊;具体如下:\n《云溪市古树名木保护条例（草案）》的议案\n云溪市水务局关于请求拨付清河经费的请示\n云溪市人民政府：\n清河护林经费不足，妥否，请批示。',
    '2026年7月8日星期5上报第3产业数据。',
    '清河护林,建设绿廊;具体如下　　一、管制时间：2026年4月4日至6日，每日6时至18时。',
    '实施”清河“行动。　　第五条　本办法自2026年5月1日起施行，原办法同时废止，有关事项另行通知。',
    '二、投资结构持续优化。固定资产投资增长4.1%，民间投资占比提高2.3个百分点。　　、消费市场加快恢复。',
    '云溪市人民政府关于同意建设清溪大桥的批复\n云溪市人民政府\n2026年4月10日\n抄送：市发展改革委，市交通运输局，\n清河、护林。。。',
    '推进“一窗办”［1］，建设绿廊”2，疏浚“湖链［3］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。',
    '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［9］，用好云仓［4］，落实湖长制［5］。\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。\n5.湖长制：指分湖负责。\n一、加强领导\n推进“一窗通办”［1］，建设“沿湖绿廊”［2］，疏浚“湖链”3］，用好“云仓”［4］。\n名词解释\n1.沿湖绿廊：指林带。\n2.一窗通办：指只进一扇窗。\n3.湖链：指湖泊。\n4.云仓：指仓库。',
    '云溪市人民政府关于清河护林的通知\n各区人民政府：\n附件：1、治水任务\n　　　2、栽树任务\n3、惠民生',
    '（一）稳增长。一。\n（二）促改革。二。\n（三）惠民生。三。\n一、甲\n（一）稳\n（二）改\n二、乙\n（一）惠\n（二）防\n三、丙\n1.作风\n（一）学习\n（二）检查\n2.效能\n（一）简政\n（二）放权\n（四）防风险。。\n（五）强作风。五。',
  ];

  for (const text of texts) {
    it(`takes away what it mends and brings nothing up: ${text.replaceAll('\n', ' ').slice(0, 30)}`, () => {
      const before = namesOf(text);
      for (const { rule, span, fixes } of service.diagnose(service.parse(text))) {
        const [first] = fixes?.() ?? [];
        if (first?.safety !== 'safe') continue;
        const after = namesOf(applyEdits(text, first.edits));
        const mended = `${rule} @${text.slice(0, span.start).split('\n').length - 1}`;
        const count = (names: readonly string[]): number => names.filter((name) => name === mended).length;
        strictEqual(count(after), count(before) - 1, mended);
        deepStrictEqual(
          after.filter((name) => !before.includes(name)),
          [],
          mended,
        );
      }
      deepStrictEqual(
        namesOf(fixAll(text)).filter((name) => !before.includes(name)),
        [],
      );
    });
  }

  it('carries along what follows from it', () => {
    deepStrictEqual(offered('（一）稳增长\n（二）促改革\n（二）惠民生\n四）防风险\n三）保安全', 'numbering/repeated'), [
      {
        title: '改为“（三）”，后面的序号顺延，并改正随之不合的序号',
        safety: 'safe',
        text: '（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险\n四）保安全',
      },
    ]);
  });

  it('does not change a number for the sake of a count, which is left to choose', () => {
    const text = '抓好以下五项工作：\n（一）稳增长\n（二）促改革\n（）惠民生\n（四）防风险';
    deepStrictEqual(offered(text, 'numbering/stated-count'), [
      {
        title: '改为“三”，并改正随之不合的序号',
        safety: 'unsafe',
        text: text.replace('五', '三').replace('（四）', '（三）'),
      },
    ]);
    strictEqual(fixAll(text), '抓好以下四项工作：\n（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险');
  });

  it('brings up no remark on how lists stand in one another: that is told before the numbers are right', () => {
    const text = '（一）稳\n（1）建路\n（三）改\n（2）修桥\n（3）通车\n（二）惠\n（2）植树\n（3）治水';
    ok(namesOf(text).includes('numbering/lone-item @1'));
    deepStrictEqual(namesOf(fixAll(text)), ['numbering/lone-item @1']);
  });

  it('is not done together with another, if both bring up what neither does by itself', () => {
    const text = '（一）稳增长，详见第（五）部分。\n　　一、征收\n（五）防风险\n（五）惠民生';
    ok(!namesOf(fixAll(text)).includes('numbering/dangling-reference @0'));
  });

  it('is the last resort where it brings something up: all is repaired that is left, if no warning is left by it', () => {
    const text =
      '一、稳增长\n二、促改革\n（三）修桥\n（一）铺路\n三、惠民生\n（一）治水\n四、防风险\n（二）植树\n（三）通车\n五、强产业';
    deepStrictEqual(offered(text, 'numbering/disordered'), []);
    deepStrictEqual(warningsOf(fixAll(text)), []);
    strictEqual(fixAll(fixAll(text)), fixAll(text));
  });

  it('is left to choose where there are too many to try', () => {
    const list = '（一）稳增长\n（二）促改革\n（四）惠民生\n一、部署\n';
    const safeties = service
      .diagnose(service.parse(list.repeat(1_000)))
      .filter(({ rule }) => rule === 'numbering/missing')
      .map(({ fixes }) => fixes?.()[0]?.safety);
    deepStrictEqual([safeties[0], safeties.at(-1)], ['safe', 'unsafe']);
  });
});
