import type { Entry } from '../formulation';

/** Terms of politics, society and ecology. */
export const socialTerms = () =>
  [
    {
      text: '“关键少数”',
      quoted: 'always',
      core: '关键少数',
      verbs: ['抓住', '紧盯'],
      wrong: [{ text: '关键的少数', level: 'review', why: '应为“关键少数”并加引号' }],
    },
    {
      text: '把权力关进制度的笼子里',
      quoted: 'never',
      wrong: [
        { text: '把权利关进', right: '把权力关进', why: '“权力”误作“权利”' },
        { text: '将权利关进', right: '将权力关进', why: '“权力”误作“权利”' },
        { text: '把权力关进制度笼子', right: '把权力关进制度的笼子', level: 'review' },
      ],
    },
    {
      text: '港澳台同胞、海外侨胞',
      quoted: 'never',
      accepted: ['港澳同胞、台湾同胞、海外侨胞', '香港特别行政区同胞、澳门特别行政区同胞、台湾同胞和海外侨胞'],
      wrong: [
        { text: '中国和香港', right: '内地和香港', unsafe: true, why: '港澳不得与中国并列' },
        { text: '中国和澳门', right: '内地和澳门', unsafe: true, why: '港澳不得与中国并列' },
        { text: '中国和台湾', right: '大陆和台湾', unsafe: true, why: '台湾不得与中国并列' },
        { text: '中港两地', right: '内地与香港两地', unsafe: true },
        { text: '两岸三地', right: null, level: 'review', why: '新华社列为禁用提法' },
        { text: '港澳台等国', right: '港澳台等地区', notBefore: ['家', '内', '际'], why: '港澳台不是国家' },
        {
          text: '港澳台等国家',
          right: '港澳台等地区',
          notBefore: ['和地区', '及地区', '或地区', '（地区', '(地区', '、地区'],
          why: '港澳台不是国家；多个并列须作“国家和地区”',
        },
      ],
    },
    {
      // Not within 三保障 or 两不愁三保障. Before the spring of 2020 the order began with 保工资.
      text: '基层“三保”',
      quoted: 'always',
      core: '三保',
      members: ['保基本民生', '保工资', '保运转'],
      ordered: true,
      membersSince: 2021,
      verbs: ['兜牢……底线'],
      wrong: [
        { text: '保工资、保基本民生、保运转', right: '保基本民生、保工资、保运转', since: 2021, notInList: true },
        { text: '保运转、保工资、保基本民生', right: '保基本民生、保工资、保运转', since: 2021, notInList: true },
        { text: '兜牢三保底线', right: '兜牢“三保”底线' },
        { text: '兜牢“三保”红线', right: '兜牢“三保”底线', level: 'review', why: '搭配“底线”' },
      ],
    },
    {
      text: '“三农”',
      quoted: 'always',
      core: '三农',
      members: ['农业', '农村', '农民'],
      ordered: false,
      verbs: ['做好……工作', '解决……问题'],
      wrong: [
        { text: '三农工作', right: '“三农”工作' },
        { text: '三农问题', right: '“三农”问题' },
        { text: '“三农工作”', right: '“三农”工作', level: 'review' },
        { text: '“三农问题”', right: '“三农”问题', level: 'review' },
      ],
    },
    {
      text: '宜居宜业和美乡村',
      quoted: 'never',
      verbs: ['建设'],
      since: 2022,
      wrong: [
        { text: '宜业宜居和美乡村' },
        { text: '宜居宜业和谐美丽乡村', level: 'review' },
        { text: '宜居宜业的和美乡村', level: 'review' },
      ],
    },
    {
      text: '碳达峰、碳中和',
      quoted: 'never',
      verbs: ['积极稳妥推进', '实现'],
      accepted: ['碳达峰碳中和', '“双碳”'],
      since: 2020,
      wrong: [
        { text: '碳中和、碳达峰', why: '“碳达峰”在前' },
        { text: '碳达峰、碳综合' },
        { text: '炭达峰', right: '碳达峰', notAfter: ['煤'] },
        { text: '炭中和', right: '碳中和', notAfter: ['煤'] },
        { text: '2030年前实现碳中和', right: null, why: '碳达峰2030年前、碳中和2060年前' },
        { text: '2060年前实现碳达峰', right: null, why: '碳达峰2030年前、碳中和2060年前' },
        { text: '2030年实现碳达峰', right: '2030年前实现碳达峰', level: 'review', why: '承诺为“2030年前”' },
      ],
    },
    {
      text: '“双碳”目标',
      quoted: 'either',
      core: '双碳',
      wrong: [
        { text: '双碳目标', level: 'review' },
        { text: '“双炭”', right: '“双碳”' },
      ],
    },
    {
      text: '永久基本农田',
      quoted: 'never',
      since: 2018,
      wrong: [{ text: '永久性基本农田', since: 2018, givenUp: true }],
    },
    {
      text: '“四好农村路”',
      quoted: 'either',
      core: '四好农村路',
      expands: '建好、管好、护好、运营好农村公路',
      members: ['建好', '管好', '护好', '运营好'],
      ordered: true,
      since: 2014,
      wrong: [
        { text: '“四好”农村路', level: 'review', why: '交通运输部文件及广东2026年报告均写作“四好农村路”' },
        { text: '“四好农村公路”', level: 'review' },
      ],
    },
    {
      text: '“厕所革命”',
      quoted: 'either',
      core: '厕所革命',
      wrong: [{ text: '“测所革命”' }, { text: '“厕所革新”', why: '固定提法“厕所革命”' }],
    },
    {
      text: '扫黑除恶',
      quoted: 'never',
      verbs: ['常态化开展', '推进……常态化'],
      wrong: [
        { text: '扫黒除恶' },
        { text: '打黑除恶专项斗争', level: 'review', why: '2018年起为“扫黑除恶专项斗争”' },
        { text: '扫黑除恶专项行动', level: 'review', why: '固定名称为“专项斗争”/“常态化扫黑除恶斗争”' },
      ],
    },
    {
      text: '急难愁盼',
      quoted: 'either',
      verbs: ['解决好人民群众……问题'],
      wrong: [{ text: '愁难急盼' }, { text: '急难盼愁' }, { text: '急愁难盼' }, { text: '难急愁盼' }],
    },
    {
      text: '“一老一小”',
      quoted: 'always',
      core: '一老一小',
      wrong: [{ text: '“一小一老”' }, { text: '一老一小服务', right: '“一老一小”服务', level: 'review' }],
    },
    {
      text: '“双一流”',
      quoted: 'always',
      core: '双一流',
      expands: '世界一流大学和一流学科',
      verbs: ['加快……建设'],
      wrong: [
        { text: '双一流大学', right: '“双一流”大学' },
        { text: '双一流建设', right: '“双一流”建设' },
        { text: '一流大学和世界一流学科', right: '世界一流大学和一流学科', level: 'review' },
      ],
    },
    {
      text: '退役军人',
      quoted: 'never',
      wrong: [
        { text: '复退军人', level: 'review', why: '规范统称为“退役军人”' },
        { text: '退伍军人事务局', right: '退役军人事务局', why: '机构名为“退役军人事务局”' },
      ],
    },
    {
      text: '残疾人',
      quoted: 'never',
      wrong: [
        { text: '残废人', since: 1991, givenUp: true, notBefore: ['员'], why: '歧视性' },
        { text: '残障人', level: 'review', why: '法律用语为“残疾人”' },
        { text: '弱智儿童', right: '智力残疾儿童', level: 'review', why: '规范用“智力残疾儿童”' },
      ],
    },
    {
      text: '生产安全事故',
      quoted: 'never',
      wrong: [{ text: '安全生产事故', level: 'review', why: '法定名称为“生产安全事故”（《安全生产法》）；旧文件偶见' }],
    },
    {
      text: '数字政府',
      quoted: 'never',
      wrong: [{ text: '数字化政府', level: 'review' }],
    },
  ] satisfies readonly Entry[];
