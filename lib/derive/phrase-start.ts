import { isHan, isLatin, OPENER_OF, openingOf } from './characters.ts';
import { countryNameAt } from './countries.ts';
import { divisionNameAt } from './divisions.ts';

/** How far before its end a name may begin, in UTF-16 units; a longer one is cut there. Bounds the cost of a look. */
export const LONGEST_NAME = 60;

/** Words after which a name begins wherever they stand: prepositions, particles and verbs that are part of no name. */
const ANYWHERE = new RegExp(
  [
    '(?<!原)被(?!告)',
    '给(?![予力])',
    '[的了把让将该这那赴称叫看获]',
    '在(?![线职校建])',
    '(?<![自理来原事])由(?![来])',
    '(?<![服民])从(?![业事化])',
    '(?<![方面动取意志定导])向(?![阳])',
    '(?<![但总凡可就都])是(?!否)',
    '(?<![数证根依占大])据(?![点说此])',
    '(?<![面绝应针核校反])对(?![外口接台联讲话标])',
    '(?<![行华作认成因以人更较改])为',
    '(?<![位关于对由属归鉴基处至勇善终等])于',
    '(?<![达遇受直感得收])到',
    '(?<![以甚乃直截])至(?!今)',
    '(?<![来各亲])自(?![由治然主贸动身驾力])',
    '(?<![财已曾神产])经(?![历济营开过验贸纪信合理])',
    '(?<![均平高初中])等(?![级])',
    '(?<![大天])使(?![用馆命])',
    '(?<![一])并(?![购])',
    '(?<![大合协共会胡不相一])同(?![志时济仁学等步心期比样意盟城程花方道])',
    '(?:会见|会晤|陪同|拜会|拜访|致电|接见|欢迎|感谢|祝贺|任命|选举|免去|聘请|聘任|追授|授予|提名|指派|会同|询问|请教|告知|祝愿|悼念|缅怀|接待|送别|问候)',
    '(?:当事人|嫌疑人|中标人|承建方|运营方)为',
    '(?:原告人?|被告人?|上诉人|被上诉人|申请人|被申请人|(?<!公|起|胜|败|上|申|投|控|应|反|自|追|撤|倾|告)诉(?!讼|求|状|前|苦|说|诸|权))',
    '\\d{1,2}[日号](?:上午|下午|晚|凌晨|中午)?',
    '(?:听取|主产|主营|专注|研制|试水|试行|通知|责令|依靠|运作|委派|经历|援引|击败|取代|接替|离不开|举报|分别|先后|走上|维护|拥护|率领|带领)',
    '(?:作为|成为|认为|因为|位于|属于|归属|来自|直至|达到|得到|收到|受到|遇到|以及|或者|还有|对于|关于|有关|通过)',
    '(?:印发|颁布|出台|修订|起草|获批|获悉|了解到|举办|召开|举行|参加|出席|主办|承办|协办|签署|签订|揭牌|落户|入驻|加入|加快|加强|推动|推进|参与|围绕|聚焦|依托|借助|采用|旗下|联合(?![国会体总社利大实办]|[\u4e00-\u9fff]{0,4}(?:指挥部|行动|演[习训]|执法|研究|工作组|专班|声明|公报|党委|党支部|救援))|召见|互致|互换|携手|委托|授权|邀请|访问|考察|走访|慰问|走进|来到|前往|抵达|隶属|位居|组建|设立|成立|创办|开办|选举|选派|告诉|采访|专访|介绍|公布|发布|宣布|启用|投用|贯彻|落实|遵守|违反|依据|根据|按照|依照|遵循|引进|打造|承建|负责(?!人)|担任|兼任|受聘|申报|提交|审议|批准|批复|编制|制定|生产(?!建设|总值|力|线|基地|企业|性|安全|经营|监督|许可|资料|要素|厂)|购买|共建(?!共)|采购(?!中心|网|经理)|提供|销售(?!公司)|患有|治疗|名为|叫做|开展|实施|启动|揭开|研发|推出|上线|起诉|收购|重组|现有|拥有|建成|建好|包括|涉及|针对|面向)(?!(?:管理)?(?:局|处|科|办公室|中心|部|专班|小组|指挥部|委员会))',
  ].join('|'),
  'g',
);

/** Words that may stand before a name and also within one: left off where they lead. */
const LEADING =
  /^(?:\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)|\d{1,2}月(?:\d{1,2}日|底|初|中旬|上旬|下旬)?|\d{1,2}日|(?:昨|今|近|即|当|次|同|翌)[日天]|日前|[今去明当]年|当时|那时|彼时|昔日|(?:就|都|也|正|总)是(?!否)|目前|当前|此前|随后|同时|其中|此外|另外|上午|下午|晚上?|本报记者|记者|(?:全国|省内|国内|全省|全市|全县|市内|中部)?首[个家部批支次座条]|首[个家部批支次]|第一[个家部]|又一|一[个家部项条种所座款支批份位名场]|两[个家部项]|[三四五六七八九十]家|我国|我们|他们?|她们?|它|各地|新建|建设(?!银行|兵团|厅|局|委|部|集团|投资)|建立|发展(?!和改革|改革|银行|研究|集团|投资)|支持|服务(?!中心|局|平台|大厅|业)|管理(?!局|委|处|办法|条例|中心)|学习(?!强国)|宣传(?!部|文化|思想)|用好|做好|抓好|办好|建好|迎接|筹备|筹办|主管|运营|经营|投资(?!促进|控股|集团|公司|有限|发展)|开发(?!区|银行|投资|集团)|完善|保障(?!局|中心|厅)|促进|提升|提高|深化|优化|强化|创建|修建|进入|选择|保护(?!区|局|中心)|接受|接到|前身|目标|全力|利用(?![与和率外])|共设|有(?![限关力效机色序名])|坚持|统筹|培育|壮大|构建|健全|突出|夯实|巩固|形成|明确|紧盯|紧扣|锚定|瞄准|筑牢|把握|处理好|打好|守好|下好|做强|做优|做大|做实|布局|横跨|途经|连接|贯通|串联|设置|下设|分设|细化|设有|开设|评出|提出|研判|分析|好(?=.{3})|和(?![平谐解睦美])|与|及|或|但|而|也|还|又|就|已|均|都|其|应(?![急用对届变])|正在|正式|共同|分别|继续|不断|深入|积极|大力|认真|切实|坚决|严格|进一步|持续|必须|应当|可以|需要|即将|已经|曾经|日趋|所在|旨在|原有|所谓|全称)/;

/** Endings after which 和, 与 or 及 join two names rather than words of one. */
const NAME_END =
  /(?:(?<![城都省县])市|(?<![地社园城灾山景牧老特校])区|(?<![干内局全东西中南北外])部|(?<![社机大])会|[省县局厅委院校司团所站馆行社府处办队厂店]|公司|集团|大学|医院|中心|”|》|）|\))$/;

/** What may join two names. */
const JOINTS = '和与及、';
/** Marks between which nothing parts a name. */
const OPENS = /[“《（(「‘]/;

/** What brings a place with it: an office of it abroad, a party, a line of firms. */
const BEFORE_PLACE =
  /(?:中共|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|国网|国家电网|南方电网|中国?[石海]?[建铁车交核航电粮信油化煤投商林医药农]|中石[油化]|中海油|三一|华为|华润|招商|建行|工行|农行|银行|集团|公司|第[一二三四五六七八九十\d]+[届次期批]?|首届|[\d]{4}年?|新华社|国家税务总局|国务院|中央|驻|中国|国家|国际|世界|全国|“|《)$/;

/** What stands in quotes or brackets and belongs to no name behind it: words that were spoken, a definition. */
const ENDS_APART = /^“[\s\S]*[。！？，…]”$|^[（(〔［【].{0,4}(?:简称|下称|统称|全称)/;

/** Where a name that ends at some place begins, and whether that was told by more than the lack of anything else. */
export interface PhraseStart {
  readonly start: number;
  readonly isSure: boolean;
  /** Where it begins if the verbs it may begin with are its own (学习研讨 in 从学习研讨). */
  readonly withVerb: number;
}

/**
 * Where the name that ends at `end` begins. It does not begin before `floor`, and at or before `upTo`, where a
 * character stands that is known to be its own. A title or quotation within it is gone over as one. Costs a look at
 * {@link LONGEST_NAME} units.
 */
export function phraseStart(text: string, end: number, floor = 0, upTo = end - 1): PhraseStart {
  const lowest = Math.max(floor, end - LONGEST_NAME);
  let low = end;
  let isCut = false;
  /** Where the last quotation or title within ends: the words that end a name are not looked for before. */
  let quoted = -1;
  while (low > lowest) {
    const unit = text[low - 1] as string;
    if (isHan(unit) || isLatin(unit) || '·-—–&.＋+'.includes(unit)) low--;
    else if (unit === ' ' && isLatin(text[low - 2]) && isLatin(text[low])) low--;
    else if (OPENER_OF[unit] !== undefined && low < end) {
      const open = openingOf(text, low - 1, LONGEST_NAME);
      if (open < lowest || ENDS_APART.test(text.slice(open, low))) break;
      if (quoted < 0) quoted = low;
      low = open;
    } else break;
  }
  isCut = low === lowest && low > floor && isHan(text[low - 1]);
  let start = low;
  const region = text.slice(low, end);
  const hasPairs = quoted >= 0 || OPENS.test(region);
  let told = !isCut;
  ANYWHERE.lastIndex = 0;
  for (let match = ANYWHERE.exec(region); match !== null; match = ANYWHERE.exec(region)) {
    const at = low + ANYWHERE.lastIndex;
    if (at > upTo) break;
    if (hasPairs && isInPair(region, match.index)) continue;
    start = at;
    told = true;
  }
  for (let at = start; at < upTo; at++) {
    if (!JOINTS.includes(text.charAt(at)) || (hasPairs && isInPair(region, at - low))) continue;
    const isJoint = NAME_END.test(text.slice(Math.max(low, at - 2), at)) || countryNameAt(text, at + 1) !== '';
    if (isJoint) start = at + 1;
  }
  const withVerb = start;
  start = behindLeads(text, start, end, upTo);
  if (start > withVerb) told = true;
  const placed = placeLedStart(text, start, upTo);
  return placed === null ? { start, isSure: told, withVerb } : { start: placed, isSure: true, withVerb };
}

/** Where what stands in `text[start, end)` begins without the words that may lead a name, at or before `upTo`. */
export function behindLeads(text: string, start: number, end: number, upTo = end - 1): number {
  let at = start;
  for (let trims = 0; trims < 6; trims++) {
    const lead = LEADING.exec(text.slice(at, Math.min(end, at + 12)))?.[0].length ?? 0;
    if (lead === 0 || at + lead > upTo) break;
    at += lead;
  }
  return at;
}

/** True for words that begin with one that leads names and is often part of none: 提升能力, 紧扣发展. */
export function hasLead(words: string): boolean {
  return LEADING.test(words);
}

/** A name that has a place in it begins with the place, unless what stands before it belongs to it. */
function placeLedStart(text: string, start: number, upTo: number): number | null {
  for (let at = start; at <= upTo && at <= start + 2; at++) {
    if (divisionNameAt(text, at) === '') continue;
    if (at === start) return start;
    const before = text.slice(start, at);
    const isVerb = before.length === 2 && /^[\u4e00-\u9fff]{2}$/.test(before) && !BEFORE_PLACE.test(before);
    return isVerb ? at : null;
  }
  return null;
}

/** True where `at` stands between the marks of a pair within `region`. */
function isInPair(region: string, at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if ('“《（(「‘'.includes(region[i] as string)) depth++;
    else if ('”》）)」’'.includes(region[i] as string)) depth--;
  }
  return depth > 0;
}
