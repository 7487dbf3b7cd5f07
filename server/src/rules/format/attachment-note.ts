import { type PolicyDocument, spanIn } from '../../document/document';
import type { AttachmentName } from '../../document/parts/attachments';
import { partsOf } from '../../document/parts/parts';
import type { Span } from '../../text/span';
import { rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';

export const attachmentNote: Rule = {
  id: 'format/attachment-note',
  summary: '附件说明的标点不对：“附件”后面缺冒号，序号后面用了顿号，名称后面加了标点，附件首页的“附件1”后面加了标点。',
  rationale:
    '正文下面的附件说明写作“附件：1.……”，序号用阿拉伯数字加下脚点，名称后面不加标点；附件首页左上角的“附件1”后面也不加标点。' +
    '只看能认出文种的公文。',
  sources: ['GB/T 9704-2012 7.3.4（附件说明）、7.3.7（附件）', 'GB/T 15834-2011 附录B.3.3（阿拉伯数字后用下脚点）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text:
          '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n' +
          '附件：1[|、|]治理河道名单[|。|]\n2[|、|]栽树任务表\n云溪市人民政府\n2026年1月5日',
        fixed:
          '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n' +
          '附件：1.治理河道名单\n2.栽树任务表\n云溪市人民政府\n2026年1月5日',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n附件：治理河道名单\n云溪市人民政府\n2026年1月5日',
      '一、治理河道\n附件：1、治理河道名单。',
    ],
  },
  *check(document) {
    const { note, attachments = [] } = partsOf(document) ?? {};
    if (note) {
      const { paragraphs } = document;
      const colon = spanIn(document, note.line, note.colon);
      if (!document.text.slice(colon.start, colon.end).includes('：')) {
        yield {
          span: { start: colon.start - 1, end: colon.end },
          message: '附件说明的“附件”后面要用全角冒号。',
          fixes: () => [{ title: '加上冒号', safety: 'safe', edits: [{ span: colon, newText: '：' }] }],
        };
      }
      for (const name of note.names) yield* checkName(document, name, paragraphs[name.line]?.text ?? '');
    }
    for (const { line, mark } of attachments) {
      if (!mark) continue;
      const span = spanIn(document, line, mark);
      yield {
        span,
        severity: 'information',
        message: '附件首页的“附件”和序号后面不加标点，请删去。',
        fixes: () => [rewrite(span.start, span.end, '')],
      };
    }
  },
};

const STOPS = /[。；，、：;,.]+$/;

function* checkName(document: PolicyDocument, { line, span, number }: AttachmentName, text: string): Iterable<Finding> {
  const at = (part: Span): Span => spanIn(document, line, part);
  const mark = number ? text.slice(number.start, number.end).indexOf('、') : -1;
  if (number && mark >= 0) {
    const place = at({ start: number.start + mark, end: number.start + mark + 1 });
    yield {
      span: place,
      message: '附件的序号后面用下脚点：1.',
      fixes: () => [rewrite(place.start, place.end, '.')],
    };
  }
  const stop = STOPS.exec(text.slice(span.start, span.end));
  if (!stop) return;
  const place = at({ start: span.start + stop.index, end: span.end });
  yield {
    span: place,
    message: '附件名称后面不加标点，请删去。',
    fixes: () => [rewrite(place.start, place.end, '')],
  };
}
