import { deepStrictEqual, ok } from 'node:assert/strict';
import * as jieba from 'jieba-wasm';
import type { Diagnostic } from '../../../server/src/features/diagnostic';
import { NODE_BACKGROUND } from '../../../server/src/node-resources';
import { cutText } from '../../../server/src/segment/boundaries';
import { jiebaWasm } from '../../../server/src/segment/jieba-wasm';
import { isKnown, remember } from '../../../server/src/segment/known-words';
import { createPolicyService } from '../../../server/src/service';
import { DEFAULT_SETTINGS } from '../../../server/src/settings';
import { applyEdits } from '../../../server/src/text/span';

const engine = jiebaWasm(jieba);
const service = createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND });

/** What the rules on slogans find in a text whose words are known. */
function look(text: string): readonly Diagnostic[] {
  const document = service.parse(text);
  for (const paragraph of document.paragraphs) {
    if (!isKnown(paragraph)) remember(paragraph, cutText(engine, paragraph.text));
  }
  return service.diagnose(document).filter(({ rule }) => rule.startsWith('slogans/'));
}

const told = (text: string): string[] =>
  look(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

/** Texts as careful offices write them, each by the formulations of its year. */
const SOUND: Readonly<Record<string, string>> = {
  'of 1998': `青岭市政府工作报告
——1998年2月10日在青岭市第十一届人民代表大会第一次会议上
各位代表：
我们高举邓小平理论伟大旗帜，加强社会主义法制建设。全市国内生产总值增长9%。抓好“菜篮子”工程和“米袋子”工程。`,
  'of 2012': `白沙县政府工作报告
（2012年1月8日）
各位代表：
我们以邓小平理论和“三个代表”重要思想为指导，深入贯彻落实科学发展观，推进经济建设、政治建设、文化建设、社会建设以及生态文明建设。做好“三农”工作。`,
  'of 2017': `清源区政府工作报告
2017年1月5日
各位代表：
统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局，牢固树立政治意识、大局意识、核心意识、看齐意识。落实“三去一降一补”任务。参与“一带一路”建设。`,
  'of 2024': `云溪市政府工作报告
——2024年1月20日在云溪市第六届人民代表大会第四次会议上
各位代表：
坚持以习近平新时代中国特色社会主义思想为指导，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。持续打好蓝天、碧水、净土保卫战。落实“两个毫不动摇”。学习贯彻习近平总书记重要讲话精神。深化“放管服”改革。`,
  'of 2026': `云溪市政府工作报告
——2026年1月18日在云溪市第六届人民代表大会第六次会议上
各位代表：
“十四五”圆满收官。做好“十五五”开局各项工作，锚定建设农业强省目标。扎实推动“两重”建设和“两新”工作。深入实施“百县千镇万村高质量发展工程”。健全自治、法治、德治相结合的乡村治理体系。增强群众获得感、幸福感、安全感。坚决反对形式主义、官僚主义、享乐主义和奢靡之风。`,
  'of a province with formulations of its own': `江湾市政府工作报告
2023年1月9日
各位代表：
落实省委“1+1+9”工作部署，深入实施“百县千镇万村高质量发展工程”，抢抓“双区”建设重大机遇。构建“一核一带一区”区域发展格局。`,
  'with brands made on one pattern': `云溪市2025年政府工作报告
各位代表：
叫响“好品云溪”品牌，开展“好品云溪”展销，“好品云溪”走进省城。办好“好戏云溪”演出季，打造“好住云溪”民宿。建设“一港两园”，“一港两园”建成，“一港两园”投用；另有“一港三园”规划。`,
  'without a year': `关于加强冬季供暖工作的通知
各区人民政府：
学习总书记的重要论述。实现两不愁三保障。开展“一带一路”建设。加强法制教育。全市国内生产总值口径。`,
  'that is an opinion': `关于推进社区矫正工作的实施意见
各县（市、区）：
坚持公正、公开、公平原则。做到有法可依、有法必依、执法必严、违法必究。实行政治、自治、法治、德治、智治融合。坚持安全第一、预防为主、综合治理。`,
};

const FAULTY = `云溪市政府工作报告
2026年1月18日
各位代表：
坚持以习近平新时代中国特色社会注意思想为指导。坚定“四个意识”。坚决反对奢糜之风。推进供给侧结构改革。贯彻创新、绿色、协调、开放、共享的新发展理念。践行清亲政商关系。加强法制政府建设。深化放管服改革。
推进“云上办·一次成”。优化“云上办·一次成”。推广“云上办、一次成”。叫响“好品云溪”。展销“好品云溪”。宣传“好品云溪”。开办“好晶云溪”。`;

const FOUND = [
  'slogans/wrong-wording 习近平新时代中国特色社会注意思想',
  'slogans/wrong-verb 坚定“四个意识”',
  'slogans/wrong-wording 奢糜之风',
  'slogans/wrong-wording 供给侧结构改革',
  'slogans/member-order 创新、绿色、协调、开放、共享',
  'slogans/wrong-wording 清亲政商关系',
  'slogans/wrong-wording 法制政府',
  'slogans/needs-quotes 放管服改革',
  'slogans/inconsistent-form “云上办、一次成”',
  'slogans/inconsistent-wording “好晶云溪”',
];

describe('the rules on slogans over whole texts', () => {
  for (const [kind, text] of Object.entries(SOUND)) {
    it(`find nothing in a sound text ${kind}`, () => deepStrictEqual(told(text), []));
  }

  it('find each fault once', () => deepStrictEqual(told(FAULTY), FOUND));

  it('repair each fault without another, by each of the fixes', () => {
    for (const [index, finding] of look(FAULTY).entries()) {
      const fixes = finding.fixes?.() ?? [];
      ok(fixes.length > 0, `${finding.rule} has no fix`);
      for (const { edits } of fixes) deepStrictEqual(told(applyEdits(FAULTY, edits)), FOUND.toSpliced(index, 1));
    }
  });
});
