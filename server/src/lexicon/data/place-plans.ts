import type { Entry } from '../formulation';

/** Regional strategies, and the plans of single places. */
export const placePlans = () =>
  [
    {
      // Short form “百千万工程”, quoted as a whole.
      text: '“百县千镇万村高质量发展工程”',
      quoted: 'always',
      core: '百县千镇万村高质量发展工程',
      verbs: ['实施', '深入实施', '纵深推进'],
      accepted: ['“百千万工程”'],
      since: 2022,
      pack: '粤',
      wrong: [
        { text: '“百县千镇万村”高质量发展工程', level: 'review', why: '全称整体加引号' },
        { text: '百镇千村万县', right: '百县千镇万村', why: '层级错' },
        { text: '“百县千镇万村高质量工程”', why: '缺“发展”' },
        { text: '“千百万工程”', right: '“百千万工程”' },
        { text: '百县千村万镇', right: '百县千镇万村', why: '层级错：县、镇、村' },
        { text: '“百千万”工程', right: '“百千万工程”', level: 'review', why: '省级文件写作“百千万工程”' },
      ],
    },
    {
      text: '“1310”具体部署',
      quoted: 'always',
      core: '1310',
      expands: '锚定“走在前列”总目标，激活改革、开放、创新“三大动力”，奋力实现“十大新突破”',
      verbs: ['全面落实省委', '深入落实省委'],
      since: 2023,
      pack: '粤',
      wrong: [
        { text: '“1310具体部署”' },
        { text: '“1310”工作部署', level: 'review' },
        { text: '“1310”总体部署' },
        { text: '1310具体部署' },
        { text: '“1301”具体部署', why: '数字错' },
        { text: '“1310”决策部署', level: 'review' },
      ],
    },
    {
      // Until 2022; “1310”具体部署 took its place in 2023.
      text: '“1+1+9”工作部署',
      quoted: 'always',
      core: '1+1+9',
      pack: '粤',
      wrong: [
        { text: '“1+1+9”具体部署', level: 'review' },
        { text: '“1＋1＋9”', right: '“1+1+9”', level: 'review', why: '加号用半角' },
        { text: '“1+9+1”', right: '“1+1+9”', why: '数字顺序错' },
      ],
    },
    {
      text: '“一核一带一区”区域发展格局',
      quoted: 'always',
      core: '一核一带一区',
      members: ['珠三角核心区', '沿海经济带', '北部生态发展区'],
      ordered: true,
      since: 2018,
      pack: '粤',
      wrong: [
        { text: '“一带一核一区”', right: '“一核一带一区”' },
        { text: '“一核一区一带”', right: '“一核一带一区”' },
        { text: '“一核一带一区”区域协调发展格局', level: 'review', why: '固定名称“区域发展格局”' },
      ],
    },
    {
      text: '粤港澳大湾区',
      quoted: 'never',
      since: 2017,
      wrong: [
        { text: '港澳粤大湾区' },
        { text: '粤港澳湾区', level: 'review', why: '正式名称含“大”' },
        { text: '粤澳港大湾区' },
        { text: '粤港奥大湾区' },
        { text: '广东大湾区', level: 'review' },
      ],
    },
    {
      text: '深圳中国特色社会主义先行示范区',
      quoted: 'never',
      accepted: ['中国特色社会主义先行示范区'],
      since: 2019,
      wrong: [
        { text: '深圳社会主义先行示范区', why: '缺“中国特色”' },
        { text: '中国特色社会主义示范先行区', right: '中国特色社会主义先行示范区' },
        { text: '中国特色社会主义先行先试区', right: '中国特色社会主义先行示范区' },
      ],
    },
    {
      text: '横琴粤澳深度合作区',
      quoted: 'never',
      since: 2021,
      wrong: [
        { text: '横琴粤港澳深度合作区', why: '合作方为粤澳' },
        { text: '横琴深澳合作区' },
        { text: '粤澳横琴深度合作区' },
        { text: '横琴粤澳合作区', level: 'review', why: '缺“深度”' },
      ],
    },
    {
      text: '前海深港现代服务业合作区',
      quoted: 'never',
      wrong: [{ text: '前海深港现代化服务业合作区' }, { text: '前海粤港现代服务业合作区' }],
    },
    {
      text: '河套深港科技创新合作区',
      quoted: 'never',
      wrong: [
        { text: '河套深港科技合作区', why: '缺“创新”' },
        { text: '深港河套科技创新合作区', level: 'review' },
      ],
    },
    {
      text: '绿美广东生态建设',
      quoted: 'never',
      verbs: ['深入推进', '持续推进'],
      since: 2022,
      pack: '粤',
      wrong: [
        { text: '绿美生态广东建设' },
        { text: '美绿广东', right: '绿美广东' },
        { text: '绿美广东生态文明建设', level: 'review' },
      ],
    },
    {
      text: '制造业当家',
      quoted: 'never',
      verbs: ['坚持实体经济为本、……'],
      since: 2022,
      pack: '粤',
      wrong: [{ text: '制造当家', level: 'review', why: '缺“业”' }, { text: '制造业当政' }],
    },
    {
      text: '海南自由贸易港',
      quoted: 'never',
      since: 2018,
      wrong: [{ text: '海南自由贸易区港' }, { text: '海南自贸港区', level: 'review' }],
    },
    {
      text: '成渝地区双城经济圈',
      quoted: 'never',
      since: 2020,
      wrong: [
        { text: '成渝双城经济圈', level: 'review', why: '缺“地区”' },
        { text: '成渝地区双城经济区', why: '“圈”误作“区”' },
        { text: '渝成地区双城经济圈' },
      ],
    },
    {
      // “双区”建设, “双区”驱动.
      text: '“双区”',
      quoted: 'always',
      core: '双区',
      members: ['粤港澳大湾区', '深圳中国特色社会主义先行示范区'],
      ordered: true,
      since: 2019,
      pack: '粤',
      wrong: [
        { text: '“双区建设”', right: '“双区”建设', level: 'review' },
        { text: '双区驱动', right: '“双区”驱动' },
        { text: '双区建设', right: '“双区”建设' },
      ],
    },
    {
      // The 10 of “1310”; the report of 2026 leaves the quotation marks out.
      text: '“十大新突破”',
      quoted: 'either',
      core: '十大新突破',
      since: 2023,
      pack: '粤',
      wrong: [{ text: '“十大突破”', level: 'review', why: '“1310”中为“十大新突破”' }],
    },
    {
      // What the Greater Bay Area is to be.
      text: '“一点两地”',
      quoted: 'always',
      core: '一点两地',
      members: ['新发展格局的战略支点', '高质量发展的示范地', '中国式现代化的引领地'],
      ordered: true,
      since: 2023,
      pack: '粤',
      wrong: [
        { text: '“一地两点”' },
        {
          text: '新发展格局的战略支点、中国式现代化的引领地、高质量发展的示范地',
          right: '新发展格局的战略支点、高质量发展的示范地、中国式现代化的引领地',
        },
      ],
    },
    {
      text: '“五外联动”',
      quoted: 'always',
      core: '五外联动',
      members: ['外贸', '外资', '外包', '外经', '外智'],
      ordered: false,
      verbs: ['推进', '抓好'],
      since: 2023,
      pack: '粤',
    },
    {
      text: '走在前列',
      quoted: 'either',
      core: '走在前列',
      verbs: ['在推进中国式现代化建设中走在前列'],
      pack: '粤',
      wrong: [{ text: '在推进中国式现代化中走在前列建设', right: '在推进中国式现代化建设中走在前列' }],
    },
  ] satisfies readonly Entry[];
