import { isHan } from './characters.ts';
import { surnameAt } from './surnames.ts';
import { isVerbAt } from './verbs.ts';

/** What may follow a person's name, besides marks, digits and letters. */
const FOLLOWERS = new RegExp(
  '^(?:' +
    '同志|先生|女士|夫人|教授|院士|博士|老师|主任|局长|书记|市长|省长|院长|一行|等|' +
    '[说道在到赴率和与及的也就对向将为从则还又曾已正是任被把用让给不没最常总都只才便却并且或所于同跟由随经来去因以后前会称有作这那当应据接自至受能可要想带坐站看听走住表互作]|' +
    '一(?:起|直|边|同|家|再|次|个|手|番|行)|本人|本科|生前|生于|男|女|今[年天日]|昨[日天]|近日|日前|上午|下午|当[天日地]|' +
    '介绍|指出|强调|认为|告诉|透露|坦言|感慨|感叹|主持|出席|参加|前往|深入|走进|会见|会晤|听取|宣布|宣读|致辞|致词|致|结束|列席|提名|通电话|通话|作陪|设宴|作证|卸任|连任|赛[前后中]|会[前后]|课[前后]|事后|讲话|发言|陪同|代表|提出|提议|要求|回忆|解释|分析|建议|呼吁|谈到|谈|提到|提醒|笑着|笑|高兴|连忙|现场|现任|现|通过|签署|签|分别|共同|逐一|实地|专程|随后|先后|亲自|领队|督导|督办|督战|检查|调研|考察|看望|慰问|视察|走访|获|荣获|逝世|去世|病逝|牺牲|担任|当选|出任|就任|兼任|历任|辞职|落马|涉嫌|严重|违纪|违法|开展|围绕|结合|重点|希望|期待|相信|点赞|寄语|勉励|号召|宣讲|授课|主讲|作了|作出|作为|作报告|汇报|部署|研究|批评|赞赏|证实|夫妇|政府|时(?!间)|今后|此前|重申|偕|宣誓|主张|警告|敦促|组织|牵头|负责|详细|仔细|深有|深情|激动|欣慰|自豪|告知|直言|补充|赞扬|肯定|祝贺|感谢|欢迎|邀请|检阅|访问|抵达|离开|启程|乘|发表|发布|出生|毕业|加入|创办|成立|团队|课题组|工作室|家中|家|告别|与会|点评|总结|发起|回应|回答|答|反映|报告|报道|撰文|表彰|颁奖|揭牌|见证|举行|召开|接待|接任|接替|做|写|问|喊|叫|请|找|拿|抓|忙|拉|打|开|教|点|选|派|领|陪|入|拟|涉|投|立|发|见|调|任|亲|全|首|上|下|中|里|简|入选|深|多|每|更|很|特|' +
    '成(?![功长立])|其|该|他|她|虽|若|但|而|如|像|再|正|仍|必|须|需|共|亦|均|刚|先|偶|起|终|始|遂|即|连|拟|继|转' +
    ')',
);

/** Surnames that are function words much oftener. */
const DOUBTFUL = '向时都从于成和来连那应全通';

/** Characters that follow a name much oftener than they end one. */
const FUNCTION = '作互说在到和与的也对向将从率是被把让给等及同由曾已于赴还就则会称';

/** Words that begin as a surname does and are no names; what follows an office is often one of them. */
const WORDS = new Set(
  (
    '强调 强化 强力 强烈 强制 强国 强省 安排 安全 安装 安置 安徽 安慰 方向 方面 方案 方式 方可 方能 方便 常委 常务 常态 常年 常说 常常 全市 全省 全国 全力 全面 全体 全程 ' +
    '全县 全部 全区 全球 全员 全镇 全村 全校 全院 明确 明年 明天 明显 时间 时任 时候 时代 时常 时刻 和平 和谐 何时 何人 何为 何谓 向前 向上 关于 关键 关注 关心 关系 关爱 关怀 ' +
    '成立 成功 成为 成员 成果 成长 成都 应当 应该 应急 应邀 应对 应用 应聘 高度 高级 高兴 高校 高层 高效 高举 高质 高位 高管 于是 经常 经济 经过 曾任 曾经 曾多 温暖 温馨 计划 计生 沿线 沿着 ' +
    '相关 相继 平均 平台 平时 平日 平等 从事 从严 从而 从中 从来 任职 任命 任务 任期 任何 任内 任免 白天 白酒 金额 金融 金砖 石油 双方 双双 双边 支持 支部 支撑 支援 保障 保持 保护 保证 单位 单独 ' +
    '水平 水利 水务 水库 来自 来到 来访 来华 来湘 来株 来说 来源 万元 万名 余人 余名 项目 文化 文明 文旅 解决 解放 解释 解读 解答 党委 党组 党建 党员 党政 国家 国际 国务 国防 国内 国资 国有 海外 海关 海洋 ' +
    '游客 路线 车辆 古代 权力 管理 管委 江苏 江西 广州 广东 广西 广大 黄河 长江 华东 华南 东方 东部 宁波 宁夏 武汉 武装 马上 连续 连夜 连日 连线 连任 连连 班子 班长 荣获 荣誉 都市 包括 包村 包联 包片 ' +
    '幸福 盛赞 喻为 农业 农村 农民 农户 台湾 台上 郎平 向着 向来 史上 史料 华为 查看 查处 查明 查询 汤加 巴西 巴黎 古巴 蒙古 宗教 匡助 伏法 商量 商务 商会 商议 商定 商业 施工 施策 施行 施政 ' +
    '纪委 纪检 童年 童话 席间 席位 覆盖 冷静 甘肃 甘愿 花费 花园 柴油 景区 景点 程序 程度 龙头 雷锋 孔子 毛泽 康复 康养 章程 申请 申报 申办 牛奶 尤其 焦点 柳州 祝贺 祝愿 祝福 左右 谷物 路上 路径 路过 ' +
    '洪水 洪涝 易地 易于 莫过 莫大 常规 武警 后来 习惯 帅气 尚未 尚不 厉害 那么 那些 那样 那位 普遍 普通 普及 普惠 占比 占地 逄 折合 宿舍 益于 原来 原因 原任 原本 原则 修改 修订 修建 修复 代表 代理 代替 代为 满意 满足 ' +
    '元旦 元首 元宵 元素 丁字 丰富 丰收 乌克 乐于 乐观 越发 干部 干警 干事 干净 战略 战士 严格 严肃 严重 严峻 严厉 戴上 戴着 段落 江南 江边 杜绝 潘多 葛洲 钟点 范围 金牌 魏都 夏季 夏天 谢谢 谢幕 ' +
    '贺信 贺电 贺词 顾问 顾客 温州 洛阳 季度 牟取 查找 查出 查摆 危险 危机 喜欢 贵州 贵阳 兰州 关停 关闭 练习 终于 终身 边境 边疆 边防 毕业 毕竟 辛苦 通过 通报 通知 通信 通讯 通道 通车 候选 候任 腾出 折射 ' +
    '党中 通道 时隔 都认 都是 都有 向全 向各 成为 习主 何以 常驻 方才 高铁 高速 ' +
    '卓越 夫人 登上 山地 多次 提出 提名 提交 办公 选举 有关 有权 ' +
    '齐聚 齐心 齐全 齐齐 齐上 ' +
    '张罗 张贴 张望 张口 张开 张挂 成了 ' +
    '官邸 官员 官兵 官方 官网 辛勤 辛劳 ' +
    '欧盟 欧洲 北约 沙龙 沙滩 沙盘 封存 封控 ' +
    '第一 第二 第三 第四 第五'
  ).split(' '),
);

/** Characters that spell foreign names. */
const SPELLING =
  /^[东京逊慕纽涛霍尚翁邓托怀迦留倍采沃阿埃艾爱安昂奥澳巴班邦贝比彼别伯博布蔡查达戴丹当道德登迪丁杜顿多敦尔恩法凡范菲费芬弗夫福富盖甘冈高戈格根古哈海汉赫黑亨洪胡华霍基吉季加贾简杰金津卡凯坎康考柯科克肯孔库奎昆拉莱赖兰朗劳勒雷黎里理利立丽莉廉连列林琳龙隆卢鲁路伦罗洛马玛迈麦曼芒梅门蒙米密明莫默姆木穆纳乃奈南内尼涅宁纽努诺欧帕潘庞佩彭皮平泼普齐奇恰钱乔切琴丘让热仁日荣茹瑞若萨塞桑森沙山尚绍舍申什圣施石史舒朔思斯松苏孙索塔泰坦汤唐陶特滕提田廷通图托瓦万汪旺威韦维魏温文翁沃乌吾武西希锡夏香肖谢辛欣休许雅亚延扬杨耶叶伊易因英尤约泽扎詹张哲珍朱兹宗佐内藤]+$/;

const AFTER_MARK = /^[^\u4e00-\u9fff]/;

/** True where a person's name may end before `at`. */
export function mayFollowName(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const rest = text.slice(at, at + 4);
  return AFTER_MARK.test(rest) || FOLLOWERS.test(rest);
}

/** Characters that are hardly ever in a given name. */
const NOT_GIVEN =
  /[的了着们姓氏个这那你我他她它没很吗呢吧些什么是就都被把给让说想做吃喝看听走跑区县市省部局厅委处科所院校议讲及与和或并但而且则项件次种级类型届期价税费率额度亿万千百十几两二三四五六七八九零]/;

/** 报 begins a given name now and then (何报翔), but no word of its own does. */
const REPORTS = /^报(?:[告道名社纸刊业到送请警答销考备批表喜捷料]|$)/;

/**
 * Where the Chinese name that begins at `at` ends, or -1 where none does: a surname and one or two characters, as many
 * as what comes after allows, and two where that is unknown and may be guessed.
 */
export function chineseNameEnd(text: string, at: number, isGuessed = true): number {
  const surname = surnameAt(text, at);
  if (surname === '' || WORDS.has(text.slice(at, at + 2))) return -1;
  const given = at + surname.length;
  if (text[given] === '某') return text[given + 1] === '某' ? given + 2 : given + 1;
  if (!isHan(text[given]) || NOT_GIVEN.test(text[given] as string) || REPORTS.test(text.slice(given, given + 2)))
    return -1;
  const second = text[given + 1] as string;
  const one = mayFollowName(text, given + 1) || isVerbAt(text, given + 1);
  const two = isHan(second) && (second === '和' || !NOT_GIVEN.test(second)) && mayFollowName(text, given + 2);
  if (FUNCTION.includes(text[given] as string) && !two) return -1;
  // 和 and 在 join something that follows: before 说 or a mark they are of the name.
  const isJoint =
    '和与及同在到向对从由于将'.includes(second) &&
    !/^(?:[，。；：、）”\n]|$|说|表示|介绍|称|认为|告诉|道)/.test(text.slice(given + 2, given + 4));
  if (one && two && '和与及同在到向对从由于将'.includes(second)) return isJoint ? given + 1 : given + 2;
  if (one && two) return FUNCTION.includes(second) || isVerbAt(text, given + 1) ? given + 1 : given + 2;
  if (two) return given + 2;
  if (one) return given + 1;
  if (!isGuessed || DOUBTFUL.includes(surname) || !isHan(second) || !isHan(text[given + 2])) return -1;
  // Nothing known follows: most names have two characters after the surname.
  return NOT_GIVEN.test(second) ? given + 1 : given + 2;
}

const BEFORE_DOT = /[\u4e00-\u9fff]{1,8}[·•・—-]/y;

/** False where neither {@link chineseNameEnd} nor {@link foreignNameEnd} finds a name: a look that costs little. */
export function mayBeName(text: string, at: number): boolean {
  if (surnameAt(text, at) !== '' || SPELLING.test(text.charAt(at))) return true;
  BEFORE_DOT.lastIndex = at;
  return BEFORE_DOT.test(text);
}

/**
 * Where the foreign name that begins at `at` ends, or -1: parts joined by dots; or, where the office is one abroad
 * (`isAbroad`), whatever stands up to what follows names.
 */
export function foreignNameEnd(text: string, at: number, isAbroad: boolean): number {
  if (WORDS.has(text.slice(at, at + 2)) || isVerbAt(text, at)) return -1;
  const run =
    /^[\u4e00-\u9fff]{1,8}(?:[·•・—-][\u4e00-\u9fff]{1,10}|[·•・][A-Z])*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  const dot = Math.max(...[...'·•・—-'].map((mark) => run.lastIndexOf(mark)));
  if (dot < 0 && !isAbroad) return -1;
  // Behind a dot, and for one character before it, anything is a name until something follows that follows names.
  let strangers = 0;
  for (let length = dot < 0 ? 0 : dot + 1; length < run.length + 1; length++) {
    const next = text[at + length] ?? '';
    const isSpelling = SPELLING.test(next);
    const isOver = mayFollowName(text, at + length) && (!isSpelling || isVerbAt(text, at + length));
    if (isOver && length >= (dot < 0 ? 2 : dot + 2)) return at + length;
    if (isSpelling) continue;
    if (FUNCTION.includes(next) || length === 0 || (dot < 0 && ++strangers > 1)) return -1;
  }
  return -1;
}
