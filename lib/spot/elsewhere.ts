import type { Category } from '../glossary/types.ts';
import { OTHER_PROVINCES } from '../text/provinces.ts';

/** Cities and districts outside Hunan that are no one's namesake here. */
const OTHER_CITIES =
  '台北 高雄 新竹 石家庄 唐山 邯郸 保定 沧州 廊坊 衡水 秦皇岛 承德 太原 大同 长治 晋城 运城 临汾 呼和浩特 包头 赤峰 鄂尔多斯 沈阳 大连 鞍山 抚顺 锦州 营口 兴城 长春 哈尔滨 齐齐哈尔 大庆 佳木斯 牡丹江 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 乐清 义乌 合肥 芜湖 蚌埠 淮南 马鞍山 安庆 黄山 滁州 阜阳 宿州 亳州 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 新乡 焦作 许昌 漯河 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 秭归 广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 钦州 玉林 百色 贺州 河池 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 昭通 丽江 大理 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 兰州 嘉峪关 天水 武威 酒泉 陇南 西宁 银川 吴忠 中卫 乌鲁木齐 克拉玛依 徽州 雄安 浦东 中关村 昆山 常熟 江阴 宜兴 诸暨 慈溪 余姚 晋江 石狮 当涂 酉阳 榕江 苍南 安吉 德清 桐乡 曲阜 胶州 即墨 寿光 登封 巩义 潜江 利川 英德 都江堰 峨眉山 仁怀 涪陵 万州';
/** Provinces and cities outside Hunan. */
const OUTSIDE = [...OTHER_PROVINCES, ...OTHER_CITIES.split(' ')].join('|');

const ENDS_OUTSIDE = new RegExp(`(?:${OUTSIDE})市?$`);

/** True if a place outside Hunan stands at the end of a text. */
export function endsOutside(before: string): boolean {
  return ENDS_OUTSIDE.test(before);
}

/** Places in Hunan that say that Hunan is spoken of. */
const INSIDE =
  /湖南|湘|长沙|株洲|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|湘西|韶山|浏阳|醴陵|我省|我市|省内|全省/;

/** Another place that owns what follows: 陕西宝鸡的, 广西扶绥县, 济宁市. Not in a list: 广东、湖南. */
const OWNED_OUTSIDE = new RegExp(
  `(?:${OUTSIDE})(?<rest>(?:省|市|自治区|特别行政区)?(?:[\\u4e00-\\u9fff]{1,3}[市县区州旗镇乡])?(?:[\\u4e00-\\u9fff]{2})?的?)$`,
);
/** Another place whose government or newspaper says what follows: 江西日报发文称，我省. */
const SAID_OUTSIDE = new RegExp(`(?:${OUTSIDE})[\\u4e00-\\u9fff]{0,8}(?:说|称|标题是|提出|表示|讲话)[，：“《]{0,2}$`);
const LAST_OUTSIDE = new RegExp(`^(?<ahead>.*)(?:${OUTSIDE})(?<rest>[^]{0,8})$`);
const OUTSIDE_ANYWHERE = new RegExp(OUTSIDE);
/** Another place that is said to be where it is: 天门山，就在安徽当涂. */
const STANDS_OUTSIDE = new RegExp(`^，?(?:[就也它便正]|其实)?(?:位于|坐落[在于]|地处|属于?|在)(?:${OUTSIDE})`);
/** Another place that the clause before led to, by a preposition: 来到江西信丰，沿. */
const LED_OUTSIDE = new RegExp(`(?:${OUTSIDE})[\\u4e00-\\u9fff]{0,6}[，、](?:沿着?|在|逛|登上?|游览?|走进)$`);
/** Another place that somebody went to before, or where something is done, since a place of Hunan was named: 湘西的文保人员赴济南考察. */
const GONE_OUTSIDE = new RegExp(
  `(?:赴|前往|来到|走进|抵达|到访|参观|考察|飞往|[，。]在|[，。]到)(?:OUTSIDE)(?<since>[^，。；]{0,12})$`.replace(
    'OUTSIDE',
    OUTSIDE,
  ),
);
/** Verbs and prepositions between another place and what it does not own: 上海对口支援龙山. */
const NO_OWNER = /[与和及到赴访至抵往援来从跟同至将在把对]|支援|帮扶|考察|合作|对接|开往|[两三四五六][省市地]/;

/**
 * True if what is tied to a place of Hunan is another place's here. `before` and `after` are the text either side of the form
 * in its sentence, simplified. A place outside that stands right before it owns it, or is said to be where it is; where the form is one that other
 * places have too (`isShared`), any place outside that is named before it does, unless one of Hunan is as well, and one
 * after it where the whole sentence names none of Hunan.
 */
export function isOfOutside(before: string, after: string, isShared: boolean): boolean {
  const owner = OWNED_OUTSIDE.exec(before);
  if (owner !== null && !NO_OWNER.test(owner.groups?.rest ?? '')) return true;
  if (SAID_OUTSIDE.test(before) || STANDS_OUTSIDE.test(after)) return true;
  if (!isShared) return false;
  if (LED_OUTSIDE.test(before)) return true;
  if (isNearerOutside(before)) return true;
  const gone = GONE_OUTSIDE.exec(before);
  if (gone !== null && !INSIDE.test(gone.groups?.since ?? '')) return true;
  if (INSIDE.test(before)) return false;
  return OUTSIDE_ANYWHERE.test(before) || (OUTSIDE_ANYWHERE.test(after) && !INSIDE.test(after));
}

/** The last place in the clause is outside, one of Hunan before it is not named with it, and nothing is done from there: 湖南代表团听取了浙江省消费提振. */
function isNearerOutside(before: string): boolean {
  const clause = before.slice(before.search(/[^，。！？；：（）]*$/));
  const last = LAST_OUTSIDE.exec(clause);
  if (last === null) return false;
  const { ahead = '', rest = '' } = last.groups ?? {};
  return (
    INSIDE.test(ahead) &&
    !/[与和及、同跟对]$/.test(ahead) &&
    !INSIDE.test(rest) &&
    !NO_OWNER.test(rest) &&
    !/[、]/.test(rest)
  );
}

/** What other towns call after a place of Hunan, or by the same name, behind it: 泸溪河, 长沙街道. */
const OF_SAME_NAME =
  /^(?:街道(?!上|两)|镇(?![党政长江])|乡(?![亲村镇党政长])|村(?![民干集])|胡同|河(?![道长流])|江(?![边畔河岸南北豚])|湖(?![畔边区南北])|水库|古镇|古城|寺|庙)/;
/** How one is told of that is not the known one: 也有一条湘江, 曾名岳阳县. */
const TOLD_AS_OTHER =
  /(?:[也还另]有(?:一?[个条座处地]|一个)?(?:叫|名叫)?|有一?[个条座处]叫?|曾名|原名|古名|旧名|又名|别名|古称|旧称|旧属|改名|更名|改称|始称|改为|曾称|称为|定名|一[个条座处]叫(?:做|作)?|叫作|一[个条座处]名叫)$/;
/** Characters before a form in which it is told of as another. */
const TELLING = 8;

/**
 * True if a place of Hunan is another of its name: what follows makes the name of a street, village or river of it, or it is told of as one more,
 * and the sentence names a place outside and none of Hunan. `before` and `after` as in {@link isOfOutside}.
 */
export function isOtherOfName(before: string, after: string): boolean {
  const isTold = TOLD_AS_OTHER.test(before.slice(-TELLING));
  if (!isTold && !OF_SAME_NAME.test(after)) return false;
  if (INSIDE.test(before) || INSIDE.test(after)) return false;
  return OUTSIDE_ANYWHERE.test(before) || (isTold && OUTSIDE_ANYWHERE.test(after));
}

/** Countries other than China, their short names where two characters or more, some capitals and unions. */
const ABROAD =
  '美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|越南|老挝|柬埔寨|缅甸|泰国|印度尼西亚|印尼|印度|马来西亚|新加坡|菲律宾|文莱|孟加拉国|尼泊尔|斯里兰卡|马尔代夫|蒙古国|伊朗|伊拉克|以色列|巴勒斯坦|叙利亚|约旦|黎巴嫩|沙特阿拉伯|沙特|阿联酋|卡塔尔|科威特|阿曼|也门|土耳其|乌克兰|白俄罗斯|波兰|捷克|斯洛伐克|匈牙利|罗马尼亚|保加利亚|塞尔维亚|克罗地亚|希腊|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|冰岛|爱尔兰|奥地利|加拿大|墨西哥|古巴|巴西|阿根廷|智利|秘鲁|哥伦比亚|委内瑞拉|玻利维亚|澳大利亚|新西兰|斐济|埃及|利比亚|苏丹|埃塞俄比亚|肯尼亚|坦桑尼亚|南非|尼日利亚|加纳|刚果|阿尔及利亚|摩洛哥|突尼斯|津巴布韦|赞比亚|安哥拉|哈萨克斯坦|乌兹别克斯坦|吉尔吉斯斯坦|塔吉克斯坦|土库曼斯坦|巴基斯坦|阿富汗|亚美尼亚|阿塞拜疆|格鲁吉亚|欧盟|欧洲|香港|澳门|台湾|华盛顿|白宫|伦敦|巴黎|柏林|莫斯科|东京|首尔|河内|安卡拉|雅加达|新德里|堪培拉|渥太华|纽约|洛杉矶|芝加哥|旧金山|西雅图|底特律|休斯敦|波士顿|硅谷|多伦多|温哥华|悉尼|墨尔本|慕尼黑|法兰克福|汉堡|日内瓦|苏黎世|布鲁塞尔|维也纳|罗马|米兰|马德里|巴塞罗那|阿姆斯特丹|斯德哥尔摩|华沙|基辅|伊斯坦布尔|德黑兰|迪拜|特拉维夫|孟买|曼谷|马尼拉|吉隆坡|金边|仰光|平壤|釜山|大阪|开罗|内罗毕|里约热内卢|圣保罗|布宜诺斯艾利斯|特朗普|拜登|普京|鲁比奥|克里姆林宫|苏联|南斯拉夫|东德|西德|纳粹|普鲁士|奥斯曼|立陶宛|拉脱维亚|爱沙尼亚|卢森堡|马耳他|塞浦路斯|乌拉圭|厄瓜多尔|巴拉圭|巴拿马|哥斯达黎加|卢旺达|乌干达|塞内加尔|索马里|莫桑比克|毛里求斯|博茨瓦纳|纳米比亚|喀麦隆|尼日尔|乍得|加蓬|不丹|东帝汶|斯洛文尼亚|马其顿|阿尔巴尼亚|摩尔多瓦|摩纳哥|梵蒂冈|海地|牙买加|多米尼加|危地马拉|洪都拉斯|尼加拉瓜|萨尔瓦多|巴布亚新几内亚|汤加|萨摩亚|瓦努阿图|所罗门群岛';
/** Ruling and other parties of other countries by their short names: what they call their departments is theirs. */
const PARTIES_ABROAD =
  '(?:[越俄苏古美法意印尼捷朝德西葡希英]|(?<![近今昨明每平假节工末生翌当次])日)共(?![同和享建识有计商赢进处办话担育迎庆存济促创商])|越南共产党|老挝党|老挝人民革命党|人革党|劳动党|人民行动党|自民党|统一俄罗斯党';
/** A country that is not named: 某国财政部. */
const UNNAMED = '[某该邻他]国|外国';
const ABROAD_BEFORE = new RegExp(
  `(?:(?:${ABROAD}|${PARTIES_ABROAD}|${UNNAMED})(?:政府|国家|联邦|总统|总理|首相|国防|企划|皇家|央行)?[\\u4e00-\\u9fff]{0,6}|(?:^|[^\\u4e00-\\u9fff])(?:[美英法德俄韩印意加澳越泰菲马新以伊巴土]|(?<!\\d)日)|[^\\u4e00-\\u9fff访赴驻对中][美英法俄韩澳])$`,
);
/** Governments of China before 1949 and who led them: 北洋政府|国务院 is theirs. */
const FORMER_BEFORE =
  /(?:北洋|国民政府|伪满|伪政府|汪伪|段祺瑞|袁世凯|黎元洪|曹锟|张作霖|(?<!人)民国(?!史))[\u4e00-\u9fff]{0,6}$/;

/** A time before 1949, and what is told of it since: bodies that are called as today's are of that time. */
const FORMER_TIME =
  /(?:清末|晚清|清廷|清政府|清朝|光绪|宣统|同治年|咸丰|北洋|辛亥革命|国民政府|伪满|汪伪|北平|民国(?:元年|初|时期|年间|政府|[一二三四五六七八九十\d]+年)|临时大总统|1[89][0-4]\d年)(?<since>[^。；]{0,40})$/;
/** What leads from such a time to ours. */
const OUR_TIME =
  /现|今|新中国|人民共和国|中国共产党|中共|解放|改革开放|日前|近日|昨|旧址|遗址|文物|馆|(?:19[5-9]|20)\d\d年/;

/** Countries by a character that is more often a word: 以党章为根本遵循; before a ministry it is the country (以|外交部). */
const WORD_OR_COUNTRY = /^[^\u4e00-\u9fff]?[加意新以马土巴]$/;
const MINISTRY = /[部院行局署厅]$/;

/** Who speaks is of another country: 新加坡总理说，教育部. */
const SAID_ABROAD = new RegExp(
  `^(?:${ABROAD})(?:(?!中国|中华|中方|中央)[^，。；]){0,14}(?:说|称|表示|宣布|透露)[，：]$`,
);

/** Money of other countries, whose central banks are meant beside it; not where ours is compared with it. */
const MONEY_ABROAD = /里拉|卢布|日元|韩元|英镑|卢比|比索|雷亚尔|兰特|法郎|泰铢|林吉特|格里夫纳|越南盾|美元指数|美债/;
const MONEY_AT_HOME = /人民币|我国|中国|国内|外汇储备|在岸|离岸|汇率中间价/;

/** Words between a country and the kind of body it has: 德国|自由|民主党. */
const KINDS_OF_BODY = '(?:自由|社会|基督教|人民|保守|联邦|国家|执政的|在野的|反对党|最大反对党|前)?';
const NATION_BEFORE = new RegExp(`(${ABROAD})${KINDS_OF_BODY}$`);

/** Bodies of one country by what many countries call theirs: 工党, 参议院. */
const KIND_OF_BODY = /(?:党|议会|国会|议院|法院|国防部|财政部|国务院|内阁|司法部|外交部|检察院)$/;
const OF_NATION = new RegExp(`^(?:${ABROAD})`);
const WHOSE_BODY = new RegExp(`(?:^|的)(${ABROAD})(?:的|法院|政党|议会|[^，。]{0,8}党)`);

/** Laws by the kind, which other countries have as well: 法国|民法典. */
const KIND_OF_LAW = /^[^《]{1,8}(?:法典|宪法|法)$/;

/**
 * The country that a body or law is of, by its category and how its gloss begins; undefined for a form that names the country, or that no other
 * country has the like of. Cost: a pattern.
 */
export function nationOf(form: string, category: Category, gloss: string): string | undefined {
  if (category === 'document') return KIND_OF_LAW.test(form) && !/中国|中华/.test(form) ? '中国' : undefined;
  if (category !== 'body') return undefined;
  const nation = WHOSE_BODY.exec(gloss)?.[1] ?? OF_NATION.exec(gloss)?.[0];
  if (nation === undefined || !KIND_OF_BODY.test(form) || OF_NATION.test(form)) return undefined;
  return form.startsWith(nation.charAt(0)) ? undefined : nation;
}

/** True if a body of one country is another's here, which is named right before it: 澳大利亚|工党 where the British one is meant. */
export function isOfOtherNation(clause: string, nation: string): boolean {
  const named = NATION_BEFORE.exec(clause)?.[1];
  return named !== undefined && named !== nation;
}

/**
 * True if a body that every country has is another country's here, or a former government's: one is named before it in its clause, or
 * speaks. `sentence` and `clause` are what stands before the form in its sentence and since the last mark of punctuation, simplified.
 */
export function isOfAbroad(sentence: string, clause: string, form: string): boolean {
  if (SAID_ABROAD.test(sentence)) return true;
  if (MONEY_ABROAD.test(sentence) && !MONEY_AT_HOME.test(sentence)) return true;
  if (MINISTRY.test(form) && (FORMER_BEFORE.test(clause) || isOfFormerTime(sentence))) return true;
  const found = ABROAD_BEFORE.exec(clause);
  if (found === null) return false;
  const lead = clause.slice(Math.max(0, found.index - 2), found.index);
  if (/(?:[对就访赴驻]|针对|关于|中)$/.test(lead)) return false;
  if (WORD_OR_COUNTRY.test(found[0]) && !MINISTRY.test(form)) return false;
  return !/我国|中国|中方|大使馆|接受|会见|来华|访华|访问|拜访|拜会|到访|走进/.test(found[0]);
}

function isOfFormerTime(sentence: string): boolean {
  const since = FORMER_TIME.exec(sentence)?.groups?.since;
  return since !== undefined && !OUR_TIME.test(sentence);
}
