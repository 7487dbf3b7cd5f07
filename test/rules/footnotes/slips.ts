import type { Composed, Placed, PlacedDefinition, Shape } from './shapes';

/** A text with one slip in it. */
export interface Slip {
  readonly kind: string;
  readonly text: string;
  /** Offsets in the damaged text of whose lines the finding must be one. */
  readonly at: readonly number[];
  /** Whether a fix has all it needs to bring back the original. */
  readonly restorable: boolean;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text with some stretches replaced, and where offsets of the original have gone. */
function change(
  text: string,
  changes: readonly Change[],
): { readonly text: string; readonly moved: (at: number) => number } {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, by } of sorted) {
    result += text.slice(at, start) + by;
    at = end;
  }
  const moved = (offset: number): number =>
    sorted.reduce(
      (to, { start, end, by }) => (start < offset ? to + by.length - (Math.min(end, offset) - start) : to),
      offset,
    );
  return { text: result + text.slice(at), moved };
}

/** Every kind of slip that a document of this shape can have, at one of its footnotes (from 0, neither the first nor the last two). */
export function slipsAt(shape: Shape, composed: Composed, at: number): Slip[] {
  const { text, marks, definitions, appendix } = composed;
  const slips: Slip[] = [];
  const [mark, next] = [marks[at], marks[at + 1]] as [Placed, Placed];
  const [definition, following] = [definitions[at], definitions[at + 1]] as [PlacedDefinition, PlacedDefinition];
  const numbered = shape.label(1) !== '';
  const add = (kind: string, changes: readonly Change[], places: readonly number[], restorable: boolean): void => {
    const changed = change(text, changes);
    slips.push({ kind, text: changed.text, at: places.map(changed.moved), restorable });
  };
  const renamed = ({ start, end }: Placed, number: number): Change => ({
    start,
    end,
    by: shape.mark(number).replaceAll('**', ''),
  });
  const relabelled = ({ start, end }: Placed, number: number): Change => ({
    start,
    end,
    by: shape.label(number).trimStart(),
  });
  const dropped = ({ start, end }: Placed): Change => ({ start, end, by: '' });
  const lineEnd = (offset: number): number => offset + (/^\r?\n(?:\r?\n)?/.exec(text.slice(offset))?.[0].length ?? 0);
  const again = composed.others.filter((other) => other.number === mark.number);
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const removed: Change = { start: lineStart(definition.start), end: lineEnd(definition.last), by: '' };
  const { number } = mark;
  const far = (at + Math.floor(marks.length / 2)) % marks.length;
  const apart = Math.abs(far - at) > 1 ? far : (at + 2) % marks.length;
  // Pages that begin with 1 again have the number of the second before.
  const other = shape.restart ? at - (at % (shape.perPage ?? 1)) : apart;

  add('swapped with the next', [renamed(mark, next.number), renamed(next, number)], [mark.start, next.start], true);
  const pageEnd = shape.restart ? at - (at % (shape.perPage ?? 1)) + (shape.perPage ?? 1) : definitions.length;
  const isGlued = definitions
    .slice(Math.max(0, at - 1), at + 2)
    .some(({ start }) => text.slice(lineStart(start), start).trim().length > 3);
  if (numbered && !isGlued) {
    const term = (composed.terms[at] as string).replace(/[“”]/g, '');
    const before = text.slice(0, mark.start).replace(/[”]$/, '');
    add(
      'dropped mark',
      [dropped(mark)],
      [mark.start, definition.start],
      before.endsWith(term) || before.endsWith(term.slice(0, -1)),
    );
    add('number of the one before', [renamed(mark, number - 1)], [mark.start], true);
    add(
      'number of another',
      [renamed(mark, (marks[other] as Placed).number)],
      [mark.start, (marks[other] as Placed).start],
      true,
    );
    if (shape.mark(number + 190) !== '') {
      add('mistyped', [renamed(mark, number + 190)], [mark.start], true);
      // Where nothing stands behind the number, nothing shows where it ends.
      const isClosed = shape.label(1) !== '1';
      add('mistyped label', [relabelled(definition, number + 190)], [definition.start, mark.start], isClosed);
    }
    add('label of the one before', [relabelled(definition, number - 1)], [definition.start], true);
    add('dropped definition', [removed], [mark.start, definition.start], false);
    add('dropped both', [removed, ...[mark, ...again].map(dropped)], [mark.start, next.start, definition.start], false);
    add(
      'dropped definition, list renumbered',
      [removed, ...definitions.slice(at + 1, pageEnd).map((one) => relabelled(one, one.number - 1))],
      [mark.start, definition.start],
      false,
    );
    if (!shape.perPage)
      add('dropped appendix', [{ start: appendix, end: text.length, by: '' }], [(marks[0] as Placed).start], false);
    if (!shape.bulletin) {
      const [own, theirs] = [text.slice(definition.end, definition.last), text.slice(following.end, following.last)];
      add(
        'exchanged definitions',
        [
          { start: definition.end, end: definition.last, by: theirs },
          { start: following.end, end: following.last, by: own },
        ],
        [definition.start, following.start, mark.start, next.start],
        true,
      );
    }
    const line = `${shape.label(number)}“云湖集市”：指每月一次的集市。${text.slice(definition.last, lineStart(following.start)) || '\n'}`;
    add(
      'inserted with a used number',
      [
        {
          start: sentenceEnd(text, mark.end),
          end: sentenceEnd(text, mark.end),
          by: `，办好“云湖集市”${shape.mark(number)}`,
        },
        { start: lineStart(following.start), end: lineStart(following.start), by: line },
      ],
      [mark.start, definition.start, following.start],
      false,
    );
  } else {
    add('number of the one before', [renamed(mark, number - 1)], [mark.start], true);
    if (shape.mark(number + 190) !== '') add('mistyped', [renamed(mark, number + 190)], [mark.start], true);
  }
  const otherForm = shape.mark(1).replaceAll('**', '').startsWith('［') ? `[${number}]` : `［${number}］`;
  add('other brackets', [{ ...mark, by: otherForm }], [mark.start], true);
  if (text[mark.start - 1] === '”' && !shape.inside) {
    const code = text.slice(mark.start, mark.end);
    add('inside the quotes', [{ start: mark.start - 1, end: mark.end, by: `${code}”` }], [mark.start], true);
  }
  const isQuoted = /[”》）]$/.test(text.slice(0, mark.start));
  if (!shape.mark(1).startsWith('①') && !shape.bulletin) {
    add(
      isQuoted ? 'lost brackets behind a quote' : 'lost brackets',
      [{ ...mark, by: String(number) }],
      [mark.start],
      isQuoted,
    );
  }
  const key = (composed.terms[at] as string).replace(/[“”]/g, '');
  const start = text.lastIndexOf(key, mark.start);
  if (numbered && !shape.bulletin && key.length >= 4 && start >= 0 && mark.start - start - key.length <= 1) {
    const place = start + Math.floor(key.length / 2);
    const by = text[place] === '的' ? '地' : '的';
    if (/\p{Script=Han}/u.test(text[place] as string)) {
      add('misspelt term', [{ start: place, end: place + 1, by }], [mark.start], true);
    }
  }
  return slips;
}

function sentenceEnd(text: string, from: number): number {
  return from + text.slice(from).search(/[，。]/);
}
