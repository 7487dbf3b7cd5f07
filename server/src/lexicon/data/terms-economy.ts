import type { Entry } from '../formulation';

/** Terms of economy, science and planning. */
export const economicTerms = () =>
  [
    {
      // May stand in a longer quotation, “互联网+政务服务”, but not outside of one.
      text: '“互联网+”',
      quoted: 'either',
      core: '互联网+',
      wrong: [
        { text: '“互联网＋”', level: 'review', why: '加号用半角“+”' },
        { text: '“互联网”+', notBefore: ['“'] },
      ],
    },
    {
      text: '“人工智能+”行动',
      quoted: 'always',
      core: '人工智能+',
      verbs: ['开展', '深化拓展', '持续推进'],
      since: 2024,
      wrong: [
        { text: '“人工智能”+', right: '“人工智能+”', notBefore: ['“'] },
        { text: '“AI+”行动', level: 'review' },
      ],
    },
    {
      text: '“一网通办”',
      quoted: 'either',
      core: '一网通办',
      wrong: [{ text: '“一网统办”', why: '“一网通办”“一网统管”混淆' }],
    },
    {
      text: '“一网统管”',
      quoted: 'either',
      core: '一网统管',
    },
    {
      text: '“高效办成一件事”',
      quoted: 'always',
      core: '高效办成一件事',
      since: 2024,
      wrong: [{ text: '“高效办好一件事”' }],
    },
    {
      text: '亲清政商关系',
      quoted: 'never',
      accepted: ['“亲”“清”政商关系', '亲清新型政商关系'],
      wrong: [
        { text: '清亲政商关系' },
        { text: '亲情政商关系', why: '“亲清”误作“亲情”' },
        { text: '亲青政商关系' },
        { text: '新型亲清政商关系', level: 'review', why: '固定表述“亲清政商关系”或“亲清新型政商关系”' },
      ],
    },
    {
      text: '全国统一大市场',
      quoted: 'never',
      verbs: ['构建', '加快建设', '纵深推进……建设'],
      wrong: [{ text: '全国大统一市场' }, { text: '全国统一的大市场', level: 'review' }],
    },
    {
      text: '关键核心技术',
      quoted: 'never',
      verbs: ['打赢……攻坚战', '攻克'],
      wrong: [{ text: '核心关键技术', level: 'review' }],
    },
    {
      text: '产业链供应链',
      quoted: 'never',
      accepted: ['产业链、供应链'],
      wrong: [{ text: '供应链产业链', level: 'review' }],
    },
    {
      text: '创新链产业链资金链人才链深度融合',
      quoted: 'never',
      wrong: [
        { text: '产业链创新链资金链人才链深度融合', level: 'review', why: '“创新链”居首' },
        { text: '创新链产业链人才链资金链', right: '创新链产业链资金链人才链', level: 'review' },
      ],
    },
    {
      // Mostly bare in national reports; 小巨人 is always quoted.
      text: '“专精特新”',
      quoted: 'either',
      core: '专精特新',
      members: ['专业化', '精细化', '特色化', '新颖化'],
      ordered: true,
      accepted: ['专精特新企业', '专精特新“小巨人”企业', '专精特新中小企业'],
      wrong: [
        {
          text: '“专精特新小巨人”',
          right: '专精特新“小巨人”',
          level: 'review',
          why: '“小巨人”单独加引号：专精特新“小巨人”',
        },
        { text: '“精专特新”' },
        { text: '专业化、精细化、特色化、创新化', right: '专业化、精细化、特色化、新颖化', level: 'review' },
        { text: '专精特新小巨人企业', right: '专精特新“小巨人”企业' },
      ],
    },
    {
      text: '“四上”企业',
      quoted: 'always',
      core: '四上',
      expands:
        '规模以上工业企业、有资质的建筑业企业、限额以上批发零售住宿餐饮企业、规模以上服务业企业及全部房地产开发经营企业',
      wrong: [{ text: '“四上企业”', level: 'review' }, { text: '四上企业' }],
    },
    {
      text: '“卡脖子”',
      quoted: 'always',
      core: '卡脖子',
      wrong: [
        { text: '“掐脖子”技术', right: '“卡脖子”技术' },
        { text: '卡脖子技术', right: '“卡脖子”技术' },
        { text: '卡脖子问题', right: '“卡脖子”问题' },
      ],
    },
    {
      text: '“揭榜挂帅”',
      quoted: 'either',
      core: '揭榜挂帅',
      wrong: [{ text: '“挂榜揭帅”' }, { text: '“接榜挂帅”' }],
    },
    {
      text: '“两新”',
      quoted: 'always',
      core: '两新',
      members: ['推动大规模设备更新', '消费品以旧换新'],
      ordered: true,
      since: 2024,
      wrong: [{ text: '大规模设备更新和消费品换新', right: '大规模设备更新和消费品以旧换新' }],
    },
    {
      text: '“两重”',
      quoted: 'always',
      core: '两重',
      expands: '国家重大战略实施和重点领域安全能力建设',
      since: 2024,
      wrong: [
        {
          text: '重点领域安全能力建设和国家重大战略实施',
          right: '国家重大战略实施和重点领域安全能力建设',
          level: 'review',
        },
      ],
    },
    {
      text: '“黑天鹅”、“灰犀牛”',
      quoted: 'always',
      core: '黑天鹅',
      wrong: [
        { text: '“灰天鹅”', right: '“黑天鹅”' },
        { text: '“黑犀牛”', right: '“灰犀牛”' },
        { text: '“灰犀午”', right: '“灰犀牛”' },
      ],
    },
    {
      text: '“三公”经费',
      quoted: 'always',
      core: '三公',
      members: ['因公出国（境）费用', '公务用车购置及运行维护费', '公务接待费'],
      ordered: false,
      wrong: [{ text: '“三公经费”', level: 'review' }, { text: '三公经费' }],
    },
    {
      text: '“十四五”规划',
      quoted: 'always',
      core: '十四五',
      since: 2020,
      wrong: [
        { text: '十四五规划', notAfter: ['第', '“', '‘'] },
        { text: '“十四五规划”' },
        { text: '“第十四五”', right: '“十四五”' },
        { text: '“14五”', right: '“十四五”', why: '用汉字数字' },
        { text: '十四五时期', right: '“十四五”时期', notAfter: ['第', '“', '‘'] },
        { text: '十四五期间', right: '“十四五”期间', notAfter: ['第', '“', '‘'] },
      ],
    },
    {
      text: '“十五五”规划',
      quoted: 'always',
      core: '十五五',
      since: 2025,
      wrong: [
        { text: '十五五规划', notAfter: ['第', '“', '‘'] },
        { text: '“十五五规划”' },
        { text: '“第十五五”', right: '“十五五”' },
        { text: '十五五时期', right: '“十五五”时期', notAfter: ['第', '“', '‘'] },
        { text: '十五五期间', right: '“十五五”期间', notAfter: ['第', '“', '‘'] },
        { text: '“十五·五”', right: '“十五五”', why: '不用间隔号' },
      ],
    },
    {
      // Took the place of 市场主体 after 2022, but for the names of laws.
      text: '经营主体',
      quoted: 'never',
      accepted: ['市场主体'],
      since: 2022,
      wrong: [{ text: '各类市场主体', right: '各类经营主体', level: 'review', why: '2022年以后文件多用“经营主体”' }],
    },
  ] satisfies readonly Entry[];
