/**
 * The words offices end in, longest first in each family; general knowledge. What is a job rather than an office (教师,
 * 医师, 民警) is among them where the press names people by it with the place they work at.
 */
const HEADS =
  '党组成员|党委成员|班子成员|书记|第一书记|党支书|村支书|支书(?!记)' +
  '|[省市县区州盟旗乡镇村局厅部处科所院校会行社台站馆关坊队团组师旅营连班股园店厂司室]长|审判长|裁判长|审判员|书记员|公诉人|委员长|秘书长|检察长|董事长|监事长|理事长|议长|参谋长|护士长|外长|防长|财长|组长|首长|酋长|船长|舰长|机长|庭长|总长|署长|路长|河长|林长|链长|家长委员会主任' +
  '|主任委员|主任科员|主任医师|主治医师|主任|主席|总理|总统|首相|国王|王储|女王|(?<![父母])亲王|天皇|教皇|酋长|国务卿|大臣|大使|总领事|领事|参赞|特使' +
  '|政治局委员|委员|常委|政委|司令员|司令|干事|院士|教授|研究员|研究馆员|工程师|总工|农艺师|畜牧师|讲师|教师|老师|主教练|总教练|教练|医师|医生|护士|药师|律师' +
  '|总经理|经理|首席执行官|首席技术官|首席运营官|首席财务官|首席信息官|首席经济学家|首席科学家|首席专家|首席分析师|总裁|总监|总编辑|总编|主编|总设计师|总指挥|总会计师|总经济师|设计师|分析师|厂长' +
  '|首席[\\u4e00-\\u9fff]{2,4}[员师家官]|预报员|技师|导演|编剧|指挥长|负责人|发言人|创始人|合伙人|代表人|传承人|主持人|负责同志|代言人|带头人|召集人|法人' +
  '|巡视员|调研员|专员|督察员|审判员|法官|检察官|教导员|指导员|网格员|技术员|民警|警官|馆员|特派员|联络员|通讯员站长|辅导员|评论员|观察员' +
  '|主委|参事|文史馆员|领队|代表|顾问|专家|学者|科学家|经济学家|博士|董事|监事|理事|助理|秘书|队员代表';

/** What may stand before 、 and another office, besides: 党组成员、副局长. */
export const JOINED_HEADS = `${HEADS}|成员|常务`;

/** Matches the end of an office, sticky or global as the user makes it. */
export const OFFICE_HEADS: string = HEADS;

/** An office that several hold at a time, so that it may stand once before several names. */
export const SHARED_OFFICE =
  /(?:副[^、，]{1,12}|委员|常委|代表|院士|教授|研究员|工程师|教师|老师|专家|医师|医生|民警|顾问|律师|领导|干事|理事|董事|学者|博士|助理|委员会副主任)$/;

/** What is no office where it stands alone before a name: whoever is meant is named by nothing more. */
export const NO_OFFICE_ALONE =
  /^(?:代表|专家|学者|博士|老师|教师|医生|护士|民警|队员|领导|负责人|助理|秘书|委员|干事|顾问|法人|家长|总长|首长|同志|人大代表)$/;

/** The words of an office after a surname, each with what the office has to hold for it to be meant. */
export const TITLES: readonly (readonly [title: string, office: RegExp])[] = [
  ...'书记 省长 市长 县长 区长 州长 乡长 镇长 村长 支队长 大队长 中队长 指挥长 局长 厅长 部长 处长 科长 所长 院长 校长 会长 行长 社长 台长 站长 馆长 队长 团长 组长 班长 园长 店长 厂长 关长 司长 委员长 秘书长 检察长 董事长 理事长 护士长 庭长 主任 主席 总理 总统 大使 院士 教授 研究员 经理 总经理 总裁 总监 主编 总编 律师 政委 司令员 司令 参谋长 委员 支书 教练 警官 法官 检察官 博士 专员 师长 指导员 教导员 辅导员 网格员 司长 署长 主委 导演 编剧 船长 机长 舰长 列车长 护士 药师 代表 将军 教练员 领队 参赞'
    .split(' ')
    .flatMap((title): [string, RegExp][] => [
      [`副${title}`, new RegExp(`副${title}`)],
      [title, new RegExp(title)],
    ]),
  ['总工', /总工|工程师/],
  ['总', /总经理|董事长|总裁|经理|创始人|首席|总监/],
  ['工', /工程师|总工/],
  ['医生', /医师|医生|主任|院长|医院/],
  ['大夫', /医师|医生|医院/],
  ['老师', /教师|老师|教授|讲师|校长|辅导员/],
  ['老', /./],
  ['先生', /./],
  ['女士', /./],
  ['同志', /./],
];
