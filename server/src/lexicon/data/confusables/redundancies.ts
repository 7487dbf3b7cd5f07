import type { ConfusableGroup } from '../../confusables';

const LAST_YEAR = ['上年', '去年', '上年同期', '去年同期'];

/** Words that say one thing twice, or mix two ways of saying it. */
export const redundancies = () =>
  [
    { pairs: { 付诸于: '付诸', 诉诸于: '诉诸', 见诸于: '见诸' }, why: '“诸”就是“之于”，后面不再用“于”' },
    { pairs: { 再次复发: '复发', 过高的奢望: '奢望' }, why: '意思重复' },
    { pairs: { 再次重申: '重申' }, level: 'advice', why: '“重申”就是再次说明' },
    { pairs: { 首次开创: '开创', 首次首创: '首创', 率先首创: '首创' }, unsafe: true, why: '意思重复' },
    {
      pairs: Object.fromEntries(
        LAST_YEAR.flatMap((year) => [...'比较与'].map((than) => [`${than}${year}同比`, '同比'])),
      ),
      unsafe: true,
      why: '“同比”就是与上年同期相比，意思重复',
    },
    {
      pairs: Object.fromEntries(LAST_YEAR.map((year) => [`同比${year}`, '同比'])),
      notBefore: [...'的，。；、'],
      unsafe: true,
      why: '“同比”就是与上年同期相比，意思重复',
    },
    {
      pairs: Object.fromEntries([...LAST_YEAR, '往年', '上月'].map((time) => [`较${time}相比`, `与${time}相比`])),
      notAfter: ['比'],
      why: '“较……”与“与……相比”混在了一起',
    },
    {
      pairs: { 原因是因为: '原因是', 原因是由于: '原因是', 原因主要是因为: '原因主要是', 原因主要是由于: '原因主要是' },
      unsafe: true,
      why: '“原因是”与“是因为”混在了一起',
    },
    { pairs: { 目的是为了: '目的是' }, level: 'hint', unsafe: true, why: '“目的是”与“为了”意思重复' },
    { pairs: { 截至目前为止: '截至目前', 截止目前为止: '截至目前' }, why: '“截至目前”与“到目前为止”混在了一起' },
    {
      pairs: { 悬殊很大: '悬殊', 悬殊较大: '悬殊', 悬殊巨大: '悬殊', 悬殊过大: '悬殊' },
      unsafe: true,
      why: '“悬殊”就是相差很大',
    },
    { pairs: { 亲自莅临: '莅临', 亲自光临: '光临' }, level: 'advice', why: '意思重复' },
    {
      pairs: { 多年的夙愿: '夙愿', 多年来的夙愿: '夙愿', 多年夙愿: '夙愿' },
      level: 'hint',
      why: '“夙愿”就是多年的愿望',
    },
    { pairs: { 凯旋而归: '凯旋', 凯旋归来: '凯旋' }, level: 'hint', why: '“凯旋”就是胜利归来' },
    { pairs: { 涉及到: '涉及' }, level: 'hint', why: '“及”就是“到”' },
    { pairs: { 来自于: '来自' }, notBefore: [...'丹田都洪阗'], level: 'hint', why: '“自”就是“从”' },
    { pairs: { 一条龙式服务: '一条龙服务' }, level: 'advice', why: '“式”是多余的' },
  ] satisfies readonly ConfusableGroup[];
