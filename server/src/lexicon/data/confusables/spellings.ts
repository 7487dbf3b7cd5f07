import type { ConfusableGroup } from '../../confusables';

/** Words that have two spellings, of which one is recommended. */
export const spellings = () =>
  [
    {
      pairs: { 九·一八: '九一八', 五·四运动: '五四运动', 七·七事变: '七七事变', 八·一建军节: '八一建军节' },
      why: '含月日的专名，只在“一、十一、十二”月后面加间隔号',
    },
    { pairs: { 一·二九: '一二·九' }, why: '“一二·九”指十二月九日，间隔号在月与日之间' },
    { pairs: { 成份: '成分' }, notBefore: ['股', '指'], level: 'advice', why: '推荐词形是“成分”' },
    {
      pairs: { 份内之事: '分内之事', 份内的事: '分内的事', 份外之事: '分外之事' },
      level: 'advice',
      why: '推荐词形是“分内”',
    },
    {
      pairs: { 籍此: '借此' },
      notAfter: [...'国户学党书典古史经外原祖本慰狼'],
      notBefore: ['机会'],
      why: '规范字是“借”',
    },
    { pairs: { 籍此机会: '借此机会', 藉此机会: '借此机会', 藉此: '借此' }, notAfter: [...'慰狼'], why: '规范字是“借”' },
    { pairs: { 其它: '其他' }, notAfter: ['尤'], level: 'advice', why: '公文统一用“其他”' },
    {
      pairs: { 交待: '交代' },
      notAfter: [...'社外成递'],
      notBefore: [...'业办处遇建'],
      level: 'advice',
      why: '推荐词形是“交代”',
    },
    { pairs: { 想像: '想象' }, level: 'advice', why: '推荐词形是“想象”' },
    { pairs: { 惟一: '唯一', 惟独: '唯独' }, level: 'advice', why: '推荐词形是“唯”' },
    { pairs: { 惟有: '唯有' }, notAfter: ['思'], level: 'hint', why: '“惟有”也通行，通用词形是“唯有”' },
    { pairs: { 宏扬: '弘扬' }, why: '推荐词形是“弘扬”' },
    { pairs: { 撤消: '撤销' }, notBefore: [...'防费毒除息'], level: 'advice', why: '推荐词形是“撤销”' },
    { pairs: { 取销: '取消' }, notBefore: [...'售路量'], notAfter: [...'收索'], why: '推荐词形是“取消”' },
    { pairs: { 执著: '执着' }, level: 'advice', why: '推荐词形是“执着”' },
    {
      pairs: { 引伸: '引申' },
      notAfter: ['牵'],
      notBefore: [...'缩长展出'],
      level: 'advice',
      why: '推荐词形是“引申”',
    },
    {
      pairs: { 原故: '缘故' },
      notAfter: [...'还复草高平中屈'],
      notBefore: [...'事居障土乡宫址意道里'],
      level: 'advice',
      why: '推荐词形是“缘故”',
    },
    { pairs: { 份量: '分量' }, notAfter: ['股'], notBefore: ['化'], level: 'advice', why: '推荐词形是“分量”' },
    { pairs: { 克尽职守: '恪尽职守' }, level: 'advice', why: '推荐词形是“恪尽职守”' },
    {
      pairs: { 急待解决: '亟待解决', 急待加强: '亟待加强', 急待提高: '亟待提高' },
      level: 'advice',
      why: '书面语用“亟待”',
    },
  ] satisfies readonly ConfusableGroup[];
