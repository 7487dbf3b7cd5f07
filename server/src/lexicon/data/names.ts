import type { Entry } from '../formulation';

/** Titles of persons and bodies. */
export const titles = () =>
  [
    {
      text: '以习近平同志为核心的党中央',
      quoted: 'never',
      verbs: ['坚持……集中统一领导', '更加紧密地团结在……周围', '在……坚强领导下'],
      since: 2016,
      wrong: [
        { text: '以习近平总书记为核心的党中央', why: '固定表述用“同志”，不用职务' },
        { text: '以习近平为核心的党中央', why: '缺“同志”' },
        { text: '以习近平主席为核心的党中央' },
        { text: '以习近平总书记为核心的中共中央' },
        { text: '以习近平同志为核心的中央', notBefore: ['领导集体', '委员会', '军委', '政治局', '人民政府'] },
        { text: '以习近平同志为总书记的党中央', since: 2017, givenUp: true, why: '2016年10月后用“为核心”' },
      ],
    },
    {
      text: '习近平总书记重要讲话精神',
      quoted: 'never',
      verbs: ['深入学习贯彻', '全面贯彻落实'],
      accepted: [
        '习近平总书记重要讲话和重要指示批示精神',
        '习近平总书记对广东系列重要讲话和重要指示精神',
        '习近平总书记视察广东重要讲话、重要指示精神',
      ],
      wrong: [
        {
          text: '习总书记',
          right: '习近平总书记',
          notAfter: [...'学研练复温补'],
          notInQuotes: true,
          why: '不用简称，应写“习近平总书记”',
        },
        {
          text: '习大大',
          right: '习近平总书记',
          unsafe: true,
          notAfter: [...'学研练复温补实见自演讲预传修陋恶积'],
          notInQuotes: true,
          why: '网络用语，不得入公文',
        },
        { text: '习近平总书记讲话精神', level: 'review', why: '缺“重要”' },
        { text: '习近平重要讲话精神', level: 'review', why: '缺职务“总书记”' },
        { text: '习近平总书计', right: '习近平总书记' },
        { text: '习近平总书纪', right: '习近平总书记' },
      ],
    },
    {
      // The whole name before 省省委书记 is left to the reader: no literal text says where the name of a place begins.
      text: '中共××省委书记',
      quoted: 'never',
      wrong: [
        {
          text: '省省委书记',
          right: '省委书记',
          notAfter: ['各', '全', '两', '外', '个', '些', '多', '兄弟', '部分', '沿海'],
          why: '重复：应为“××省委书记”',
        },
        {
          text: '市市委书记',
          right: '市委书记',
          level: 'review',
          why: '多为重复，应为“××市委书记”；“津市市委书记”等市名本含“市”者除外',
        },
        {
          text: '县县委书记',
          right: '县委书记',
          level: 'review',
          why: '多为重复，应为“××县委书记”；“莘县县委书记”等单字县名除外',
        },
      ],
    },
    {
      text: '村委会主任',
      quoted: 'never',
      wrong: [
        {
          text: '村长',
          level: 'review',
          notAfter: ['农', '乡'],
          notBefore: [...'期效远久者大江三假线城春安沙治短度宽'],
          why: '规范用“村委会主任”；新华社列为禁用提法',
        },
        {
          text: '村官',
          right: null,
          level: 'review',
          notAfter: ['农', '乡', '大学生'],
          notBefore: ['方', '员'],
          why: '新华社列为禁用提法（“大学生村官”计划除外）',
        },
      ],
    },
  ] satisfies readonly Entry[];

/** Congresses and sessions. */
export const meetings = () =>
  [
    {
      text: '中国共产党第二十次全国代表大会',
      quoted: 'never',
      verbs: ['全面贯彻……精神', '深入学习贯彻'],
      accepted: ['党的二十大'],
      since: 2022,
      wrong: [
        {
          text: '党的20大',
          right: '党的二十大',
          notBefore: [...'项举工任行政类个'],
          why: '届次用汉字数字',
        },
        { text: '党的第二十大', right: '党的二十大', why: '“第二十”与“大”不搭配' },
        { text: '党的“二十大”', right: '党的二十大', level: 'review', why: '简称不加引号' },
        { text: '中国共产党第二十届全国代表大会', why: '全国代表大会称“次”，中央委员会称“届”' },
        { text: '中国共产党第20次全国代表大会', why: '届次用汉字数字' },
        { text: '党的二十次全国代表大会', right: '党的第二十次全国代表大会', why: '缺“第”' },
        { text: '二十大三中全会', right: '二十届三中全会', why: '中央全会称“二十届三中全会”' },
        { text: '党的二十大三中全会', right: '党的二十届三中全会', why: '中央全会称“二十届三中全会”' },
      ],
    },
    {
      text: '中国共产党第十九次全国代表大会',
      quoted: 'never',
      accepted: ['党的十九大'],
      since: 2017,
      wrong: [{ text: '党的十九大届', right: '党的十九届', why: '届次混乱' }],
    },
    {
      text: '党的二十大和二十届历次全会精神',
      quoted: 'never',
      verbs: ['全面贯彻', '深入贯彻'],
      accepted: ['党的二十大和二十届二中、三中、四中全会精神'],
      wrong: [
        { text: '党的二十大和二十大历次全会精神', why: '全会属“二十届”' },
        { text: '党的二十大及历届全会', right: '党的二十大和二十届历次全会', level: 'review' },
        { text: '二十届历届全会', right: '二十届历次全会', why: '“历次”误作“历届”' },
      ],
    },
  ] satisfies readonly Entry[];

/** Campaigns of study. */
export const activities = () =>
  [
    {
      // The members are the general requirement of the campaign.
      text: '学习贯彻习近平新时代中国特色社会主义思想主题教育',
      quoted: 'never',
      members: ['学思想', '强党性', '重实践', '建新功'],
      ordered: true,
      since: 2023,
      wrong: [
        { text: '学思想、重实践、强党性、建新功', right: '学思想、强党性、重实践、建新功' },
        { text: '学思想、强党性、重实践、立新功', right: '学思想、强党性、重实践、建新功' },
      ],
    },
    {
      text: '党史学习教育',
      quoted: 'never',
      members: ['学史明理', '学史增信', '学史崇德', '学史力行'],
      ordered: true,
      since: 2021,
      wrong: [
        { text: '党史教育学习', since: 2021 },
        { text: '学史增信、学史明理、学史崇德、学史力行', right: '学史明理、学史增信、学史崇德、学史力行' },
        { text: '学史明理、学史崇德、学史增信、学史力行', right: '学史明理、学史增信、学史崇德、学史力行' },
      ],
    },
    {
      text: '党纪学习教育',
      quoted: 'never',
      since: 2024,
      wrong: [
        { text: '党纪教育学习', since: 2024 },
        { text: '党规党纪学习教育', level: 'review' },
      ],
    },
    {
      text: '深入贯彻中央八项规定精神学习教育',
      quoted: 'never',
      since: 2025,
      wrong: [{ text: '中央八项规定学习教育', level: 'review' }],
    },
    {
      text: '“两学一做”',
      quoted: 'always',
      core: '两学一做',
      expands: '学党章党规、学系列讲话，做合格党员',
      since: 2016,
      wrong: [{ text: '学党规党章、学系列讲话', right: '学党章党规、学系列讲话' }],
    },
  ] satisfies readonly Entry[];

/** Names of documents. */
export const documents = () =>
  [
    {
      text: '国民经济和社会发展第十五个五年规划',
      quoted: 'never',
      wrong: [
        { text: '国民经济和社会发展第十五五年规划', why: '缺“个五”' },
        { text: '国民经济与社会发展第十五个五年规划', level: 'review' },
        { text: '国民经济和社会发展第15个五年规划', why: '用汉字数字' },
        { text: '国民经济和社会发展第十五个五年计划', why: '“十一五”起为“规划”' },
      ],
    },
  ] satisfies readonly Entry[];
