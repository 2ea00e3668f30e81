import { BRACKETS, isHan } from './characters.ts';
import { listAt, listBefore, type MemberList, numberedAfter } from './member-lists.ts';
import { countsOf } from './slogan-counts.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** A phrase that counts, and where it stands; quotes are not part of it. */
interface Slogan extends Stretch {
  readonly isQuoted: boolean;
  readonly counts: readonly number[];
}

/** Nouns that are counted where a list stands beside the count; general words, longest first where one begins another. */
const COUNTED =
  '重点领域|重点任务|重点工作|方面|层面|领域|环节|阶段|维度|层次|层级|清单|体系|目标|任务|工程|行动|重点|关键|机制|平台|板块|部分|步骤|原则|要求|要素|要点|省份|省区|省市|城市|部门|单位|产业集群|产业链|产业|项目|类别|类型|问题|关系|理念|战略|举措|措施|抓手|方向|特点|特色|优势|特征|标准|中心|基地|园区|片区|组团|赛道|场景|渠道|途径|方式|方法|模式|做法|攻坚战|保卫战|战役|主题|主线|专题|篇章|文章|能力|动力|引擎|支柱|支撑|保障|变化|转变|转型|创新|突破|提升|结合|统筹|坚持|聚焦|强化|确保|必须|难题|难点|堵点|痛点|短板|短缺|挑战|风险|课题|课程|系列|品牌|产品|品种|作物|指标|参数|条件|因素|来源|制度|政策|规划|方案|计划|文件|条例|活动|仪式|论坛|环境|区域|流域|地区|通道|走廊|节点|枢纽|路线|线路|网络|系统|功能|作用|角色|身份|岗位|专业|学科|学院|校区|站点|口岸|港口|国家|民族|关键词|故事|案例|奖项|荣誉|称号|意识|自信|维护|确立|关口|门槛|台阶|梯队|团队|专班|小组|工作组|层|类';
/** Nouns that may follow one of them and make one noun with it. */
const SECOND = '领域|项目|体系|平台|中心|类别|机制|工程|行动|任务|目标|清单|问题|园区|基地|集群|系统|走廊|要求';
const COUNTED_PHRASE = new RegExp(
  `(?<![第一二三四五六七八九十百千万亿两数几多\\d.])([二三四五六七八九十两]|十[一二三四五六七八九]|\\d{1,2})(?:个|大|项|张|类|种|条|重|批|步|组|道|块|件)(?:(?![等一二三四五六七八九十两了的在将为与和入于从到以有])[\\u4e00-\\u9fffA-Za-z]){0,6}?(?:${COUNTED})(?:${SECOND})?(?:[\\u4e00-\\u9fff]{0,3}[级型性](?:[\\u4e00-\\u9fff]{0,4}?)(?:${COUNTED})(?![\\u4e00-\\u9fff]))?`,
  'g',
);
const QUOTED = /[“「]([^“”「」\n，。；！？：]{2,16})[”」]/g;
/** Feast days, five-year plans, and words in which a numeral counts nothing. */
const NO_SLOGAN =
  /^(?:五一|十一|七一|八一|六一|五四|三八|双十一|双十二|双11|双12|一二·九|九一八|七七|十[一二三四五六]五|二十[一二三四]大|十[一二三四五六七八九]大|[^一二三四五六七八九十两双\d].*[一二三四五六七八九十].{5,})$/;
const PLUS = /(?<![\d.+])\d{1,2}(?:[+＋]\d{1,2})+(?![\d.%])/g;

/** Words between a slogan, with a noun it may have after it, and the members that follow. */
const LEAD =
  /^(?:[\u4e00-\u9fff]{0,8}?)[，,]?(?:(?:也|亦)?即(?![将使便可日时刻])(?:是|为|指)?|也就是|就是|分别(?:是|为|指|包括|对应)|是指|指的是|(?<=^[，,]?)指|(?:主要|具体|分别|其中)?包括|涵盖|具体(?:是|为|来说是)|主要(?:是|为|指)|依次为|依次是)[:：，,]?|^(?:[\u4e00-\u9fff]{0,8}?)(?:：|:|——|—|--|[（(](?:即|指|分别为|分别是|包括|是指)?[:：]?)/;
const COPULA = /^(?:[\u4e00-\u9fff]{0,4}?)是/;

/**
 * The numeral slogans and counted phrases of an article whose members stand on the page, as many as they count. A slogan
 * in quotes is one wherever it is printed again. Rising, not overlapping. Linear.
 */
export function findMembers({ text }: Article): Explained[] {
  const found: Explained[] = [];
  const known = new Map<string, MemberList & { readonly at: Stretch }>();
  const slogans = slogansOf(text);
  for (const slogan of slogans) {
    const list = membersOf(text, slogan);
    if (list === null) continue;
    const surface = text.slice(slogan.start, slogan.end);
    if (slogan.isQuoted) {
      if (!known.has(surface)) known.set(surface, { ...list, at: slogan });
    } else found.push(explained(text, slogan, list, slogan));
  }
  for (const { start, end } of slogans.filter(({ isQuoted }) => isQuoted)) {
    const list = known.get(text.slice(start, end));
    if (list !== undefined) found.push(explained(text, { start, end }, list, list.at));
  }
  return found.sort((a, b) => a.start - b.start).filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
}

function explained(text: string, { start, end }: Stretch, list: MemberList, at: Stretch): Explained {
  return {
    start,
    end,
    surface: text.slice(start, end),
    kind: 'members',
    value: list.members.join(','),
    source: { start: Math.min(list.start, at.start), end: Math.max(list.end, at.end) },
  };
}

function slogansOf(text: string): Slogan[] {
  const slogans: Slogan[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] as string;
    const counts = NO_SLOGAN.test(inner) ? [] : countsOf(inner);
    if (counts.length > 0)
      slogans.push({ start: match.index + 1, end: match.index + 1 + inner.length, isQuoted: true, counts });
  }
  for (const pattern of [COUNTED_PHRASE, PLUS]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const isInside =
        /[“「]$/.test(text.slice(Math.max(0, start - 1), start)) && /^[”」]/.test(text.slice(end, end + 1));
      const counts = countsOf(match[0]);
      if (!isInside && counts.length > 0) slogans.push({ start, end, isQuoted: false, counts });
    }
  }
  return slogans.sort((a, b) => a.start - b.start);
}

/** The members of a slogan: behind it, before it, or numbered after it. */
function membersOf(text: string, { start, end, isQuoted, counts }: Slogan): MemberList | null {
  const after = isQuoted ? end + 1 : end;
  const before = isQuoted ? start - 1 : start;
  const rest = text.slice(after, after + 24);
  const lead = LEAD.exec(rest);
  if (lead !== null) {
    const list = numberedFrom(text, after + lead[0].length, counts) ?? listAt(text, after + lead[0].length, counts);
    if (list !== null) return list;
  }
  // 一带一路, 一对一: no list stands before what begins with one.
  const isCount = !/^[一1](?![一二三四五六七八九十+＋\d])/.test(text.slice(start, end));
  const ahead = isCount && isListBefore(text, before) ? listBefore(text, before, counts) : null;
  if (ahead !== null && (ahead.members.length > 2 || isEven(ahead.members))) return ahead;
  const copula = COPULA.exec(rest);
  if (copula !== null && lead === null && isCount) {
    const list = listAt(text, after + copula[0].length, counts);
    if (list?.members.every((member) => member.length <= 12)) return list;
  }
  return numberedAfter(text, after, counts);
}

function isEven(members: readonly string[]): boolean {
  return new Set(members.map((member) => member.length)).size === 1;
}

/** Numbers that begin at once are marks of the members and no part of them. */
function numberedFrom(text: string, at: number, counts: readonly number[]): MemberList | null {
  return /^\s*(?:[一1①首第（(])/.test(text.slice(at, at + 3)) ? numberedAfter(text, at, counts) : null;
}

function isListBefore(text: string, at: number): boolean {
  const last = text[at - 1];
  return isHan(last) || (last !== undefined && !BRACKETS.includes(last) && /[”」）)》A-Za-z0-9，,—：:]/.test(last));
}
