import { isHan } from './characters.ts';
import { type Division, divisionCalled, provinceOf } from './divisions.ts';
import { phraseStart } from './phrase-start.ts';
import { type PlaceNamed, placesNamed } from './places-named.ts';
import { RisingStarts, sentenceBefore, sentenceStart } from './sentence-starts.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** Words that point at a place, and how: at the writer's own, at that of what is told, at the one just named. */
const POINTING =
  /我(?:[市县区州](?![里值])|省(?!吃俭用|钱|下[心来]|去了|掉|了|点|出[来钱]|力|心|事))|本[省市县区](?![域场级份井面])|全(?:[市县区州镇乡](?![域场])|省(?![心力钱事去掉略得下]|了))|[省市县区州](?:委(?!员|托|派(?![出驻人专]))|政府|人大|政协|纪委|内(?![涝需容陆部外]))|该自治[区州县]|该[省市县区州镇乡](?![域场])|自治区(?=党委|政府|人大|政协|主席|[\u4e00-\u9fff]{2,5}[厅局])|[两三四](?:省区市|省区|省市|县市|市县|县区|区县|地|省|市|县|区|州)(?![域块场区级块质])/g;

/** Agencies and papers of the whole country: what stands under their name was not written for the reader's own place. */
const REPRINTED =
  /(?:新华社|新华网|中新社|中新网|中国新闻网|人民日报|人民网|央视|光明日报|经济日报|科技日报|中国青年报|澎湃新闻|新京报|法治日报|农民日报)[^，。\n]{0,14}(?:电|讯|记者|报道|消息|网?[）)])|(?:转载自|转自|原载|来源)[:：]?\s*[《“]?[\u4e00-\u9fff]{2,}|原标题[:：]/;
const REPORTED = /据[《“]?([\u4e00-\u9fff]{2,12}?)[》”]?(?:的)?(?:\d{1,2}[日号])?(?:报道|消息|披露)|转载了?|摘自|写道/;
const DATELINE =
  /^\s*(?:[（(])?(?:本报|本网|本台|[\u4e00-\u9fff]{2,8}(?:日报|晚报|网|社|台))?[^，。：\n]{0,12}?(?:讯|电)(?=[\s　）)（(]|记者|[\u4e00-\u9fff]|$)(?![\u4e00-\u9fff]*(?:[设子力影视网话商]))/m;

/** Where an article comes from, as far as it is told. */
interface Origin {
  /** The place the publisher writes for, or else the one of the dateline; null where neither is known. */
  readonly home: Division | null;
  readonly isReprint: boolean;
  /** Where the dateline ends; 0 where there is none. */
  readonly dateline: number;
}

/**
 * The words of an article that point at a place, with its full name, where only one is meant: by who publishes it and by
 * what it named last. Rising, not overlapping. Linear.
 */
export function findDeixis(article: Article): Explained[] {
  const { text } = article;
  const found: Explained[] = [];
  const pointing = [...text.matchAll(POINTING)];
  if (pointing.length === 0) return found;
  const places = placesNamed(text);
  const origin = originOf(article, places);
  // Whence an agency writes is no place its article tells of.
  const told = origin.isReprint ? places.filter(({ end }) => end > origin.dateline) : places;
  /** What 我市 and 本省 have named so far: 我市与东莞结对，两地…. */
  const own: PlaceNamed[] = [];
  const starts = new RisingStarts(text);
  let last = -1;
  let seen = 0;
  for (const match of pointing) {
    const at = match.index;
    const word = match[0];
    if (!standsAlone(text, at, word, last)) continue;
    last = at + word.length;
    while (seen < told.length && (told[seen] as PlaceNamed).end <= at) seen++;
    const named = told.slice(Math.max(0, seen - 40), seen);
    const before = own.length === 0 ? named : [...named, ...own.slice(-4)].sort((a, b) => a.start - b.start);
    const meant = resolve(text, at, word, before, origin, starts.at(at));
    if (meant === null) continue;
    if (/^[我本]/.test(word)) own.push({ start: at, end: last, name: meant.value, province: null });
    const source = meant.source ?? { start: at, end: last };
    found.push({ start: at, end: last, surface: word, kind: 'deixis', value: meant.value, source });
  }
  return found;
}

function originOf({ text, home, publisher }: Article, places: readonly PlaceNamed[]): Origin {
  const top = text.slice(0, 400);
  const line = DATELINE.exec(top);
  const named =
    line === null
      ? undefined
      : places.find(({ start, end }) => start >= line.index && end <= line.index + line[0].length);
  const ofPublisher = divisionCalled(home ?? '') ?? placeIn(publisher ?? '');
  return {
    home: ofPublisher ?? (named === undefined ? null : divisionCalled(named.name)),
    isReprint: [top, text.slice(-80)].some((edge) => REPRINTED.test(withoutOwn(edge, publisher))),
    dateline: line === null ? 0 : line.index + line[0].length,
  };
}

/** A text with the publisher's own name crossed out: a paper that gives itself as the source has reprinted nothing. */
function withoutOwn(text: string, publisher: string | undefined): string {
  return publisher === undefined || publisher === '' ? text : text.replaceAll(publisher, '·');
}

function placeIn(publisher: string): Division | null {
  return divisionCalled(publisher.slice(0, 2)) ?? divisionCalled(publisher.slice(0, 3));
}

/** True where the word is no part of a longer one: 株洲市委 names its place, 园区内 is no 区内, 日本市场 no 本市. */
function standsAlone(text: string, at: number, word: string, last: number): boolean {
  const before = text[at - 1];
  if (/^[我本全该]/.test(word)) {
    if (word.startsWith('本')) return !/[日样基根资标版成书课文原剧]/.test(before ?? ' ');
    if (word === '全州') return text[at + 2] !== '县';
    return !/[安完健周齐保自]/.test(before ?? ' ') || word.startsWith('我');
  }
  if (/^[两三四]/.test(word)) return !/[第十一二三四五六七八九百千]/.test(before ?? ' ');
  if (!isHan(before) || last === at) return true;
  if (word === '自治区') return /[到向在由对从，]/.test(before as string);
  if (/[内]$/.test(word)) return /[在从到向由对和与及是为的了现]/.test(before as string);
  if (/(?:代表|希望|按照|落实好?|贯彻好?|实现|办理|\d[名位])$/.test(text.slice(Math.max(0, at - 3), at))) return true;
  return phraseStart(text, at + 1, Math.max(0, at - 8)).start === at || /[原由在为的对向从]/.test(before as string);
}

interface Meant {
  readonly value: string;
  readonly source?: Stretch;
}

function resolve(
  text: string,
  at: number,
  word: string,
  before: readonly PlaceNamed[],
  origin: Origin,
  { sentence, block }: { readonly sentence: number; readonly block: number },
): Meant | null {
  const kind = /[省市县区州地镇乡]/.exec(word.replace(/^[我本全该两三四]/, ''))?.[0] ?? '';
  if (/^[两三四]/.test(word)) return several(text, word, kind, before, sentence);
  const fitting = before.filter(({ name }) =>
    name.endsWith(word === '自治区' ? word : word.startsWith('该自治') ? word.slice(1) : kind),
  );
  if (word.startsWith('该'))
    return withinNext(text, at + 2, fitting) ?? justNamed(text, at, withoutZones(fitting), sentence, block);
  if (isReported(text, block, at)) return null;
  const own = ofKind(origin.home, kind);
  if (/^[我本]/.test(word)) {
    if (origin.isReprint || isQuotedFromElsewhere(text, at, block, before, own)) return null;
    if (own !== null) return { value: own };
    // No paper of ours is a county's or district's: the only one named is meant.
    return /[县区]/.test(kind) ? onlyOne(fitting) : null;
  }
  const inSentence = fitting.filter(({ start }) => start >= sentence);
  const nearby = inSentence.length > 0 ? inSentence : fitting.filter(({ start }) => start >= block);
  const names = new Set((nearby.length > 0 ? nearby : fitting).map(({ name }) => name));
  // 全市其他县（市、区）: the counties are of the place that is meant.
  const isAbove = /^(?:其[他它余]|各)?(?:县[（(市]|各县|[县市]区)/.test(
    text.slice(at + word.length, at + word.length + 4),
  );
  if (own !== null && isAbove && kind === '市') return { value: own };
  if (own !== null && !origin.isReprint) {
    if (names.size === 0 || (names.size === 1 && names.has(own))) return { value: own };
    const foreign = inSentence.at(-1);
    if (foreign === undefined) return nearby.length === 0 ? { value: own } : leading(text, nearby, own, block);
    return leading(text, inSentence, own, sentence);
  }
  if (names.size === 1) return onlyOne(nearby.length > 0 ? nearby : fitting);
  if (names.size > 1) return null;
  const city = kind === '市' ? cityOf(nearby.length > 0 ? nearby : before.filter(({ start }) => start >= block)) : null;
  if (city !== null) return city;
  const provinces = new Set(before.map(({ province }) => province));
  const province = [...provinces][0] ?? null;
  return kind === '省' && provinces.size === 1 && province?.endsWith('省') ? { value: province } : null;
}

/** The one city that the counties named all lie in; null where they lie in several, or in none that is known. */
function cityOf(places: readonly PlaceNamed[]): Meant | null {
  const within = places.flatMap((place) => {
    const city = divisionCalled(place.name)?.within ?? null;
    return city?.endsWith('市') ? [{ ...place, name: city }] : [];
  });
  return within.length > 0 ? onlyOne(within) : null;
}

/** The home place, or its province, where its name ends in this word of class; null where neither does. */
function ofKind(home: Division | null, kind: string): string | null {
  if (home === null) return null;
  if (home.name.endsWith(kind)) return home.name;
  const province = provinceOf(home)?.name;
  return province?.endsWith(kind) && kind !== '区' ? province : null;
}

/** The place a sentence begins with is what it tells of; any other beside the home place leaves it open. */
function leading(text: string, named: readonly PlaceNamed[], own: string, from: number): Meant | null {
  const names = new Set(named.map(({ name }) => name));
  if (names.size > 1) return null;
  const first = named[0] as PlaceNamed;
  const lead = text.slice(from, first.start);
  if (
    first.name !== own &&
    lead.trim().length > 0 &&
    !/^(?:在|据|近日|昨日|今年|去年|[^，。]{0,12}，|[\u4e00-\u9fff]{2,7}[省市州])$/.test(lead)
  )
    return null;
  return { value: first.name, source: first };
}

/** 该省萍乡市 is of the province that place lies in. */
function withinNext(text: string, at: number, fitting: readonly PlaceNamed[]): Meant | null {
  const [next] = placesNamed(text.slice(at, at + 12));
  if (next === undefined || next.start !== 0) return null;
  return onlyOne(fitting.filter(({ name }) => name === next.province));
}

/** Without the zones of a district that is named itself: of 渌口区 and 渌口经开区 an article tells of the district. */
function withoutZones(places: readonly PlaceNamed[]): readonly PlaceNamed[] {
  const names = new Set(places.map(({ name }) => name));
  const district = (name: string) => `${name.slice(0, -3)}区`;
  return places.filter(({ name }) => !/(?:经开|高新|开发|示范)区$/.test(name) || !names.has(district(name)));
}

/** The one place named in the same sentence or the one before; null where two of a kind stand there. */
function justNamed(
  text: string,
  at: number,
  fitting: readonly PlaceNamed[],
  sentence: number,
  block: number,
): Meant | null {
  const inSentence = fitting.filter(({ start }) => start >= sentence);
  if (inSentence.length > 0) return onlyOne(inSentence);
  const previous = sentenceBefore(text, sentence);
  const near = fitting.filter(({ start }) => start >= previous);
  if (near.length > 0) return onlyOne(near);
  const inBlock = fitting.filter(({ start, end }) => start >= block && at - end < 200);
  // A block that names none goes on telling of the one before it.
  return onlyOne(inBlock.length > 0 ? inBlock : fitting.filter(({ end }) => at - end < 200));
}

function onlyOne(places: readonly PlaceNamed[]): Meant | null {
  const last = places.at(-1);
  if (last === undefined || places.some(({ name }) => name !== last.name)) return null;
  return { value: last.name, source: last };
}

/** As many places as are counted, named in the same sentence or the one before. */
function several(
  text: string,
  word: string,
  kind: string,
  before: readonly PlaceNamed[],
  sentence: number,
): Meant | null {
  const count = '两三四'.indexOf(word[0] as string) + 2;
  const kinds = word.length > 2 ? [...word.slice(1)] : [kind];
  const previous = sentenceBefore(text, sentence);
  for (const from of [sentence, previous]) {
    // 我市 is one of 两地; beside those of 两县市 it only says who writes.
    const mayBeOwn = !kinds.includes('县');
    const named = before.filter(
      ({ start, name }) =>
        start >= from &&
        (mayBeOwn || !/[我本]/.test(text[start] as string)) &&
        (kind === '地' || kinds.some((one) => name.endsWith(one))),
    );
    // 湖南省长沙市 is one place.
    const whole = named.filter(({ end }, index) => named[index + 1]?.start !== end);
    const names = [...new Set(whole.map(({ name }) => name))];
    if (names.length === 0) continue;
    if (names.length !== count) return null;
    const first = whole[0] as PlaceNamed;
    return { value: names.join(','), source: { start: first.start, end: (whole.at(-1) as PlaceNamed).end } };
  }
  return null;
}

/** True in a block that tells what somebody else reported. */
function isReported(text: string, block: number, at: number): boolean {
  return REPORTED.test(text.slice(Math.max(block, at - 300), at));
}

/** True within a quotation whose speaker is of another place: one is named before it in its block. */
function isQuotedFromElsewhere(
  text: string,
  at: number,
  block: number,
  before: readonly PlaceNamed[],
  own: string | null,
): boolean {
  const lead = text.slice(block, at);
  const open = block + lead.lastIndexOf('“');
  if (open < block || lead.lastIndexOf('”') > open - block) return false;
  const sentence = sentenceStart(text, open);
  const close = text.slice(at, at + 400).indexOf('”');
  const after = close < 0 ? '' : text.slice(at + close, at + close + 30);
  const named = before.filter(({ start, end }) => start >= sentence && end <= open);
  return [...named, ...placesNamed(after)].some(
    ({ name, province }) => name !== own && province !== own && name !== provinceOfName(own),
  );
}

function provinceOfName(name: string | null): string | null {
  const division = name === null ? null : divisionCalled(name);
  return division === null ? null : (provinceOf(division)?.name ?? null);
}
