import type { Level, List, Lists } from './lists';
import { isKnownFormat, renderNumber } from './number-formats';
import type { NumberingReference, Style } from './styles';
import { symbolFor } from './symbols';

/** Gives the paragraphs of a document, one after the other, the labels that Word numbers them with. */
export interface Labels {
  /** The label of the next paragraph, with the blank behind it if it needs one; undefined for one without a number. */
  next(own: NumberingReference | undefined, style: Style | undefined): string | undefined;
}

/** What was met that cannot be written as it should be. */
export type NumberingDoubt = 'missing' | { readonly format: string };

/** @param doubt takes what cannot be written as it should be */
export function createLabels(lists: Lists, doubt: (doubt: NumberingDoubt) => void): Labels {
  /** The numbers of the levels of each series; a level that has not been used has none. */
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    next(own, style) {
      const numId = own?.numId ?? style?.numbering?.numId;
      if (numId === undefined || numId === '0') return undefined;
      const list = lists.of(numId);
      if (!list) {
        doubt('missing');
        return undefined;
      }
      const index = own?.level ?? levelOfStyle(list, style) ?? style?.numbering?.level ?? 0;
      const level = list.levels.get(index);
      if (!level) return undefined;
      const numbers = counters.get(list.series) ?? [];
      counters.set(list.series, numbers);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const at of list.starts.keys()) numbers[at] = undefined;
      }
      const before = numbers[index];
      numbers[index] = before === undefined ? startOf(list, index) : before + 1;
      restartBelow(list, numbers, index);
      if (!isKnownFormat(level.format) && level.format !== 'bullet') doubt({ format: level.format });
      return withBlank(render(list, level, numbers), level);
    },
  };
}

function levelOfStyle({ levels }: List, style: Style | undefined): number | undefined {
  return style && [...levels].find(([, level]) => level.style === style.id)?.[0];
}

function startOf({ levels, starts }: List, index: number): number {
  return starts.get(index) ?? levels.get(index)?.start ?? 1;
}

/** Has the levels below begin again, unless they wait for another level or for none. */
function restartBelow({ levels }: List, numbers: (number | undefined)[], index: number): void {
  for (let below = index + 1; below < numbers.length; below++) {
    const restart = levels.get(below)?.restart;
    if (restart === undefined || index < restart) numbers[below] = undefined;
  }
}

function render(list: List, { format, text, isLegal }: Level, numbers: readonly (number | undefined)[]): string {
  if (format === 'bullet') return [...text].map((character) => symbolFor(character) ?? '•').join('');
  return text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const number = numbers[index] ?? startOf(list, index);
    return renderNumber(number, isLegal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal'));
  });
}

/** A stop or a bracket keeps its distance by itself; 第一条 and 1.1 need a blank before their text. */
function withBlank(label: string, { suffix }: Level): string {
  if (suffix === 'nothing' || label === '') return label;
  if (/\p{Script=Han}$/u.test(label)) return `${label}　`;
  return /[\p{L}\p{N}]$/u.test(label) && !/[⑴-⒛]$/.test(label) ? `${label} ` : label;
}
