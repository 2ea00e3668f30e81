import { phraseStart } from './phrase-start.ts';
import { blockStart, sentenceBefore, sentenceStart } from './sentence-starts.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** What 该公司, 该行 and the like may go back to: a name that ends so. */
const CLASSES: Readonly<Record<string, string>> = {
  公司: '公司|集团',
  企业: '公司|集团|厂',
  集团: '集团|集团公司',
  行: '银行|分行|支行',
  银行: '银行|分行|支行',
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
  机场: '机场',
  水库: '水库',
};
const POINTED = new RegExp(
  `该(${Object.keys(CLASSES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\u4e00-\\u9fff]?(?:业|动|为|政|长|董事长))`,
  'g',
);
const TITLE = /《[^《》\n]{2,80}(?:〈[^〈〉\n]*〉[^《》\n]*)*》/g;
const DOCUMENT =
  /^(?:实施|行动|工作|若干|管理|指导|暂行|总体|三年|专项|建设|发展|规划)*(?:条例|规定|办法|意见|通知|方案|规划|纲要|决定|决议|报告|细则|指南|标准|措施|计划|公告|公报|白皮书|通告|建议|宣言|声明|协议|协定|公约|章程|准则|规范|规程|目录|清单|蓝皮书|指引|导则|手册|批复|倡议|倡议书|议定书|法|名单|要点|摘编|读本)$/;
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

/** Names of more than their class alone, begun where that could be told. */
function namesEnding(text: string, endings: string): Named[] {
  const names: Named[] = [];
  for (const match of text.matchAll(new RegExp(`(?:${endings})(?!${endings}|[\\u4e00-\\u9fff]?(?:股份|有限))`, 'g'))) {
    const end = match.index + match[0].length;
    const { start, isSure } = phraseStart(text, end, 0, match.index);
    const proper = text.slice(start, match.index);
    const isProper =
      proper.length >= 2 &&
      !/^(?:该|这|那|本|各|有关|相关|一[家个所]|[两三四五六七八九十几多\d]+[家个所]|国有|民营|外资|上市|当地|全国|全省|全市|重大|重点|专科|职业|高等|中等|本科|民办|公办|协调|解决|支持|帮助|推动|建好|办好|希望|要求|进入|来到|学习)+$/.test(
        proper,
      ) &&
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
    const bare = name.slice(1, -1).replace(/[（(][^（）()]*[）)]$/, '');
    return bare.length > short.length + 1 && bare.endsWith(short);
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
