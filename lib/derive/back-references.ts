import { phraseStart } from './phrase-start.ts';
import { blockStart, sentenceBefore, sentenceStart } from './sentence-starts.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** What 该公司, 该行 and the like may go back to: a name that ends so. */
const CLASSES: Readonly<Record<string, string>> = {
  公司: '公司|集团',
  企业: '公司|集团|[厂矿场]',
  集团: '集团|集团公司',
  行: '银行(?:股份有限公司)?|分行|支行',
  银行: '银行(?:股份有限公司)?|分行|支行',
  院: '医院|学院|研究院|法院|检察院|科学院',
  医院: '医院',
  学院: '学院',
  研究院: '研究院',
  研究所: '研究所',
  校: '大学|学院|学校|中学|小学',
  学校: '大学|学院|学校|中学|小学',
  大学: '大学',
  局: '局',
  厅: '厅',
  中心: '中心',
  项目: '项目|工程',
  工程: '工程',
  平台: '平台',
  协会: '协会',
  学会: '学会',
  商会: '商会',
  联盟: '联盟',
  基金会: '基金会',
  基地: '基地',
  园区: '园区|产业园|开发区|高新区|经开区|示范园|科技园',
  实验室: '实验室',
  合作社: '合作社',
  博物馆: '博物馆',
  图书馆: '图书馆',
  馆: '馆|藏书楼',
  厂: '厂',
  采石场: '采石场',
  酒店: '酒店',
  幼儿园: '幼儿园',
  剧院: '剧院',
  剧团: '剧团|剧院',
  研究中心: '研究中心',
  景区: '景区|风景区',
  电站: '电站',
  药房: '药房',
  药店: '药店|药房',
  服务区: '服务区',
  超市: '超市',
  商场: '商场',
  饭店: '饭店|酒店',
  农场: '农场',
  林场: '林场',
  小学: '小学',
  中学: '中学',
  小区: '小区',
  码头: '码头',
  大桥: '大桥',
  隧道: '隧道',
  高速: '高速|高速公路',
  铁路: '铁路|高铁',
  论坛: '论坛',
  事务所: '事务所',
  机场: '机场',
  水库: '水库',
};
const POINTED = new RegExp(
  `该(${Object.keys(CLASSES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!为|[\\u4e00-\\u9fff]?(?:业|动|政|长|董事长))`,
  'g',
);
const TITLE = /《[^《》\n]{2,80}(?:〈[^〈〉\n]*〉[^《》\n]*)*》/g;
const DOCUMENT =
  /^(?:实施|行动|工作|若干|管理|指导|暂行|总体|三年|专项|建设|发展|规划)*(?:条例|规定|办法|意见|通知|方案|规划|纲要|决定|决议|报告|细则|指南|标准|措施|计划|公告|公报|白皮书|通告|建议|宣言|声明|协议|协定|公约|章程|准则|规范|规程|目录|清单|蓝皮书|指引|导则|手册|批复|倡议|倡议书|议定书|法|名单|要点|摘编|读本)(?:草案|征求意见稿|送审稿|修订稿|修正案|试行)?$/;
const POINTED_DOCUMENT =
  /该(条例|规定|办法|意见|通知|方案|规划|纲要|细则|指南|标准|计划|法案|协议)(?![\u4e00-\u9fff]?[划])/g;

/** A name that may be gone back to. */
interface Named extends Stretch {
  readonly name: string;
}

/**
 * Words that go back to a name printed before them, not by a definition: 该公司, 该行, 该项目 to the one name of that class
 * in the sentence or the one before, or else the block; 《规定》 to the one title before it that ends so. Rising. Linear.
 */
export function findBackReferences({ text }: Article): Explained[] {
  return [...pointed(text), ...shortTitles(text)].sort((a, b) => a.start - b.start);
}

function* pointed(text: string): Generator<Explained> {
  const byEnding = new Map<string, Named[]>();
  for (const match of text.matchAll(POINTED)) {
    const endings = CLASSES[match[1] as string] as string;
    const names = byEnding.get(endings) ?? namesEnding(text, endings);
    byEnding.set(endings, names);
    const antecedent = nearest(text, match.index, names);
    if (antecedent !== null) yield reference(text, match.index, match.index + match[0].length, antecedent);
  }
}

/** 当地一家矿业公司, 三个备选项目: told of without a name. */
const ANY_ONE = /^(?:当地|外地|本地|附近|国内|国外|有关)?(?:一|两|几|多|某|[三四五六七八九十百数]|\d+)[家个所座处间项]/;

/** Words that make no name of a project, a centre, a base; of a bank they do: 建设银行. */
const COMMON =
  /^(?:[\u4e00-\u9fff]{2}性|传统|优势|特色|新兴|主要|基础|基本|产业|投资|建设|科研|合作|工业|农业|民生|交通|水利|能源|体育|比赛|竞赛|文化|旅游|帮扶|公益|招商|引资|签约|开工|竣工|续建|在建|储备|年度|技改|研究|创新|示范|试点|配套|田径|游泳|团体|个人|男子|女子|物业|小区|保险|房地产|开发|建筑|施工|运输|快递|电商|旅行|中介|装修|家政|涉事|供电|供水|燃气|公交|重点|重大|备选|相邻|隔壁|奥运|亚运|全运|[大小新老好省市县区各]|[国省市县]家?级)+$/;

/** Names of more than their class alone, begun where that could be told. */
function namesEnding(text: string, endings: string): Named[] {
  const names: Named[] = [];
  for (const match of text.matchAll(
    new RegExp(`(?:${endings})(?!(?:${endings})|[\\u4e00-\\u9fff]?(?:股份|有限))`, 'g'),
  )) {
    const end = match.index + match[0].length;
    const { start, isSure } = phraseStart(text, end, 0, match.index);
    const proper = text.slice(start, match.index);
    const isProper =
      proper.length >= 2 &&
      !ANY_ONE.test(proper) &&
      !/重[点大]$/.test(proper) &&
      !/[该这那]/.test(text[start - 1] ?? ' ') &&
      !/^(?:该|这|那|本|各|有关|相关|一[家个所]|[两三四五六七八九十几多\d]+[家个所]|国有|民营|外资|上市|当地|全国|全省|全市|重大|重点|专科|职业|高等|中等|本科|民办|公办|协调|解决|支持|帮助|推动|建好|办好|希望|要求|进入|来到|学习)+$/.test(
        proper,
      ) &&
      (/行(?:股份有限公司)?$/.test(match[0]) || !COMMON.test(proper)) &&
      !/[和与及、]/.test(proper);
    if (isProper && (isSure || start === 0 || /[\n。，；：、！？]/.test(text[start - 1] ?? '\n')))
      names.push({ start, end, name: text.slice(start, end) });
  }
  return names;
}

/** The only name in the nearest of sentence, sentence before and block that has any; null where that has two. */
function nearest(text: string, at: number, all: readonly Named[]): Named | null {
  const names = lastBefore(all, at);
  const sentence = sentenceStart(text, at);
  const previous = sentenceBefore(text, sentence);
  const block = blockStart(text, at);
  const reach = Math.max(0, at - 300);
  for (const from of [sentence, previous, Math.max(block, reach)]) {
    const near = names.filter(({ start, end }) => start >= from && end <= at);
    const last = near.at(-1);
    if (last === undefined) continue;
    // The same body by a shorter name is still one: 湖南某集团, 某集团.
    return isOne(near, last) ? longest(near) : null;
  }
  // Farther back only where nothing else of the class has been named at all.
  const far = names.filter(({ end }) => at - end < 600);
  const last = far.at(-1);
  return last !== undefined && isOne(far, last) ? longest(far) : null;
}

/** Most names looked back at: more stand in no stretch that is looked at. */
const MOST = 60;

/** Those of rising names that end at or before a place, the last {@link MOST}. Logarithmic. */
function lastBefore(names: readonly Named[], at: number): readonly Named[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as Named).end <= at) low = middle + 1;
    else high = middle;
  }
  return names.slice(Math.max(0, low - MOST), low);
}

function isOne(names: readonly Named[], last: Named): boolean {
  return names.every(({ name }) => last.name.endsWith(name) || name.endsWith(last.name));
}

function longest(names: readonly Named[]): Named {
  return names.reduce((best, one) => (one.name.length > best.name.length ? one : best));
}

/** 《规定》 and 该规定 after a title that ends so. */
function* shortTitles(text: string): Generator<Explained> {
  const titles: Named[] = [...text.matchAll(TITLE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }));
  for (const { start, end, name } of titles) {
    const short = name.slice(1, -1);
    if (!DOCUMENT.test(short)) continue;
    const antecedent = titled(text, start, short, titles);
    if (antecedent !== null) yield reference(text, start, end, antecedent);
  }
  if (titles.length === 0) return;
  for (const match of text.matchAll(POINTED_DOCUMENT)) {
    const antecedent = titled(text, match.index, match[1] as string, titles);
    if (antecedent !== null) yield reference(text, match.index, match.index + match[0].length, antecedent);
  }
}

function titled(text: string, at: number, short: string, titles: readonly Named[]): Named | null {
  const fitting = lastBefore(titles, at).filter(({ name }) => {
    // 《…纲要（草案）》 is 《…纲要》 and 《…纲要草案》 for short.
    const bare = name.slice(1, -1).replace(/[（(][^（）()]*[）)]$/, '');
    const whole = name.slice(1, -1).replace(/[（()）]/g, '');
    return [bare, whole].some((one) => one.length > short.length + 1 && one.endsWith(short));
  });
  const last = fitting.at(-1);
  if (last === undefined) return null;
  const isOnly = fitting.every(({ name }) => name === last.name);
  // Of several the last is meant where a block told of it alone.
  const block = blockStart(text, at);
  const here = fitting.filter(({ start }) => start >= block);
  return isOnly || (here.length > 0 && here.every(({ name }) => name === last.name)) ? last : null;
}

function reference(text: string, start: number, end: number, to: Named): Explained {
  return {
    start,
    end,
    surface: text.slice(start, end),
    kind: 'abbrev',
    value: text.slice(to.start, to.end),
    source: { start: to.start, end: to.end },
  };
}
