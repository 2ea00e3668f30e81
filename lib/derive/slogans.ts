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
  '重点领域|重点任务|重点工作|方面|层面|领域|环节|阶段|维度|层次|层级|清单|体系|目标|任务|工程|行动|重点|关键|机制|平台|板块|部分|步骤|原则|要求|要素|要点|省份|省区|省市|城市|部门|单位|产业集群|产业链|产业|项目|类别|类型|问题|关系|理念|战略|举措|措施|抓手|方向|特点|特色|优势|特征|标准|中心|基地|园区|片区|组团|赛道|场景|渠道|途径|方式|方法|模式|做法|攻坚战|保卫战|战役|主题|主线|专题|篇章|文章|能力|动力|引擎|支柱|支撑|保障|变化|转变|转型|创新|突破|提升|结合|统筹|坚持|聚焦|强化|确保|必须|难题|难点|堵点|痛点|短板|短缺|挑战|风险|课题|课程|系列|品牌|产品|品种|作物|指标|参数|条件|因素|来源|制度|政策|规划|方案|计划|文件|条例|活动|仪式|论坛|环境|区域|流域|地区|通道|走廊|节点|枢纽|路线|线路|网络|系统|功能|作用|角色|身份|岗位|专业|学科|学院|校区|站点|口岸|港口|国家|民族|关键词|故事|案例|奖项|荣誉|称号|意识|自信|维护|确立|关口|门槛|台阶|梯队|团队|专班|小组|工作组|队伍|底线|红线|关口|大门|门|文章|蓝图|名单|意见|建议|希望|工作|事情|事(?![故业务件])|账|课|牌|棋|层|类';
/** Nouns that may follow one of them and make one noun with it. */
const SECOND = '领域|项目|体系|平台|中心|类别|机制|工程|行动|任务|目标|清单|问题|园区|基地|集群|系统|走廊|要求';
const COUNTED_PHRASE = new RegExp(
  `(?:[二三四五六七八九两]|十[一二三四五六七八九]?|\\d{1,2})(?:个|大|项|张|类|种|条|重|批|步|组|道|块|件|点|对|支|篇|座|把|本|门|层|级)(?:(?![等一二三四五六七八九十两了的在将为与和入于从到以有])[\\u4e00-\\u9fffA-Za-z]){0,6}?(?:${COUNTED})(?:${SECOND})?(?:[\\u4e00-\\u9fff]{0,3}[级型性](?:[\\u4e00-\\u9fff]{0,4}?)(?:${COUNTED})(?![\\u4e00-\\u9fff]))?`,
  'g',
);
const QUOTED = /[“「]([^“”「」\n，。；！？：]{2,16})[”」]/g;
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

/** The phrases of a text that count something: in quotes, with a classifier, as sums, or beside a list. In order. */
export function slogansOf(text: string): Slogan[] {
  const slogans: Slogan[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] as string;
    const counts = NO_SLOGAN.test(inner) ? [] : countsOf(inner);
    const start = match.index + 1;
    if (counts.length > 0) slogans.push({ start, end: start + inner.length, isQuoted: true, counts, isBare: false });
  }
  for (const pattern of [COUNTED_PHRASE, PLUS, AFTER_LIST, BEFORE_LIST]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const isInside = /[“「]/.test(text[start - 1] ?? ' ') && /[”」]/.test(text[end] ?? ' ');
      const isBare = pattern === AFTER_LIST || pattern === BEFORE_LIST;
      if (isInside || /[第一二三四五六七八九十百千万亿两数几多\d.]/.test(text[start - 1] ?? '\n')) continue;
      if (pattern === BEFORE_LIST && !begins(text, start, end)) continue;
      if (pattern === AFTER_LIST && !/、[^、，。；！？\n]{1,12}$/.test(text.slice(Math.max(0, start - 13), start)))
        continue;
      const counts = countsOf(match[0]);
      if (counts.length > 0) slogans.push({ start, end, isQuoted: false, counts, isBare });
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
