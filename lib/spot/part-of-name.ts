import type { Category } from '../glossary/types.ts';
import { endsOutside } from './elsewhere.ts';
import { isNamesake } from './namesake.ts';

/** Characters looked at either side of a form: the longest name that is looked for is some ten longer than the form. */
export const NAME_REACH = 16;

/**
 * Family names, the commonest first. Left out are those that stand before places as words: 于 和 向 从 高 常 任 方 时 江 and
 * such.
 */
const FAMILY_NAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康邱秦史顾侯邵孟龙段雷钱汤尹黎易武贺赖龚文柳马梁毛欧阮聂丘骆欧柯祝霍';

/** What a person's name follows: the last characters of trades and ranks, and words that give a name. */
const BEFORE_NAME =
  /(?:[员师家手匠医者警官兵民友厨星娘婆爷机户]|业主|店主|摊主|支书|会计|医生|学生|新生|先生|书记|主任|老人|[校市县乡镇村队厂院会社班部局处科]长|教练|教授|博士|院士|模范|英雄|烈士|同志|青年|小伙|男子|女子|老板|主播|工人|焊工|岁的|[叫名]|委员|代表|指挥|钳工|木工|领队|队友|队长)$/;

/** The last character of a given name, and no more of it; not what is said of a place. */
const GIVEN_NAME_ENDS =
  /^(?![市县区州省人城东西南北港站段话菜粉站等们的和与及之上中内外])[\u4e00-\u9fff](?:(?![\u4e00-\u9fff])|[说捡救扶抱背送找带写拿买种养跑守讲唱]|告诉|介绍|回忆|同志)/;

/** What a person does who is named at the start of a clause. */
const AFTER_NAME = /^(?:说|表示|告诉|介绍|认为|坦言|回忆|指出|感慨|感叹|称|笑着|直言|报道|摄)/;

/** Somebody of Japan by their trade, before a family name that is a place as well: 日本演员松原智惠子. */
const PERSON_OF_JAPAN =
  /(?:日本|日籍|旅日|东京|大阪|京都)(?:[\u4e00-\u9fff]{0,6})(?:演员|女星|男星|影星|歌手|歌星|声优|导演|编剧|作家|小说家|诗人|漫画家|画家|设计师|建筑师|摄影师|音乐家|指挥家|钢琴家|作曲家|教授|学者|医生|选手|球员|棋手|队长|教练|首相|前首相|外相|防卫相|议员|记者|社长|律师|商人|武士|将军|少将|中将|大佐)$/;
/** Characters that foreign names are written in, next to the dot in one: 惠妮·休斯敦, not 锦绣潇湘·快乐湖南. */
const IN_FOREIGN_NAMES =
  '阿埃艾安奥巴贝本比彼波伯勃布查达戴黛丹德登迪蒂丁杜多厄恩尔法菲费弗福弗盖戈格古哈海汉赫亨霍基吉加贾杰金卡凯坎科克肯库夸拉莱兰朗劳勒雷里丽利列琳卢鲁路露伦罗洛玛迈麦曼梅门蒙米莫姆穆纳娜内尼诺努欧帕佩彭皮珀普奇契乔切琼让热瑞若萨塞赛桑瑟沙莎尚舍什史斯丝斯苏索塔泰坦汤特提图托瓦万威韦维温沃乌希夏香肖谢辛休许雪雅亚扬耶伊因尤约泽詹珍朱茨妮惠翰逊顿森丝迪思';
const AFTER_FIRST_NAME = new RegExp(`[${IN_FOREIGN_NAMES}]{2,}[·•・]$`);
const BEFORE_LAST_NAME = new RegExp(`^[·•・][${IN_FOREIGN_NAMES}]{2,}`);

/** Streets, ships and houses that bear the name of a place. */
const NAMED_AFTER =
  /^(?:[东南西北中]{0,2}[一二三四五六七八九十]{0,2}(?:路(?![网段况线桥径程面基权政演标由途障边旁口])|街(?![头道区巷坊市景舞])|巷(?![战子道])|大道|大街)|道(?=[的上口与和、，。\d]|改造|封闭|封路|两[侧旁]|附近|拥堵)|村(?![民寨落镇级办干支医企居校社道晚超播里头口庄史委组务上])|厅(?![级局长官里])|高架(?![桥快])|河(?=[上里的两沿])|香烟|大厦|大酒楼|酒楼|酒家|大酒店|饭庄|(?:饭店|宾馆|会馆|客栈)(?![业行界])|山庄|公馆|舰(?![队艇船载])|号[”’」]?(?:[轮船艇舰潜]|[货客邮油游拖渔帆科补救散龙][轮船舟]|[一二三四五六七八九十两数]+[艘条]|机车|列车|专列|动车|航母|飞船|卫星|科考|补给|护卫|驱逐|登陆|医院船|远洋|快艇|摩托艇|画舫)|牌(?![照坊匾楼位号证面子”"])|[\dA-Z]{0,4}型(?=[电内机客货蒸柴拖客轿])|花园(?![城式里])|(?:世纪|国际|天地|阳光)城|[雅丽御嘉]苑|[华豪雅]庭|[嘉佳馨]园|名[都邸]|明珠(?=大?[酒饭宾])|烟(?![花火草台雨波囱酒尘叶])|[一二三四五六七八九十\d]{1,2}号(?![线楼院门桥台洪文公馆厅井坑机工])|拉面|[东南西北]站路|(?:\d{3}|[A-Z]{1,2}\d{2,4})(?:[三两]轮|吉普|越野|卡车|货车|摩托|轿车|客车|拖拉机|皮卡))/;

/** What a town calls after places that are not its own. */
const OF_TOWN = /^(?:医院|中学(?!生)|小学(?!生)|幼儿园|新村|小区|会所|商场|影院|书店|社区|公寓|里弄|菜场|菜市场)/;

/** What does not follow a given name, but a river or town. */
const NO_RIVER_SIDE = /^(?![段流水干岸堤大边上中下口沿里禁航防委经三两南北东西码渡市县区城人火])[\u4e00-\u9fff]/;

/** Dishes and drinks that are called after where they come from, and had anywhere. */
const DISHES =
  /^(?:炒饭|烤鸭|红肠|大盘鸡|凉皮|肉夹馍|热干面|烩面|过桥米线|米线|小面|麻辣烫|灌汤包|小笼包?|生煎|煎饼果子|板鸭|盐水鸭|啤酒|二锅头|炸酱面|刀削面|螺蛳粉|肠粉|羊肉串|泡馍|拌面|酸奶)(?![节产企行业博文])/;

/** What carries a name: a boat, a train. */
const VESSEL = /(?:[货客邮油渔轮游]轮|轮船|客船|渔船|货船|游船|帆船|快艇|列车|专列|机车|飞船)[“"]?$/;

/** Where one eats, by its last characters. */
const EATING_HOUSE = '(?:[粉面饼茶]店|火锅店|餐厅|餐馆|饭馆|菜馆|面馆|粉馆|小馆|小吃店|烧烤店|大排档|食府|茶馆|茶楼)';
/** One house called by a place, or by how that cooks, wherever it stands: 一家桂林米粉店, 滨湖区的张家界餐厅. */
const ONE_EATING_HOUSE = new RegExp(`^[^的与和及在、，。是了到向里有]{0,4}?${EATING_HOUSE}`);
const ONE_HOUSE = /[家间个]$/;
const EATING_HOUSE_AT_ONCE = new RegExp(`^${EATING_HOUSE}`);

/** Provinces by one character, two together. */
const PAIR_OF_PROVINCES = /^[湘粤赣桂黔鄂渝川闽浙沪京苏皖豫鲁冀晋陕甘滇琼蜀]{2}$/;
/** Verbs that take the first of such two for themselves, 驻湘|粤企; not where both are gone to. */
const TO_ONE_PROVINCE = /[驻来赴入抵离返在援留]$/;
const OF_BOTH_PROVINCES =
  /^(?:两|[边省]|交|毗|相|合|共|高|铁|通|跨|联|之|[及和与、，。；！？”』」》）\s]|$|[^\u4e00-\u9fff])/;

/** Provinces whose cooking has a name. */
const CUISINE = /[川鲁粤苏闽浙湘徽鄂赣京沪]$/;

/** Football clubs, which leave out 队: the city before them is none. */
const CLUBS =
  /^(?:泰山|国安|申花|海港|亚泰|蓉城|三镇|嵩山龙门|津门虎|泰达|英博|铜梁龙|玉昆|青训|宏远|稠州|广汇)(?![区县镇市山])/;

/** What is said to be named so: 一家名叫橘子洲的餐馆. */
const CALLED = /(?:(?:取名|名叫|名为|叫做|起名|命名)|(?:外号|绰号|网名|艺名|昵称|诨号)[叫是为]?[“‘「]?)$/;

/** Shares on the market, which are called by a place or term and two characters: 岳阳林纸领涨. Not a kind of them: 湖南板块. */
const SHARES =
  /^(?!板块|概念|行业|指数|个股|企业|公司|市场|产业|期货|价格|债券)[\u4e00-\u9fff]{2}(?:(?:午后|早盘|盘中|开盘)?(?:涨停|跌停|领涨|领跌|收盘|放量|封板|涨逾|跌逾|大涨|大跌|高开|低开|拉升|走强|走高|股价|创出|创新高|股票|股份)|的?(?:股价|年报|半年报|季报|市值)|[（(]\d{6})/;

/** Kinds of works, before their titles. */
const BEFORE_TITLE =
  /(?:小说|影|片|剧|歌|曲|首|唱起|唱响|诗|散文|课文|集|画|书|舞|相声|小品|快板|评弹|动画|游戏|综艺|版|演|映|专辑|名著|著作|[一这那][本部首篇出幅]|以|把|合唱|朗诵|演唱|播出|观看|重温)$/;

/** What is said of a work after its title. */
const AFTER_TITLE =
  /^》(?:[”’」]?(?:这|那|一|该)[部首本曲出场支篇幅]|[”’」]?(?:的?(?:旋律|歌声|主题曲|片头|票房|剧组|导演|主演|原著|剧本|预告片|续集))|[”’」]?(?:是[一部那]?[部首本]|热播|上映|重映|首映|公映|开播|杀青|首演|公演))/;
/** What is done with a work, before its title. */
const DONE_WITH_WORK =
  /(?:[看读听唱演追背]|爱看|下载了?|翻开|借来|主演|执导|出演|改编自|读完|收听|吟诵|朗读|背诵|哼起|弹奏|演奏)(?:了|过|起)?$/;

/** What may end the title of something other than a work. */
const NO_WORK =
  /(?:条例|规划|纲要|办法|意见|通知|方案|报告|[法令]|公报|规定|细则|[日晚早时]报|协定|公约|宣言|章程|白皮书|蓝皮书|目录|计划|清单|标准|决定|决议|讲话|协议|声明|要点|措施|指南|批复|答复|公告|新闻|联播)$/;

/** Kinds of bodies, firms and schools that end a longer name. */
const HEADS =
  /(?:大学|学院|出版社|医院|研究院|研究所|实验室|植物园|有限公司|公司|集团|报社|分署|调查总队|特派办|安委办|办公厅|考试中心|研究中心|设计院|博物院|(?:专科|技工|职业|师范|卫生|警察)学校|附属[第一二三]*医院|附属中学|档案馆|乐团|剧院)(?!生|城|习|家|化)/g;

/** Subjects that are taught or looked into. */
const OF_SUBJECT =
  /[学科理工文法医农商]$|工程|生物|生命|机械|电子|信息|计算机|材料|土木|经济|经管|管理|外国语|艺术|体育|马克思|新闻|教育|数学|物理|化学|环境|政治|公共|国际|软件|人工智能|设计|城市|建筑|规划/;

/** As {@link HEADS}, where they follow a place at once. */
const FIRMS_OF_PLACE =
  /^(?:证券|银行|信托|期货|人寿|茅台|白药|长虹|[一二三四]机床|铜业|铝业|日报|晚报|晨报|早报|商报|都市报|卫视|(?:新闻|妇女|政府|人才|文明|党建|经济|旅游|教育|青年)网|航空(?![产枢港运货制基航器业物工经发口小展旅客学大职应护博天]))(?![业市监交法从系间卡账保信网类化])/;

/** Works of the old kind, which are called after rivers and mountains far away: 长江塑胶厂. */
const WORKS =
  /^(?:第?[一二三四五六七八九十]+)?(?:塑胶|塑料|橡胶|机械|机床|机器|电子|电器|电机|仪表|无线电|化工|化肥|农药|制药|药|酒|纺织|棉纺|丝绸|印染|针织|服装|皮鞋|皮革|玻璃|陶瓷|水泥|钢铁|轧钢|轴承|齿轮|造船|造纸|印刷|食品|罐头|糖|味精|肥皂|日化|钟表|手表|自行车|电池|灯泡|电缆|木材|家具|家电|玩具|乐器|钢琴|光学|火柴|搪瓷|锅炉|水泵|汽配|汽车|拖拉机|柴油机|电视机)厂(?![区房商家址子长])/;
const RIVER_OR_MOUNTAIN = /[江河湖山海岭]$/;

/** What a firm calls a thing of its own by: 腾讯音乐, 阿里云. */
const PRODUCTS =
  /^(?:男篮|女篮|男排|女排|车队|俱乐部|微博|音乐|视频|公益|地图|文学|影业|影视|健康|新闻|会议|课堂|支付|云(?![计南端平集])|(?:科技|财经|体育|娱乐|房产|时尚|创业|数码|证券|军事|历史)(?=讯|频道|独家|报道|[^\u4e00-\u9fff]|$))/;

/** Who writes, takes, sets and checks, and their names before this one. */
const BYLINE =
  /(?:记者|通讯员|编辑|排版|审读|审校|校对|责编|编委|摄影|摄像|主编|编审|制图|实习生|作者|视觉|美编|制作|统筹|监制|值班|剪辑|文字|图片|供图|[一二三]审)[：:\s/／|｜]+(?:[\u4e00-\u9fff]{2,4}[\s、，/／]+){0,4}$/;
/** Schools, hospitals and the like, which are called after people and events. Not what keeps their memory. */
const CALLED_IN_MEMORY =
  /^(?:医院|幼儿园|小学(?!生)|中学(?!生)|学校|大学(?!生)|酒店|宾馆|大酒店|小区|大桥|体育馆|体育场|体育中心|路(?![上线的])|大道|大街|街道|机场|剧院|影院|牌|拖拉机|鸡(?!蛋)|号(?:机车|列车|飞机|拖轮|轮船)|渔船|渔轮|龙舟|过山车|游船|画舫|货轮|客轮|玩具车|积木)/;
/** Schools and hospitals, which streets are called after. */
const SCHOOL = /(?:大学|学院|医院)$/;
/** What a school of that name is besides. */
const OF_SCHOOL_NAME =
  /^(?:[\u4e00-\u9fff]{0,4}(?:中学|附中|附小|实验学校|外国语学校)(?!生)|协会|基金会|幼儿园|小学(?!生))/;

/** What a slogan begins with that can do in a sentence what the rest of it says. */
const WHO_DOES =
  /^(?:城市|城乡|乡村|农村|社区|街道|学校|医院|产业|工业|农业|科技|教育|医疗|经济|企业|国家|社会|生态|文化|旅游|文旅|数字|人才|校企|政企|两国|双方|全民|人民|群众|市场|金融|行业|湖南)/;

/** Firms called by the country and what they deal in. */
const FIRM_OF_TRADE =
  /^(?:中国|湖南)(?:石油|石化|邮政|移动|电信|联通|铁塔|银行|建筑|船舶|航空|航天|黄金|铝业|钢铁|烟草|铁路|中车)$/;
/** What makes the trade of it, and no firm: 中国石油|消费量, 中国移动|支付. */
const OF_TRADE =
  /^(?:消费|进口|出口|产量|产能|产业|行业|业(?![务绩])|工业|储备|储量|需求|供需|供应|对外依存|价格|编码|邮票|号码|诈骗|支付|终端|电源|互联网|宽带用户|设备制造|市场规模|企业家|学会|学科|史|文化|美学|风格|队)/;

/** Characters that no name has in its middle: particles, prepositions, verbs, numbers of things. */
const NO_NAME =
  /[的与和及在、，对将把被为是了到向从于由以让给同跟并或副前来去说称个家所两多各某此该这那也都就又还更最后有无获赴访等内外至要会再已正可能因如何使得过着下起带请看做用加设办评把写走讲入出推进支援助捐读念完毕]/;

/** Words in names that have such a character. */
const WORDS_IN_NAMES =
  /设计|建设|对外|会计|发展|出版|进出口|高等|同仁|同济|协和|和平|仁和|太和|颐和|至善|学前|如意|用友|加工|支付/g;

/** What stands before a kind of body and says what it is like, not what it is called: 湖南上市公司. */
const GENERIC =
  /^(?:公立|民营|私立|私营|三甲|三级甲等|基层|重点|知名|大型|中型|小型|中小|中小型|国有|国企|上市|外资|外贸|本地|当地|科技|互联网|房地产|建筑|物流|食品|旅游|定点|综合|综合性|高等|职业|职业技术|地方|商业|农村|乡镇|县级|市级|省级|专业|独立|民办|文化|企业|平台|龙头|保险|快递|软件|制造|矿业|环保|高新技术|医疗|医药|教育|社区|卫生|医学|跨国|相关|主要|优秀|高水平|新型|一流|著名|顶尖|骨干|央企|子|分|总|母|新|老|大|小|省属|市属|军工|能源|电力|石化|方舱)+$/;

/** As {@link GENERIC}, before a school: a subject is part of its name. */
const OF_ANY_SCHOOL =
  /^(?:公立|民办|私立|重点|知名|著名|一流|高水平|综合性?|独立|高等|老年|开放|地方|本地|当地|顶尖|优秀|新型)*$/;

/** Names that say the rank of a place: they are of the place itself, whatever follows. */
const OF_RANK = /[省市县区]$|自治州$/;

/** What is known of a form at a place. All text is in simplified script. */
export interface NameSetting {
  /** Up to {@link NAME_REACH} characters before the form, and after it. */
  readonly before: string;
  readonly after: string;
  readonly form: string;
  readonly category: Category;
}

/**
 * True if a form is part of the name of something else that no entry has: of a person (记者王湘江), a street, ship or
 * house (岳阳路), a work (《长沙女人》), or a longer body, firm or school (海关总署广东分署). By general words around
 * it alone. Cost: a few looks at {@link NAME_REACH} characters.
 */
export function isPartOfName(setting: NameSetting): boolean {
  const { category, form, after } = setting;
  if (isPlainSaying(setting) || isOfOneProvince(setting)) return true;
  if (/^大学(?![生城习毕教老])/.test(after) || isCampusTown(setting)) return true;
  switch (category) {
    case 'place':
      return (
        isPerson(setting) ||
        isForeigner(setting) ||
        isOfficersName(setting) ||
        isNamedAfter(setting) ||
        isOfTown(setting) ||
        isInTitle(setting) ||
        SHARES.test(after) ||
        isOfLongerName(setting)
      );
    case 'person':
      return isInByline(setting) || isNamedInMemory(setting) || isNamesake(setting.before, form, after);
    case 'event':
    case 'product':
      return (
        (category === 'event' && isShortTitle(setting)) ||
        isNamedInMemory(setting) ||
        (form.length === 2 && isPerson(setting))
      );
    case 'body':
    case 'firm':
      return isPerson(setting) || isSchoolOfName(setting) || isOfLongerName(setting) || isAtHeadOfTitle(setting);
    default:
      return (
        isShortTitle(setting) ||
        (form.length === 2 && (isPerson(setting) || SHARES.test(after))) ||
        isOfSchool(setting) ||
        isOfOffice(setting)
      );
  }
}

/** 武汉大学 of 武汉|大学城. */
function isCampusTown({ form, after }: NameSetting): boolean {
  return form.endsWith('大学') && /^城(?![市乡镇建])/.test(after);
}

/** What reads as a slogan and is a sentence: 城市更新了站牌; in quotes it would be one. What is a verb whole is itself: 会议表决通过了. */
function isPlainSaying({ form, after }: NameSetting): boolean {
  return form.length >= 4 && WHO_DOES.test(form) && /^了(?![解结望却然如断])[\u4e00-\u9fff]/.test(after);
}

function isPerson(setting: NameSetting): boolean {
  const { before, after, form } = setting;
  if (isHeadOfPerson(setting)) return true;
  const family = before.slice(-1);
  if (form.length !== 2 || family === '' || !FAMILY_NAMES.includes(family)) return false;
  const ahead = before.slice(0, -1);
  if (BEFORE_NAME.test(ahead)) return true;
  return AFTER_NAME.test(after) && !/[\u4e00-\u9fff]$/.test(ahead);
}

/** 松原 of 日本演员松原智惠子, 休斯敦 of 惠特妮·休斯敦. */
function isForeigner({ before, after, form }: NameSetting): boolean {
  if (AFTER_FIRST_NAME.test(before) || BEFORE_LAST_NAME.test(after)) return true;
  return form.length === 2 && PERSON_OF_JAPAN.test(before) && /^[\u4e00-\u9fff]/.test(after);
}

/** 常德 of “老村官”常德盛: what begins as a family name does, between a trade and the end of a given name. */
function isHeadOfPerson({ before, after, form }: NameSetting): boolean {
  if (form.length !== 2 || !`${FAMILY_NAMES}常江安石万高`.includes(form.charAt(0))) return false;
  if (!GIVEN_NAME_ENDS.test(after)) return false;
  return BEFORE_NAME.test(before) || /(?:[员师家手匠警官兵友村官][”"』」]|[叫是])$/.test(before);
}

/** 长江 of 队长|江敏: the rank has the first character, and a family name the second. */
function isOfficersName({ before, after, form }: NameSetting): boolean {
  return form === '长江' && /[校队镇乡]$/.test(before) && NO_RIVER_SIDE.test(after);
}

/** 上海岳阳医院: what another town calls after a place. */
function isOfTown({ before, after, form }: NameSetting): boolean {
  return !OF_RANK.test(form) && OF_TOWN.test(after) && endsOutside(before);
}

function isNamedAfter({ before, after, form }: NameSetting): boolean {
  if (CALLED.test(before)) return true;
  if (OF_RANK.test(form)) return false;
  if (ONE_HOUSE.test(before) && ONE_EATING_HOUSE.test(after)) return true;
  if (before.endsWith('的') && EATING_HOUSE_AT_ONCE.test(after)) return true;
  if (VESSEL.test(before) && /^[”"]?号/.test(after)) return true;
  if (/[“‘「]$/.test(before) && /^(?:号[”’」]|[”’」][号舰轮艇])/.test(after)) return true;
  return NAMED_AFTER.test(after) || CLUBS.test(after) || DISHES.test(after);
}

/** 湘 and 粤 of 驻湘粤企联合会: the verb has the one, and what follows the other. Cuisines in a row are none: 川湘粤菜. */
function isOfOneProvince({ before, after, form }: NameSetting): boolean {
  if (!PAIR_OF_PROVINCES.test(form)) return false;
  if (after.startsWith('菜') && CUISINE.test(before)) return true;
  return TO_ONE_PROVINCE.test(before) && !OF_BOTH_PROVINCES.test(after);
}

/** A place in the title of a work is the work's. */
function isInTitle({ before, after, form }: NameSetting): boolean {
  const open = before.lastIndexOf('《');
  const close = after.indexOf('》');
  if (open < 0 || close < 0 || before.includes('》', open) || after.slice(0, close).includes('《')) return false;
  const title = before.slice(open + 1) + form + after.slice(0, close);
  if (NO_WORK.test(title)) return false;
  const ahead = before.slice(0, open);
  if (AFTER_TITLE.test(after.slice(close)) || DONE_WITH_WORK.test(ahead)) return true;
  return title === form || BEFORE_TITLE.test(ahead) || /(?:之歌|大合唱|记|传|传奇|往事)$/.test(title);
}

/** A word of two characters alone in title marks is the title of a work: 一首《芒种》. Documents are called so themselves. */
function isShortTitle({ before, after, form, category }: NameSetting): boolean {
  if (category === 'document' || form.length > 2 || NO_WORK.test(form)) return false;
  return before.endsWith('《') && after.startsWith('》');
}

/** 李强 of （记者 刘洋 通讯员 李强）: who wrote or set a page has the name of somebody known. */
function isInByline({ before }: NameSetting): boolean {
  return BYLINE.test(before);
}

/** What is called after somebody or something: 长征|医院. */
function isNamedInMemory({ after, category }: NameSetting): boolean {
  return CALLED_IN_MEMORY.test(after) || (category === 'person' && /^路[上的边口]/.test(after));
}

/** 复旦 of 复旦中学, 雅礼 of 雅礼协会, 长郡 of 长郡梅溪湖中学. */
function isSchoolOfName({ form, after }: NameSetting): boolean {
  return (
    (form.length === 2 && OF_SCHOOL_NAME.test(after)) ||
    (SCHOOL.test(form) && /^(?:路(?![演线上])|街(?!道))/.test(after))
  );
}

/** A body that the title of a work begins with is the work's: 小说《岳麓书院疑云》. */
function isAtHeadOfTitle({ before, after }: NameSetting): boolean {
  const rest = /^([\u4e00-\u9fff]+)》/.exec(after)?.[1];
  return rest !== undefined && /《$/.test(before) && BEFORE_TITLE.test(before.slice(0, -1)) && !NO_WORK.test(rest);
}

function isOfLongerName({ after, category, form }: NameSetting): boolean {
  if (category === 'place' && (FIRMS_OF_PLACE.test(after) || (RIVER_OR_MOUNTAIN.test(form) && WORKS.test(after))))
    return true;
  if (category === 'firm') {
    if (form.length === 2 && PRODUCTS.test(after)) return true;
    // 长沙银行业 are all banks there.
    if (/^业(?![务绩余主])/.test(after)) return true;
    if (FIRM_OF_TRADE.test(form) && OF_TRADE.test(after)) return true;
    // 国家电网公司 is the firm itself.
    if (/^(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司|集团)(?!大厦|杯)/.test(after)) return false;
  }
  for (const { 0: head, index } of after.matchAll(HEADS)) {
    const middle = after.slice(0, index);
    if (!/^[\u4e00-\u9fff]*$/.test(middle) || NO_NAME.test(middle.replace(WORDS_IN_NAMES, ''))) return false;
    // The branch of a firm at a place leaves it the firm: 国网|株洲供电公司.
    if (category === 'firm' && head === '公司' && /(?:供电|电力|分)$/.test(middle)) return false;
    const isSchool = /^(?:大学|学院)$/.test(head);
    if (isSchool ? OF_ANY_SCHOOL.test(middle) : GENERIC.test(middle)) continue;
    if (category === 'place') return middle.length >= 2 && !OF_RANK.test(form);
    // A school of a university, by its subject, leaves it the university.
    if (!(/^(?:学院|研究院|研究所|实验室|研究中心)$/.test(head) && OF_SUBJECT.test(middle))) return true;
  }
  return false;
}

/** Bureaus and institutes by what they see to, after whose they are: 省|行政审批|服务管理局, 湖南省|中医药|研究院. */
const BODY_OF_FIELD = /^[^的与和及、，。\s]{0,4}?(?:管理局|监督局|服务局|执法局|研究院|研究所)/;
const WHOSE_BODY = /(?<![全我各本该两多])[省市县区州]$|国家$/;

/** 社会保障 of 省人力资源和社会保障厅; the office of a leading group leaves it the group. */
function isOfOffice({ before, after, form }: NameSetting): boolean {
  if (/(?:小组|委员会|指挥部)$/.test(form)) return false;
  if (BODY_OF_FIELD.test(after) && WHOSE_BODY.test(before)) return true;
  return /^(?:[厅局](?![面势限部域级长点])|办公室)/.test(after) && /[\u4e00-\u9fff]$/.test(before);
}

/** 航空航天 of 南京航空航天大学, 经贸 of 河北经贸学院. */
function isOfSchool({ before, after }: NameSetting): boolean {
  return /^(?:职业)?(?:技术)?学院(?![派])/.test(after) && /[\u4e00-\u9fff]{2}$/.test(before);
}
