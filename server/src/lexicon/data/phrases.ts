import type { Entry } from '../formulation';

/** Set phrases. */
export const phrases = () =>
  [
    {
      text: '现在，我代表××人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。',
      quoted: 'never',
      accepted: ['请各位政协委员和列席人员提出意见', '请各位政协委员和列席会议的同志提出意见'],
      wrong: [
        {
          text: '请予审查，并请',
          right: '请予审议，并请',
          level: 'review',
          why: '报告工作用“审议”（计划、预算、规划草案用“审查”）',
        },
        { text: '请予审议、并请', right: '请予审议，并请', level: 'review', why: '“审议”后用逗号' },
        {
          text: '作政府工作报告，请予审议，并请各位政协委员提出宝贵意见',
          right: '作政府工作报告，请予审议，并请各位政协委员提出意见',
          level: 'review',
          why: '套语用“提出意见”',
        },
        { text: '其它列席人员', right: '其他列席人员', why: '“其它”应为“其他”' },
      ],
    },
    {
      // The salutation takes a full-width colon, the address within the text 各位代表！ or a comma. A half-width colon is the document’s habit of punctuation, not a wrong wording.
      text: '各位代表：',
      quoted: 'never',
      wrong: [{ text: '各位代表，现在', right: null, level: 'review', why: '开头称谓独立成行并用冒号' }],
    },
    {
      text: '党中央、国务院决策部署',
      quoted: 'never',
      wrong: [
        { text: '党中央国务院', right: '党中央、国务院', level: 'review', why: '“党中央”“国务院”之间用顿号' },
        { text: '国务院、党中央', right: '党中央、国务院', notAfter: ['、'], why: '“党中央”在前' },
        {
          text: '中共中央国务院',
          right: '中共中央、国务院',
          level: 'review',
          why: '发文机关并列写“中共中央、国务院”（文件标题上分行除外）',
        },
      ],
    },
    {
      text: '人民满意的法治政府、廉洁政府、服务型政府',
      quoted: 'never',
      accepted: ['人民满意的服务型政府'],
      wrong: [
        { text: '服务性政府', right: '服务型政府', notBefore: ['采购', '购买', '投资'] },
        { text: '廉政政府', right: '廉洁政府', level: 'review' },
      ],
    },
    {
      text: '忠诚干净担当',
      quoted: 'never',
      accepted: ['忠诚、干净、担当'],
      wrong: [{ text: '忠诚担当干净' }, { text: '干净忠诚担当' }],
    },
    {
      text: '新中国成立××周年',
      quoted: 'never',
      accepted: ['中华人民共和国成立××周年'],
      wrong: [
        { text: '建国以来', right: '新中国成立以来', level: 'review', why: '规范用“新中国成立以来”' },
        { text: '建国70周年', right: '新中国成立70周年', level: 'review', why: '规范用“新中国成立”' },
        { text: '建国75周年', right: '新中国成立75周年', level: 'review', why: '规范用“新中国成立”' },
        {
          text: '解放前',
          right: null,
          level: 'review',
          notAfter: ['思想'],
          notBefore: ['进'],
          why: '新华社规范用“1949年前”或“新中国成立前”',
        },
        {
          text: '解放后',
          right: null,
          level: 'review',
          notAfter: ['思想'],
          notBefore: ['来', '勤', '备'],
          why: '新华社规范用“1949年后”或“新中国成立后”',
        },
      ],
    },
    {
      text: '抓铁有痕、踏石留印',
      quoted: 'never',
      accepted: ['踏石留印、抓铁有痕'],
      wrong: [
        { text: '踏石留痕', right: '踏石留印', level: 'review' },
        { text: '抓铁留痕', right: '抓铁有痕', level: 'review' },
        { text: '踏石有印', right: '踏石留印' },
      ],
    },
    {
      text: '省十件民生实事',
      quoted: 'never',
      accepted: ['十件民生实事'],
      wrong: [
        { text: '十件民生事实', right: '十件民生实事', why: '“实事”误作“事实”' },
        {
          text: '民生事实',
          right: '民生实事',
          notBefore: ['上', '证明', '表明', '依据', '情况'],
          why: '“实事”误作“事实”',
        },
        { text: '十件民生好事', right: '十件民生实事', level: 'review', why: '固定名称“十件民生实事”' },
      ],
    },
    {
      text: '坚持和加强党的全面领导',
      quoted: 'never',
      verbs: ['坚持和加强'],
      wrong: [
        { text: '加强和坚持党的全面领导' },
        { text: '坚持与加强党的全面领导', level: 'review' },
        { text: '坚持和加强党的领导', level: 'review' },
      ],
    },
    {
      text: '统筹推进疫情防控和经济社会发展',
      quoted: 'never',
      wrong: [{ text: '统筹推进经济社会发展和疫情防控', level: 'review', why: '固定顺序“疫情防控和经济社会发展”' }],
    },
  ] satisfies readonly Entry[];
