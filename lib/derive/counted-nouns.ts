import type { Vocabulary } from '../segment/types.ts';
import { isHan } from './characters.ts';
import { isSentenceVerb } from './sentence-verbs.ts';
import { isPlainVerbAt } from './verbs.ts';

/** Nouns that are counted where a list stands beside the count; general words. */
const COUNTED =
  '等次|东西|食材|工作法|共识|纠纷|案件|位置|利率|口号|专业群|成果|成效|亮点|看点|热点|焦点|议题|提案|倡议|协议|合同|榜单|名录|景点|景区|展区|展馆|展厅|会场|场馆|村庄|社区|街道|乡镇|县区|学校|医院|高校|企业|公司|机构|组织|协会|委员会|水库|河流|湖泊|航线|班列|车站|机场|铁路|高速|技术|工艺|工序|流程|工种|职业|行业|业态|车间|工厂|材料|部件|零件|设备|装备|疾病|症状|药品|食品|菜品|水果|粮食|树种|颜色|歌曲|作品|文献|资料|数据|证据|线索|罪名|本领|法宝|定律|理论|主义|道路|路子|使命|责任|待遇|福利|保险|补贴|贷款|税|价格|指数|收入|支出|账户|市场|要件|证明|手续|事项|程序|窗口|米市|重点领域|重点任务|重点工作|方面|层面|领域|环节|阶段|维度|层次|层级|等级|清单|体系|目标|任务|工程|行动|重点|关键[点词]?|机制|平台|板块|部分|步骤|原则|要求|要素|要点|省份|省区市|省区|省市|城市|部门|单位|单元|产业集群|产业链|产业|项目|类别|类型|问题|关系|理念|战略|举措|措施|抓手|方向|特点|特色|优势|特征|标准|中心|基地|园区|厂区|港区|新区|城区|经济区|自治区|自治州|成员国|片区|组团|赛道|场景|渠道|途径|方式|方法|模式|做法|攻坚战|保卫战|战役|主题|主线|专题|篇章|文章|能力|动力|引擎|支柱|支撑|保障|变化|转变|转型|创新|突破|提升|结合|统筹|坚持|聚焦|强化|确保|必须|难题|难点|堵点|痛点|短板|短缺|挑战|风险|课题|课程|系列|品牌|产品|品种|作物|指标|参数|条件|因素|原因|来源|制度|政策|规划|方案|计划|文件|条例|活动|仪式|论坛|环境|区域|流域|地区|通道|走廊|节点|枢纽|路线|线路|网络|系统|功能|作用|角色|身份|岗位|专业|学科|学院|校区|站点|口岸|港口|国家|民族|故事|案例|奖项|荣誉|称号|意识|自信|维护|确立|关口|门槛|台阶|梯队|团队|专班|小组|工作组|队伍|底线|红线|防线|战线|大门|门诊|(?<![专部热厦金])门(?![诊票店户口槛铃卫])|蓝图|名单|意见|建议|希望|工作|事情|事(?![故业务件实])|剧目|节目|曲目|剧种|菜系|流派|赛事|赛区|战区|病种|元素|资源|资产|产区|梯级|职能|权利|义务|学段|群体|人群|车型|机型|版本|季节|时段|科目|证件|费用|税种|险种|名著|大戏|栈道|手稿|账|课|牌|棋|层|类';
/** Nouns that may follow one of them and make one noun with it. */
const SECOND =
  '领域|项目|体系|平台|中心|类别|机制|工程|行动|任务|目标|清单|问题|园区|基地|集群|活动|系统|走廊|要求|产业|环节|区域|城市|公园|公司|队伍|委员会|展区|专区|模式|机构|企业|部门';
/** Counted nouns that are verbs as well: they may be what is done with the noun before (三大要素|保障). */
const VERBAL =
  '保障|支撑|变化|转变|转型|创新|突破|提升|结合|统筹|坚持|聚焦|强化|确保|必须|维护|确立|工作|活动|建议|希望|挑战|来源';

/** What a noun is counted with. */
export const CLASSIFIER =
  '[个大驾项张类种条重批步组道块件点对支篇座把本门层场轮家所部首幅句集款笔台口间股处片栋段份孔样起宗桩]';

const KNOWN = new RegExp(
  `(?:(?![等一二三四五六七八九十两了的在将为与和入于从到以有]|做文章)[\\u4e00-\\u9fffA-Za-z]){0,6}?(?:${COUNTED})(?:${SECOND})?(?:(?!的|入选|获|列入|纳入|达到|成为|升|晋)[\\u4e00-\\u9fff]{0,3}[级型性](?:[\\u4e00-\\u9fff]{0,4}?)(?:${COUNTED})(?![\\u4e00-\\u9fff]))?`,
  'y',
);
const KNOWN_ALONE = new RegExp(`(?:${COUNTED})(?:${SECOND})?`, 'y');
const MORE = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,2}(?:${SECOND})|(?!${VERBAL})(?:${COUNTED})|[线网区带群圈链站队])$`);

/** What says of a noun behind it what kind it is: 三个关键|要素. */
const OF_A_KIND = /(?:关键|重点|特色|专业|行业|国家|技术|品牌)$/;
const ENDS_COUNTED = new RegExp(`(?:${COUNTED})$`);
const ALONE = /(?<!清[单])[税账课牌棋层类]$/;

/** Where the noun that begins at `at` ends, if it is one of the words above with a few before it; -1 where it is none. */
export function knownNounEnd(text: string, at: number, vocabulary?: Vocabulary): number {
  KNOWN.lastIndex = at;
  const end = KNOWN.test(text) ? KNOWN.lastIndex : -1;
  if (end < 0 || /[级型性]/.test(text[end] ?? '')) return -1;
  // 三把钥匙|打开百亿市场: the noun is what stands before the verb.
  for (let i = at + 2; i < end - 2; i++) if (isSentenceVerb(text.slice(i, i + 2), vocabulary)) return -1;
  const open = wordsEnd(text, at, end, vocabulary);
  // 三个课|堂: a noun of one character ends before a verb or a mark.
  if (open > end && ALONE.test(text.slice(at, end))) return -1;
  // 四大关键|区域, 两个国家|公园: what follows up to the next verb makes one noun with it.
  if (open > end && MORE.test(text.slice(end, open))) return open;
  const isKind = OF_A_KIND.test(text.slice(at, end));
  const isOpenKind = isKind && ENDS_COUNTED.test(text.slice(end, open));
  const more = isKind ? Math.max(nounWordEnd(text, end), isOpenKind ? open : -1) : -1;
  return more > end + 1 ? more : end;
}

/** Where such a word ends that begins right at `at`; -1 where none does. */
export function nounWordEnd(text: string, at: number): number {
  KNOWN_ALONE.lastIndex = at;
  return KNOWN_ALONE.test(text) ? KNOWN_ALONE.lastIndex : -1;
}

/** Longest noun that is told by what follows it alone, in characters. */
const LONGEST = 8;

/** Characters that are part of no counted noun: it ends before them. */
const PARTICLE =
  /[的了在将是被把让已也还又而着均等这]|[与于到并](?!购)|和(?![平谐解睦])|从(?!业)|以(?!色列)|(?<!行)为(?!民)|(?<!自)由|供(?![应给电水热气销需])|都(?!市)|就(?![业医学])|上(?![海市游线])|(?<=片区|园区|城区|流域|城市)内|向(?!导)|之[间后外内]|后(?=[，。])/y;
/** Verbs and adverbs that follow counted nouns, besides those that follow names. */
const PREDICATE =
  /(?<![主重必需首纲次])要(?![素点件求领])|同(?!业)|协同|分别|联合(?![国体会])|联[手袂办]|轮[番流]|接连|实行|实施|构成|组成|领导|联动|并举|先行|准入|携手|齐(?![鲁国心白])|初具|占|迎|可|应(?![急用对])|共|开放|亮相|重组|退出|进入|出战|参战|送入|建设|发力|(?<!收)获|提供|举办|承办|纳入|增长|下降|达[到标成]|超[过出]|位列|使用|运行|投用|上市|基本|主要|缺一|全部|全面|全线|悉数|逐一|频频|双双|捷报|[放晒摆挂贴送写落印搬存](?=[在到])|全覆盖|陆续|相继|纷纷|首次|再次|今年|去年|昨|近日|融合|共享|互|推进|发展|合力|保障|造成|协商|[印下]发|出台|修订|举[办行]|召开|签[署订]|启动|[挂揭]牌|获批|[投复]产|[开竣完]工|通车|开通|落户|入驻|登场|[开闭]幕|上[演映]|热[映销]|畅销|走红|受到|(?<!基)因(?![组素子果])|随|需|必须|值得|才|只|不(?!动产)|做(?=文章)|下(?=[摆沉拨派])|下(?=功夫|力气|文章|苦功|实功)|[见求出](?=实[效招]|突破|成效)|没|未(?!来)|率先|正式|齐全|到位|一体|高质量|一[起同]|[\u4e00-\u9fff]得[更很越]|榜上有名|名列|齐头并进|双管齐下|应运而生|脱颖而出|进行|分[置开类]|转[为入向变]/y;
/** Where a noun of any words that begins at `at` ends: before a mark, a verb or a particle; -1 where none comes soon. */
export function openNounEnd(text: string, at: number, vocabulary?: Vocabulary): number {
  const words = wordsEnd(text, at, at, vocabulary);
  if (words === at || words - at > LONGEST) return -1;
  // 三类传染病|报告数: what is measured of them is no part of their name.
  const measured = MEASURE.exec(text.slice(at, words))?.[0].length ?? 0;
  const end = words - measured;
  // 三个新设立的自贸区: what stands before 的 may say more of a noun that comes.
  const isNoun =
    text[end] !== '的' || end - at <= 2 || /[区带线路城村校馆院园站点法会团队组片员者]/.test(text[end - 1] as string);
  return isNoun ? end : -1;
}

const MEASURE =
  /(?<=.)(?:总[产销储存][值量]|[产销总存储][值量额价]|[\u4e00-\u9fff]{2}[数率量额值]|价格|占比|增速|面积|指数|规模|比重|数量)$/;

/** True where a word stands that nothing counted begins with: it has been named before. */
export function isPredicateAt(text: string, at: number): boolean {
  return /^(?:联合(?!国)|联手|分别|[均都也将已]|共同|先后|同时|同步)/.test(text.slice(at, at + 3));
}

/** Where words end that go on from `from`, in a noun that begins at `at`. */
function wordsEnd(text: string, at: number, from: number, vocabulary: Vocabulary | undefined): number {
  let end = from;
  for (; end <= from + LONGEST && isHan(text[end]); end++) {
    if (standsAt(PARTICLE, text, end) || (end > at && standsAt(PREDICATE, text, end))) break;
    if (end > at && (isPlainVerbAt(text, end) || isSentenceVerb(text.slice(end, end + 2), vocabulary))) break;
  }
  return end;
}

function standsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
