import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import type { Paragraph } from '../paragraph';

/** One to three digits directly behind a word, a closing quote, title mark or parenthesis: perhaps a mark that lost its form. */
export interface BareNumber {
  readonly number: number;
  /** Relative to the paragraph. */
  readonly span: Span;
  /** Whether a stop, a quote or the end of the line stands behind it, where a figure would have its unit. */
  readonly stops: boolean;
  /** Whether it stands behind a quote. */
  readonly quoted: boolean;
  /** Whether it stands behind a word, as most figures of a text do: then only its term can show that it is a mark. */
  readonly plain: boolean;
}

const BARE = /[”》）\p{Script=Han}A-Za-z](\d{1,3})(?!\d)/gu;
/** A unit, a decimal, a range or a fraction: the number is a figure of the text. */
const FIGURE =
  /^(?:[个项家亿万千百十余多年月日号户人名条所处座公吨米元%％倍次件类批期级岁天小时分点届位辆台套艘架对支部门张种平方亩头株棵只间栋片场轮]|[.．:：]\d|[—\-～~]\d|\/)/;
const STOP = /^[\s*]{0,3}(?:$|[，。、；：！？”“])/;

const NONE: readonly BareNumber[] = [];

export const bareNumbersOf = memoize(({ text }: Paragraph): readonly BareNumber[] => {
  let numbers: BareNumber[] | undefined;
  for (const match of text.matchAll(BARE)) {
    const digits = match[1] as string;
    const start = match.index + 1;
    const end = start + digits.length;
    const behind = text.slice(end, end + 6);
    if (Number(digits) === 0 || FIGURE.test(behind)) continue;
    numbers ??= [];
    numbers.push({
      number: Number(digits),
      span: { start, end },
      stops: STOP.test(behind),
      quoted: match[0].startsWith('”'),
      plain: !/^[”》）]/.test(match[0]),
    });
  }
  return numbers ?? NONE;
});
