import type { Span } from '../text/span';
import { createList, phrasesIn } from './phrases';

/** The names under which one and the same figure goes, the one that statistics offices use first. */
const FIGURES: readonly (readonly string[])[] = [
  ['地区生产总值', '生产总值'],
  ['社会消费品零售总额', '社会消费品零售额', '社会消费零售总额', '社会消费品总额', '社零总额', '社消零总额'],
  ['进出口总额', '进出口总值', '进出口额', '外贸进出口总额', '外贸进出口总值', '外贸进出口额'],
  ['规模以上工业增加值', '规上工业增加值', '规模工业增加值', '规模以上工业企业增加值', '规上工业企业增加值'],
  ['实际使用外资', '实际利用外资', '实际使用外资额', '实际利用外资额'],
  ['旅游总收入', '旅游业总收入'],
  ['城镇居民人均可支配收入', '城市居民人均可支配收入'],
  ['农村居民人均可支配收入', '农民人均可支配收入'],
  ['农村居民人均纯收入', '农民人均纯收入'],
  ['农林牧渔业总产值', '农林牧渔总产值'],
  [
    '单位地区生产总值能耗',
    '单位生产总值能耗',
    '单位GDP能耗',
    '万元地区生产总值能耗',
    '万元生产总值能耗',
    '万元GDP能耗',
  ],
  ['研究与试验发展经费投入强度', '研发经费投入强度', '研发投入强度'],
  ['空气质量优良天数比例', '空气质量优良天数比率'],
  ['人均预期寿命', '人均期望寿命', '平均预期寿命'],
  ['经营主体总量', '经营主体总数'],
  ['市场主体总量', '市场主体总数'],
  ['每千人口托位数', '千人口托位数'],
];

const names = createList(
  () => new Map(FIGURES.flatMap((same) => same.map((name) => [name, { name, key: same[0] as string }]))),
);

/** A figure that a text gives by one of its names. */
export interface NamedFigure {
  /** As it stands in the text. */
  readonly name: string;
  /** The same for all names of the figure. */
  readonly key: string;
  /** UTF-16 offsets of the text that was searched. */
  readonly span: Span;
}

/** What may stand before a name so that it is the whole name: a mark, but none of a footnote; the place it is of. */
const WHOLE = /(?:^|[^\p{L}\p{N}\]］]|[全我][国省市县区州盟旗])$/u;

/** What makes it a figure that is given: a value, or a word that leads up to one. */
const GIVEN =
  /^(?:预计|预期|同比|年均|累计|力争|分别|将|已)*(?:完成|达到?|实现|增长|增加|突破|为|超过|下降|降低|控制|提高|保持|[0-9０-９])/;

/** The figures in a text, by position. A name that is part of a longer one, as in 服务进出口总额, is of another figure. */
export function figuresNamedIn(text: string, phrases = phrasesIn(text)): NamedFigure[] {
  return names(phrases).flatMap(({ meaning, span }) => {
    const { start, end } = span;
    const isGiven = WHOLE.test(text.slice(Math.max(0, start - 2), start)) && GIVEN.test(text.slice(end, end + 8));
    return isGiven ? [{ ...meaning, span }] : [];
  });
}
