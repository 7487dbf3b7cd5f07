import { spanIn } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { partsOf } from '../../document/parts/parts';
import type { Rule } from '../rule';

export const requestInReport: Rule = {
  id: 'format/request-in-report',
  summary: '报告里夹带了请示事项，如“妥否，请批示”“请予批准”。',
  rationale:
    '报告是汇报工作的，上级不必答复；请求批准的事项要另写请示，夹在报告里会被搁下。只看标题写明“关于……的报告”的公文，' +
    '政府工作报告是向人民代表大会作的，不检查。',
  sources: ['党政机关公文处理工作条例 第十五条（四）（不得在报告等非请示性公文中夹带请示事项）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '云溪市水务局关于清河护林情况的报告\n云溪市人民政府：\n今年治理河道三条。\n以上报告，[|妥否，请批示|]。',
      },
    ],
    good: [
      '云溪市水务局关于清河护林情况的报告\n云溪市人民政府：\n今年治理河道三条，办理各区请示八件。\n特此报告。',
      '政府工作报告\n各位代表：\n请予审议。',
    ],
  },
  *check(document) {
    const { title, body = [], recipients } = partsOf(document) ?? {};
    if (title?.kind !== '报告' || !recipients) return;
    const last = body.slice(-CLOSING_LINES);
    for (const line of body) {
      const { text } = document.paragraphs[line] as Paragraph;
      const found = ASKED.exec(text) ?? (last.includes(line) ? CLOSING.exec(text) : null);
      if (!found) continue;
      yield {
        span: spanIn(document, line, { start: found.index, end: found.index + found[0].length }),
        message: '报告里不能夹带请示事项。请求批准的，请另写请示，或者把文种改为请示。',
      };
    }
  },
};

/** Asks for an answer wherever it stands. */
const ASKED =
  /(?:(?:是否|可否)(?:妥当|可行)?|[妥当]否|如无不妥|如无不当)[，,]?[请恳敬望][^。，；]{0,8}?(?:批示|批复|批准|审批|核准|批转|批准执行|同意)/;

/** Asks for an answer at the end of a document. */
const CLOSING =
  /(?<![提申聘邀敬])(?:恳|敬)?请(?:上级|市政府|市委|省政府|县政府|区政府)?(?:尽快|予以|给予|及时|予)*(?:批示|批复|批准|审批|核准)(?=[。！，]|$)/;
const CLOSING_LINES = 2;
