import type { Fault } from '../../lexicon/fault';
import type { Slip } from './slips';

/** Why the right form is the right one, where the record says no more about a variant than its right form. */
const REASONS: Readonly<Record<Fault, string>> = {
  outdated: '原来的提法已经不用',
  unquoted: '引号要标在固定的部分上，不多不少',
  misquoted: '引号要标在固定的部分上，不多不少',
  order: '各项的次序是固定的',
  verb: '固定提法前的动词也是固定的',
  wording: '固定提法要逐字照用',
};

/** What is wrong, what belongs there, and why: `“坚持‘四个意识’”应为“增强‘四个意识’”：…。` */
export function messageOf({ variant, fault, right }: Slip): string {
  const reason = `${variant.why ?? REASONS[fault]}。`;
  if (right === undefined) return `${quoted(variant.text)}不是规范提法：${reason}请据实改写。`;
  return `${quoted(variant.text)}应为${quoted(right)}：${reason}`;
}

/** A phrase in quotation marks, its own ones made single. */
export function quoted(phrase: string): string {
  return `“${phrase.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
