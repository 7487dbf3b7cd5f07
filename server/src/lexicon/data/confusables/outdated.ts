import type { ConfusableGroup } from '../../confusables';

const BEFORE_A_NAME = ['原', '原来的', '原国家', '原市', '原省', '原县', '原区', '国家原'];

/** Names of offices and institutions that no longer exist, and words that another has replaced. */
export const outdatedWords = () =>
  [
    {
      pairs: { 环境保护部: '生态环境部', 国土资源部: '自然资源部', 国家旅游局: '文化和旅游部' },
      since: 2019,
      unsafe: true,
      notAfter: BEFORE_A_NAME,
      notBefore: ['门'],
      why: '2018年机构改革后已经更名',
    },
    {
      pairs: {
        ...{ 环境保护局: '生态环境局', 环保局: '生态环境局', 国土资源局: '自然资源局', 国土局: '自然资源局' },
        ...{ 安全生产监督管理局: '应急管理局', 安监局: '应急管理局', 卫生和计划生育局: '卫生健康局' },
        ...{
          卫生和计划生育委员会: '卫生健康委员会',
          卫计委: '卫生健康委',
          卫生计生委: '卫生健康委',
          卫计局: '卫生健康局',
        },
        ...{
          工商行政管理局: '市场监督管理局',
          工商局: '市场监管局',
          质量技术监督局: '市场监督管理局',
          质监局: '市场监管局',
        },
        ...{ 食品药品监督管理局: '市场监督管理局', 食药监局: '市场监管局', 地方税务局: '税务局', 国家税务局: '税务局' },
        ...{ 地税局: '税务局', 国税局: '税务局' },
      },
      since: 2020,
      unsafe: true,
      notAfter: BEFORE_A_NAME,
      why: '2018年机构改革后，职责已由新的机构承担',
    },
    {
      pairs: { 银监会: '金融监管总局', 保监会: '金融监管总局', 银保监会: '金融监管总局' },
      since: 2024,
      unsafe: true,
      notAfter: [...BEFORE_A_NAME, '银'],
      why: '2023年组建国家金融监督管理总局，不再保留原机构',
    },
    {
      pairs: { 公安消防支队: '消防救援支队', 公安消防大队: '消防救援大队', 公安消防部队: '消防救援队伍' },
      since: 2020,
      notAfter: BEFORE_A_NAME,
      why: '2018年起消防队伍改制为国家综合性消防救援队伍',
    },
    {
      pairs: { 新型农村合作医疗: '城乡居民基本医疗保险', 新农合: '城乡居民医保' },
      since: 2021,
      unsafe: true,
      notAfter: ['原'],
      why: '城镇居民医保与新农合已经整合为城乡居民基本医疗保险',
    },
    { pairs: { 暂住证: '居住证' }, since: 2016, unsafe: true, why: '2016年起施行居住证制度' },
    {
      pairs: { 民主法制建设: '民主法治建设', 法制建设: '法治建设' },
      since: 2018,
      notAfter: ['社会主义'],
      why: '党的十八大以来用“法治”，2018年宪法修正案把“健全社会主义法制”改为“健全社会主义法治”',
    },
    {
      pairs: { 法制化: '法治化' },
      since: 2015,
      notBefore: ['营商'],
      why: '党的十八届四中全会以来用“法治化”',
    },
    {
      pairs: { 弱智儿童: '智力残疾儿童', 聋哑人: '听力、言语残疾人' },
      since: 2008,
      unsafe: true,
      why: '称呼残疾人用法律中的名称',
    },
  ] satisfies readonly ConfusableGroup[];
