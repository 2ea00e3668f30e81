import { phraseStart } from './phrase-start.ts';
import { countsOf } from './slogan-counts.ts';
import type { Stretch } from './types.ts';

/** A phrase that counts, and where it stands; quotes are not part of it. */
export interface Slogan extends Stretch {
  readonly isQuoted: boolean;
  /** As many members as it may have, the likeliest first; never empty. */
  readonly counts: readonly number[];
  /** Told by what stands beside it alone: before a list (湘、鄂、赣三省), or with its members right behind it (六稳即…). */
  readonly isBare: boolean;
}

/** Nouns that are counted where a list stands beside the count; general words, longest first where one begins another. */
const COUNTED =
  '工作法|共识|纠纷|案件|位置|利率|口号|专业群|成果|成效|亮点|看点|热点|焦点|议题|提案|倡议|协议|合同|榜单|名录|景点|景区|展区|展馆|展厅|会场|场馆|村庄|社区|街道|乡镇|县区|学校|医院|高校|企业|公司|机构|组织|协会|水库|河流|湖泊|航线|班列|车站|机场|铁路|高速|技术|工艺|工序|流程|工种|职业|行业|业态|车间|工厂|材料|部件|零件|设备|装备|疾病|症状|药品|食品|菜品|水果|粮食|树种|颜色|歌曲|作品|文献|资料|数据|证据|线索|罪名|本领|法宝|定律|理论|主义|道路|使命|责任|待遇|福利|保险|补贴|贷款|税|价格|指数|收入|支出|账户|市场|要件|证明|手续|事项|程序|窗口|米市|重点领域|重点任务|重点工作|方面|层面|领域|环节|阶段|维度|层次|层级|清单|体系|目标|任务|工程|行动|重点|关键|机制|平台|板块|部分|步骤|原则|要求|要素|要点|省份|省区|省市|城市|部门|单位|产业集群|产业链|产业|项目|类别|类型|问题|关系|理念|战略|举措|措施|抓手|方向|特点|特色|优势|特征|标准|中心|基地|园区|片区|组团|赛道|场景|渠道|途径|方式|方法|模式|做法|攻坚战|保卫战|战役|主题|主线|专题|篇章|文章|能力|动力|引擎|支柱|支撑|保障|变化|转变|转型|创新|突破|提升|结合|统筹|坚持|聚焦|强化|确保|必须|难题|难点|堵点|痛点|短板|短缺|挑战|风险|课题|课程|系列|品牌|产品|品种|作物|指标|参数|条件|因素|来源|制度|政策|规划|方案|计划|文件|条例|活动|仪式|论坛|环境|区域|流域|地区|通道|走廊|节点|枢纽|路线|线路|网络|系统|功能|作用|角色|身份|岗位|专业|学科|学院|校区|站点|口岸|港口|国家|民族|关键词|故事|案例|奖项|荣誉|称号|意识|自信|维护|确立|关口|门槛|台阶|梯队|团队|专班|小组|工作组|队伍|底线|红线|防线|战线|关口|大门|门诊|门(?![诊票店户口槛铃卫])|文章|蓝图|名单|意见|建议|希望|工作|事情|事(?![故业务件])|剧目|节目|曲目|剧种|菜系|流派|赛事|赛区|战区|病种|元素|资源|资产|产区|梯级|职能|权利|义务|学段|群体|人群|车型|机型|版本|季节|时段|科目|证件|费用|税种|险种|账|课|牌|棋|层|类';
/** Nouns that may follow one of them and make one noun with it. */
const SECOND = '领域|项目|体系|平台|中心|类别|机制|工程|行动|任务|目标|清单|问题|园区|基地|集群|系统|走廊|要求';
const COUNTED_PHRASE = new RegExp(
  `(?:[二三四五六七八九两]|十[一二三四五六七八九]?|\\d{1,2})(?:(?=方面|部分|层面|阶段|环节)|个|大|项|张|类|种|条|重|批|步|组|道|块|件|点|对|支|篇|座|把|本|门|层|级|场|轮|家|所|座|部|首|幅|句|集|款)(?:(?![等一二三四五六七八九十两了的在将为与和入于从到以有])[\\u4e00-\\u9fffA-Za-z]){0,6}?(?:${COUNTED})(?:${SECOND})?(?:(?!入选|获|列入|纳入|达到|成为|升|晋)[\\u4e00-\\u9fff]{0,3}[级型性](?:[\\u4e00-\\u9fff]{0,4}?)(?:${COUNTED})(?![\\u4e00-\\u9fff]))?`,
  'g',
);
const QUOTED = /[“「‘]([^“”「」‘’\n，。；！？：]{2,16})[”」’]/g;
/** Feast days, five-year plans, and words in which a numeral counts nothing. */
const NO_SLOGAN =
  /^(?:五一|十一|七一|八一|六一|五四|三八|双十一|双十二|双11|双12|一二·九|九一八|七七|十[一二三四五六]五|二十[一二三四]大|十[一二三四五六七八九]大|[^一二三四五六七八九十两双\d].*[一二三四五六七八九十].{5,})$/;
const PLUS = /(?<![\d.+])\d{1,2}(?:[+＋]\d{1,2})+(?![\d.%])/g;

/** 三市, 四通: a numeral and a noun of one character, right behind a list. */
const AFTER_LIST =
  /(?:[三四五六七八九十]|[两2](?=[市省县区州国地校院]))(?![个大项张类种条人名位家岁日年月天点时分届期次号度成元亿万千百十斤亩公里倍岔者件批])(?:方面|领域|层面|环节|省区市|省区|省市|部门|国家|城市|企业|高校|[\u4e00-\u9fff])/g;
/** 三关：, 六稳即, 四不两直，即: in no quotes, the members right behind. */
const BEFORE_LIST =
  /[二三四五六七八九十两](?![一二三四五六七八九十百千万亿个大项张类种条人名位家岁日年月天时分届期次号度成元斤亩倍])[\u4e00-\u9fff]{1,3}?(?:[一二三四五六七八九两][\u4e00-\u9fff]{1,2})?(?=[，,]?即(?![将使便可日时刻])|[：:]|——|[（(])/g;

/** 四大共识，包括; 三大关键利率，即: counted, whatever the noun, where what follows says that the members come. */
const BEFORE_LEAD =
  /(?:[二三四五六七八九两]|十[一二三四五六七八九]?|\d{1,2})(?:个|大|项|类|种|条|张|道|步|支|座|款|家)(?![等一二三四五六七八九十两了的在将为与和入于从到以有])[\u4e00-\u9fff]{1,7}?(?=(?:组成|构成)?(?:是|为)?[，,]?(?:包括|分别(?:是|为|指|位于)|依次(?:是|为)|即(?![将使便可日时刻])|——|[:：（(]))/g;

/** 三类突出违法行为, 三股歪风, 四步工作法: whatever the noun, right behind a list and up to a mark. */
const BEHIND_LIST =
  /(?=[三四五六七八九十])(?<=[、和及与”][^，。；！？\n]{1,14})(?:[三四五六七八九]|十[一二三四五六七八九]?)(?:(?:个|大|项|类|种|条|张|道|步|支|座|款|家|股|场|套|份)[\u4e00-\u9fff]{1,7}|[名位][\u4e00-\u9fff]{2,4})(?=[，。；、：）]|$)/gm;

/** The phrases of a text that count something: in quotes, with a classifier, as sums, or beside a list. In order. */
export function slogansOf(text: string): Slogan[] {
  const slogans: Slogan[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] as string;
    const counts = NO_SLOGAN.test(inner) ? [] : countsOf(inner);
    const start = match.index + 1;
    if (counts.length > 0) slogans.push({ start, end: start + inner.length, isQuoted: true, counts, isBare: false });
  }
  for (const pattern of [BEFORE_LEAD, COUNTED_PHRASE, BEHIND_LIST, PLUS, AFTER_LIST, BEFORE_LIST]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const isInside = /[“「]/.test(text[start - 1] ?? ' ') && /[”」]/.test(text[end] ?? ' ');
      const isBare = pattern === AFTER_LIST || pattern === BEFORE_LIST || pattern === BEFORE_LEAD;
      if (isInside || /[第一二三四五六七八九十百千万亿两数几多\d.]/.test(text[start - 1] ?? '\n')) continue;
      if (pattern === BEFORE_LIST && !begins(text, start, end)) continue;
      if (pattern === AFTER_LIST && !/、[^、，。；！？\n]{1,12}$/.test(text.slice(Math.max(0, start - 13), start)))
        continue;
      const counts = countsOf(match[0]);
      // A noun that is known ends sooner than the mark: 三大领域|先行先试.
      const isKnown = pattern === BEHIND_LIST && slogans.some((one) => one.start === start && one.end < end);
      if (counts.length > 0 && !isKnown) slogans.push({ start, end, isQuoted: false, counts, isBare });
    }
  }
  return slogans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** True where a phrase without quotes begins as a name may: 一百二十 is no 二十. */
function begins(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  if (!/[\u4e00-\u9fff\d]/.test(before)) return true;
  return (
    /[好了有为是抓过守严行实出推持]/.test(before) ||
    phraseStart(text, end, Math.max(0, start - 8), start).start === start
  );
}
