import type { Kind } from './formulation';
import { formulations } from './formulations';

/** Shorter ones differ by one character from other phrases as a matter of course: 全党的核心地位, 全省的核心地位. */
const SHORTEST = 8;

/** What other places say in their own way: 视察广东 and 视察山东, 黄河流域 and 汾河流域, 湖草沙 and 湖草沙冰. */
const OF_ONE_PLACE = /广东|列席|流域|山水林田/;

/** Names of figures and of the plans of one place differ so from each other: 一般公共预算收入, 一般公共预算收支. */
const ALIKE: ReadonlySet<Kind> = new Set(['statistics', 'place-plan']);

const HAN = /^\p{Script=Han}+$/u;
const STOPS = /[、，；。]/;

/** The right forms of the record, their clauses each for itself, of eight Han characters or more and no quotation marks. */
export function longForms(): readonly string[] {
  const forms = formulations()
    .filter(({ kind, pack }) => !ALIKE.has(kind) && pack === undefined)
    .flatMap(({ text, core = '', accepted = [] }) => [text, core, ...accepted])
    .filter((form) => !form.includes('××') && !OF_ONE_PLACE.test(form))
    .flatMap((form) => form.split(STOPS))
    .filter((part) => part.length >= SHORTEST && HAN.test(part));
  return [...new Set(forms)];
}
