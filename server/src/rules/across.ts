import type { PolicyDocument } from '../document/document';
import { type Archive, type Model, type PlacedWording, type WordingKind, wordingsOf } from './archive';
import type { Finding } from './rule';
import { quoted } from './slogans/message';

const MOST_RELATED = 5;

/**
 * What a document writes otherwise than most documents of its archive, each once, at its first use. Silent where the
 * document has the other way, too: then it is at odds with itself, which other rules report.
 * @param reason whole sentences on what differs and what to do
 */
export function* findingsAcross(
  document: PolicyDocument,
  archive: Archive,
  kind: WordingKind,
  reason: (text: string, model: Model) => string,
): Iterable<Finding> {
  const wordings = wordingsOf(document).filter((wording) => wording.kind === kind);
  const texts = new Set(wordings.map(({ text }) => text));
  for (const wording of wordings) {
    const model = Object.hasOwn(archive[kind], wording.key) ? archive[kind][wording.key] : undefined;
    if (model && !texts.has(model.text)) yield describe(wording, model, reason(wording.text, model));
  }
}

function describe({ text, spans }: PlacedWording, model: Model, reason: string): Finding {
  const [first = { start: 0, end: 0 }, ...others] = spans;
  return {
    span: first,
    message: `${quoted(text)}在${model.documents}份文件里写作${quoted(model.text)}（${model.path}第${model.line + 1}行），${reason}`,
    related: others.slice(0, MOST_RELATED).map((span) => ({ span, message: `这里也写作${quoted(text)}` })),
    fixes: () => [
      {
        title: `改为${quoted(model.text)}${others.length > 0 ? `（${spans.length}处）` : ''}`,
        safety: 'unsafe',
        edits: spans.map((span) => ({ span, newText: model.text })),
      },
    ],
  };
}
