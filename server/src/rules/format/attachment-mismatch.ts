import { type PolicyDocument, spanIn, startOf } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import type { Attachment, AttachmentName } from '../../document/parts/attachments';
import { partsOf } from '../../document/parts/parts';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';

export const attachmentMismatch: Rule = {
  id: 'format/attachment-mismatch',
  summary: '附件说明与后面的附件不一致：序号对不上，或者名称不同。',
  rationale:
    '附件的序号和标题要与附件说明一致。正文之后没有附件的（附件另附）不检查；文后有附件而说明里没有列的，' +
    '名称只差几个字的，两件的名称互换的，标出两处，由人定夺。说明里列了、文后没有的可能另附，只作提示。',
  sources: ['GB/T 9704-2012 7.3.7（附件序号和附件标题应当与附件说明的表述一致）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text:
          '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n' +
          '附件：1.治理河道名单\n2.[|栽树任务表|]\n云溪市人民政府\n2026年1月5日\n附件1\n治理河道名单\n附件2\n植树任务表',
      },
      {
        text:
          '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n' +
          '附件：1.治理河道名单\n2.栽树任务表\n云溪市人民政府\n2026年1月5日\n附件1\n治理河道名单\n附件2\n栽树任务表\n[|附件3|]\n责任分工',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n' +
        '附件：1.治理河道名单\n2.栽树任务表\n云溪市人民政府\n2026年1月5日\n附件1\n治理河道名单\n附件2\n栽树任务表',
      '云溪市人民政府关于清河护林的通知\n各区人民政府：\n现将有关事项通知如下。\n附件：治理河道名单\n云溪市人民政府\n2026年1月5日',
    ],
  },
  *check(document) {
    const { note, attachments = [] } = partsOf(document) ?? {};
    if (!note || attachments.length === 0) return;
    const names = note.names.map(({ line, span }) => namePlain(document, line, span));
    const byOrdinal = new Map(attachments.map((attachment) => [attachment.ordinal, attachment]));
    for (const attachment of byOrdinal.values()) {
      if (note.names[attachment.ordinal - 1]) continue;
      yield {
        span: headingOf(document, attachment),
        message: `附件说明里没有附件${attachment.ordinal}。请核对附件说明与附件。`,
        related: [related(document, note.names[0] as AttachmentName, '附件说明从这里开始。')],
      };
    }
    for (const [index, name] of note.names.entries()) {
      const attachment = byOrdinal.get(index + 1);
      if (attachment) yield* compare(document, { name, names, index, attachment });
      else {
        yield {
          span: spanIn(document, name.line, name.span),
          severity: 'information',
          message: `文后没有附件${index + 1}。请核对附件说明与附件。`,
        };
      }
    }
  },
};

interface Pair {
  readonly name: AttachmentName;
  /** The names of all attachments, for one that stands under another number. */
  readonly names: readonly string[];
  readonly index: number;
  readonly attachment: Attachment;
}

function* compare(document: PolicyDocument, { name, names, index, attachment }: Pair): Iterable<Finding> {
  const stated = names[index] ?? '';
  const titles = attachment.titles.map(bare);
  if (titles.length === 0 || titles.includes(stated)) return;
  const isMeant = titles.some((title) => names.includes(title) || isLike(title, stated));
  if (!isMeant) return;
  yield {
    span: spanIn(document, name.line, name.span),
    message: `附件${note(attachment)}的标题与这里写的名称不一致。请核对，两处写成一样。`,
    related: [
      {
        span: { start: startOf(document, attachment.line), end: headingOf(document, attachment).end },
        message: `附件${note(attachment)}在这里。`,
      },
    ],
  };
}

const note = ({ ordinal }: Attachment): string => (ordinal > 0 ? String(ordinal) : '');

/** A name without title marks, blanks and the marks behind it. */
const bare = (text: string): string => text.replace(/[\s《》“”]/g, '').replace(/[。；，、：;,.]+$/, '');

const namePlain = (document: PolicyDocument, line: number, { start, end }: Span): string =>
  bare((document.paragraphs[line] as Paragraph).text.slice(start, end));

/** Two names of which most pairs of neighbouring characters are the same. */
function isLike(one: string, other: string): boolean {
  const pairs = pairsOf(other);
  const shared = [...pairsOf(one)].filter((pair) => pairs.has(pair)).length;
  return shared * 2 >= Math.max(one.length, other.length) - 1;
}

const pairsOf = (text: string): Set<string> =>
  new Set([...text].slice(1).map((character, index) => text.charAt(index) + character));

function headingOf(document: PolicyDocument, { line }: Attachment): Span {
  const { start, end } = document.paragraphs[line] as Paragraph;
  return spanIn(document, line, { start, end });
}

const related = (document: PolicyDocument, { line, span }: AttachmentName, message: string) => ({
  span: spanIn(document, line, span),
  message,
});
