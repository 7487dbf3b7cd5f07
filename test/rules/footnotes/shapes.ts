/** A footnote of a made-up report: its sentence with ▲ where the mark stands, and its definition. */
interface Note {
  readonly sentence: string;
  readonly term: string;
  readonly explanation: string;
}

const note = (sentence: string, term: string, explanation: string): Note => ({ sentence, term, explanation });

/** Sentences of a county that is not on the map. */
const NOTES: readonly Note[] = [
  note('“一窗联办”▲事项扩至312项', '“一窗联办”', '指企业和群众在一个窗口交齐材料，后台分头办理。'),
  note('湖长制▲覆盖全部乡镇', '湖长制', '由各级负责同志担任湖长，负责湖泊的管护。'),
  note('新建云上茶市▲2个，带动茶农1800户', '云上茶市', '指茶叶的网上集市，每月开市两次。'),
  note('“5G+智慧渔场”▲建成投用，年增收460万元', '5G+智慧渔场', '指用第五代移动通信技术管理的养殖水面。'),
  note('“1+3+N”应急体系▲不断完善', '“1+3+N”应急体系', '“1”指县级指挥中心，“3”指三个片区队伍，“N”指各村小分队。'),
  note('4K护林▲实现全县覆盖', '4K护林', '指用超高清摄像头看护山林。'),
  note('实施“双千”行动▲，培训技工1000人次', '“双千”行动', '即每年培训千名技工、扶持千家小店。'),
  note('完成“飞地粮仓”▲选址', '“飞地粮仓”', '在邻县建设、由本县管理的储备粮库。'),
  note('持续推进清溪计划▲，关停砂场6处', '清溪计划', '是指用三年时间整治全县中小河流的计划。'),
  note('深化“跟班学”▲做法，选派干部42名', '“跟班学”', '指选派青年干部到先进地区跟班学习半年。'),
  note('“链上贷”▲余额达到8.6亿元', '“链上贷”', '指银行依托龙头企业的订单，向上下游小企业发放的贷款。'),
  note('推广稻鸭共作▲3.2万亩', '稻鸭共作', '稻田养鸭、鸭粪肥田的种养方式。'),
  note('建成零碳驿站▲5座', '零碳驿站', '用电全部来自屋顶光伏的公路服务点。'),
  note('“夜门诊”▲延长到晚上9点', '“夜门诊”', '指县医院下班之后开设的门诊。'),
  note('“小屋课堂”▲开进社区', '“小屋课堂”', '指利用社区空房举办的公益托管。'),
  note('组建“山货联盟”▲，入盟合作社67家', '“山货联盟”', '由合作社自愿组成、统一品牌和检测的销售组织。'),
  note('做优“第一站”服务▲，来客满意率98%', '“第一站”服务', '指在车站设立的游客咨询、行李寄存等服务。'),
  note('建设数字孪生水库▲', '数字孪生水库', '用数据在计算机里再造的水库，可以预演调度。'),
  note('落实“三包两退”▲制度', '“三包两退”', '包修、包换、包赔，七日退货、异地退货。'),
  note('启动“青苗工程”▲二期', '“青苗工程”', '指为农村儿童配备营养餐、图书和校车的工程。'),
  note('开通“渔光专列”▲', '“渔光专列”', '指把水产和光伏组件运往沿海港口的货运列车。'),
  note('用好老码头更新基金▲', '老码头更新基金', '由县财政和社会资本共同出资、用于改造旧码头的基金。'),
  note('“村医早班车”▲开到山里', '“村医早班车”', '指每周一早晨送县医院医生下乡坐诊的班车。'),
  note('推行“先用后审”▲，用地周期缩短40天', '“先用后审”', '对小型公益项目先行用地、事后审查的做法。'),
  note('建立林票▲交易点', '林票', '指村民以林地入股得到的收益凭证。'),
  note('办好“百匠进校”▲活动', '“百匠进校”', '指请一百名工匠到中小学授课。'),
  note('新增口袋渔港▲4个', '口袋渔港', '能停泊十艘以下小船的简易渔港。'),
  note('打造“半小时书圈”▲', '“半小时书圈”', '居民半小时之内可以走到的图书馆和书店。'),
  note('完善“云哨兵”▲预警', '“云哨兵”', '指设在山洪沟口、自动报警的雷达水位计。'),
  note('支持“侨村客厅”▲建设', '“侨村客厅”', '为归侨提供议事、寄存和学习场所的村级站点。'),
  note('推出“碳积分”▲', '“碳积分”', '居民步行、骑行可以换取的积分。'),
  note('实行“一桥一档”▲管理', '“一桥一档”', '为每座桥梁建立一份档案。'),
  note('发展林下灵芝▲1.1万亩', '林下灵芝', '在树林下面仿野生种植的灵芝。'),
  note('设立“调解茶室”▲28间', '“调解茶室”', '指请老党员、老教师调解邻里纠纷的茶室。'),
  note('“暖屋补贴”▲惠及群众9300户', '“暖屋补贴”', '对困难家庭改造门窗、更换炉具给予的补助。'),
  note('创建无烟港口▲', '无烟港口', '船舶靠岸以后全部使用岸上电力的港口。'),
];

/** A figure and a year, a document number, a list, a table: what has digits in brackets and is no mark. */
const NOISE: readonly string[] = [
  '　　按照临政发〔2024〕1号文件和《关于加快湖区建设的意见》（临办〔2023〕16号）的要求，年内完成三件事：①修好堤坝；②清淤河道；③移栽苗木。',
  '　　全年粮食总产量12.4万吨（2023年为11.9万吨），单产提高（2）个百分点以上，市场主体[2024]年末达到3.1万户。',
  '　　要把握好两点：（1）量力而行；（2）尽力而为。“十四五”以来，累计建成“四好”公路126公里。',
  '　　城区“15分钟生活圈”基本形成，“12345”热线办结率99.2%，“两会”建议办理满意率100%。',
];

const SECTIONS = [
  '一、过去一年的工作',
  '（一）实体经济稳中有进',
  '（二）城乡面貌持续改善',
  '二、今年的重点任务',
  '（一）培育壮大产业',
  '（二）保护绿水青山',
  '（三）办好民生实事',
];

/** How a report writes its footnotes. */
export interface Shape {
  readonly name: string;
  readonly mark: (number: number) => string;
  /** Nothing for an unnumbered list. */
  readonly label: (number: number) => string;
  readonly heading: readonly string[];
  readonly count?: number;
  /** What stands between a term and its explanation. */
  readonly separator?: string;
  /** What stands between two definitions. */
  readonly between?: string;
  /** Definitions of several paragraphs, every so many. */
  readonly paragraphsEvery?: number;
  readonly behind?: readonly string[];
  /** Whether terms stand without their quotes in the list. */
  readonly bare?: boolean;
  readonly inside?: boolean;
  readonly lineBreak?: string;
  /** Notes at the foot of each page of so many, inside the body. */
  readonly perPage?: number;
  /** Whether the numbers of each page begin with 1. */
  readonly restart?: boolean;
  /** Every so many definitions two share a line. */
  readonly gluedEvery?: number;
  /** Whether footnotes are cited again. */
  readonly again?: boolean;
  /** Whether paragraphs of the body are numbered 1. 2. like definitions. */
  readonly itemized?: boolean;
  /** Marks before figures and definitions on sentences, as statistical bulletins have them. */
  readonly bulletin?: boolean;
}

/** A mark or the label of a definition in a composed text: offsets of the whole and of its digits. */
export interface Placed {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface PlacedDefinition extends Placed {
  /** The end of all its paragraphs. */
  readonly last: number;
}

export interface Composed {
  readonly text: string;
  /** The first mark of each footnote. */
  readonly marks: readonly Placed[];
  /** Marks that cite one again. */
  readonly others: readonly Placed[];
  readonly definitions: readonly PlacedDefinition[];
  readonly terms: readonly string[];
  /** Where the heading of the appendix begins. */
  readonly appendix: number;
}

const FIGURES = [
  '工业',
  '建筑业',
  '批发业',
  '零售业',
  '住宿业',
  '餐饮业',
  '仓储业',
  '渔业',
  '林业',
  '牧业',
  '旅游',
  '邮政',
];
const MEASURES = [
  '增加值',
  '营业收入',
  '投资额',
  '用电量',
  '税收',
  '进口额',
  '出口额',
  '就业人数',
  '用水量',
  '产量',
  '销售量',
  '存货',
];

function notesOf({ count = 24, bulletin }: Shape): Note[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / NOTES.length);
    const { sentence, term, explanation } = NOTES[index % NOTES.length] as Note;
    const figure = `${FIGURES[index % FIGURES.length]}${MEASURES[Math.floor(index / FIGURES.length) % MEASURES.length]}`;
    if (bulletin) {
      return note(
        `全年${figure}▲${((index * 7919) % 9000) + 13}${index % 3 === 0 ? '.4' : ''}亿元，比上年增长${(index % 9) + 1}.${index % 7}%`,
        index % 2 === 0 ? `${figure}` : `${figure}按可比口径计算`,
        index % 3 === 0 ? '绝对数按现价计算，增长速度按不变价格计算。' : '数据口径与上年一致。',
      );
    }
    if (round === 0) return note(sentence, term, explanation);
    // A second and a third region have the same things under other names.
    const region = '东西南北中'[round % 5] as string;
    const named = term.startsWith('“') ? `“${region}片${term.slice(1)}` : `${region}片${term}`;
    const bare = term.replace(/[“”]/g, '');
    const at = sentence.indexOf(bare);
    return note(`${sentence.slice(0, at)}${region}片${sentence.slice(at)}`, named, explanation);
  });
}

/** Writes a report of this shape, all in order, and tells where its marks and definitions stand. */
export function compose(shape: Shape): Composed {
  const { heading, separator = '：', lineBreak = '\n', perPage = Number.POSITIVE_INFINITY } = shape;
  const notes = notesOf(shape);
  const marks: Placed[] = [];
  const others: Placed[] = [];
  const definitions: PlacedDefinition[] = [];
  let text = `政府工作报告${lineBreak}${lineBreak}各位代表：${lineBreak}`;
  const numberOf = (index: number): number => (shape.restart ? (index % perPage) + 1 : index + 1);
  const cite = (list: Placed[], index: number): void => {
    const code = shape.mark(numberOf(index));
    const bold = code.startsWith('**') ? 2 : 0;
    list.push({ number: numberOf(index), start: text.length + bold, end: text.length + code.length - bold });
    text += code;
  };
  const define = (index: number, isLast: boolean): void => {
    const { term, explanation } = notes[index] as Note;
    const written = shape.label(numberOf(index));
    const start = text.length + (written.length - written.trimStart().length);
    text += written;
    const end = text.length;
    text += `${shape.bare ? term.replace(/[“”]/g, '') : term}${separator}${explanation}`;
    if (shape.paragraphsEvery && index % shape.paragraphsEvery === 2) {
      text += `${lineBreak}　　这项工作由县里统一安排。${lineBreak}　　具体办法另行制定。`;
    }
    definitions.push({ number: numberOf(index), start, end, last: text.length });
    const isGlued = shape.gluedEvery && index % shape.gluedEvery === shape.gluedEvery - 2;
    text += isLast ? lineBreak : isGlued ? '' : (shape.between ?? lineBreak);
  };
  const perLine = Math.max(2, Math.ceil(notes.length / 14));
  let section = 0;
  let noise = 0;
  for (const [index, { sentence }] of notes.entries()) {
    if (index % perLine === 0) {
      const line = index / perLine;
      if (line % 2 === 0 && section < SECTIONS.length) text += `${SECTIONS[section++]}${lineBreak}`;
      else if (line % 3 === 1 && noise < NOISE.length) text += `${NOISE[noise++]}${lineBreak}`;
      text += shape.itemized && line % 2 === 1 ? `${(line + 1) / 2}.` : '　　';
    }
    const at = sentence.indexOf('▲');
    const before = sentence.slice(0, at);
    const isInside = shape.inside && before.endsWith('”');
    text += isInside ? before.slice(0, -1) : before;
    cite(marks, index);
    text += `${isInside ? '”' : ''}${sentence.slice(at + 1)}`;
    if (shape.again && index % 6 === 5) {
      const cited = notes[index - 4] as Note;
      text += `，继续用好${cited.term}`;
      cite(others, index - 4);
    }
    const endsPage = index % perPage === perPage - 1;
    const endsLine = index % perLine === perLine - 1 || index === notes.length - 1 || endsPage;
    text += endsLine ? `。${lineBreak}` : '，';
    if (endsPage || (Number.isFinite(perPage) && index === notes.length - 1)) {
      for (let one = definitions.length; one <= index; one++) define(one, one === index);
      if (index < notes.length - 1 && (index + 1) % perLine !== 0) text += '　　';
    }
  }
  text += `各位代表！让我们团结一心，为建设美好家园而努力奋斗！${lineBreak}${lineBreak}`;
  const appendix = text.length;
  text += heading.map((line) => line + lineBreak).join('');
  for (let one = definitions.length; one < notes.length; one++) define(one, one === notes.length - 1);
  for (const line of shape.behind ?? []) text += line + lineBreak;
  return { text, marks, others, definitions, terms: notes.map(({ term }) => term), appendix };
}
