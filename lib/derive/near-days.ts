import { type DayNumber, type DaySpan, monthsSpan, partsOf } from './calendar.ts';
import { numberOf, run } from './day-words.ts';

/** What a phrase stands for: days, or only that it is recent; null where the page's day is wanted and unknown. */
export interface NearDays {
  readonly end: number;
  readonly days: DaySpan | 'vague' | null;
}

const DAYS: readonly (readonly [form: RegExp, offset: number, notAfter: string])[] = [
  [/大前天/y, -3, ''],
  [/前(?:天|日|晚)(?!气|均|产|本|军|语|报|益|常)/y, -2, '目此之以年月日天节赛会战午期大眼空史生提超跟'],
  [/昨(?:天|日|晚|夜|晨)(?!重现|之)/y, -1, ''],
  [
    /(?<![从而迄现自])今(?=起(?![义来源点草]))|今(?:天|日|晚|晨|早|夜)(?!头条|说法|之|报|中国|湖南|俄罗斯|关注|女报|视点|看点|推荐|导读|要闻|份|(?:投资|资本|传媒|文化|科技|教育|地产|置业|控股|国际)+(?:集团|公司|股份)|\d+版|\d+℃|[\u4e00-\u9fff]{2,6}(?:科技|传媒|文化|教育|资本|地产|置业|信息|网络|商贸|食品|生物|医药|实业)(?:股份)?有限公司)/y,
    0,
    '如至古当到',
  ],
  [/明(?:天|日|晚|早|晨)(?!之|星|报|会更|更|见[”」])/y, 1, '黎文的好向光'],
  [/后天(?!气(?!温)|晴|性)/y, 2, '今以此之日年月最先雨雪大节'],
];
/** 今天的中国 is no day; 今天的会议 is. */
const GENERIC =
  /^的(?![^，。；！？\n]{0,14}(?:会议|大会|[会课]上|发布会|吹风会|记者会|招待会|推介会|动员会|仪式|签约|比赛|[赛战]中|决赛|现场|报道|节目|论坛|座谈|培训|演出|晚会|活动|直播|采访|行程|天气|气温|降雨|降雪|收盘|行情|交易|课))/;
const WEEK = /(上上|下下|上|下|本|这)一?个?(?:周|星期|礼拜)(?:([一二三四五六日天末])|(以来))?(?![期边围转刊岁报])/y;
const WEEK_OFFSETS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };
const PLAN =
  /[“"]?(十[一二三四五六七]?|[一二三四五六七八九])五[”"]?(规划|计划)?(时期|期间|以来|开局之年|收官之年|末(?!期)|末期|初期?)/y;
const DECADE =
  /(?:(\d{2}|[十一二]{2,3})|(上)个?)世纪(\d|[一二三四五六七八九])(?:0|十)年代(初期?|中期|末期?|中后期|中叶)?/y;
const VAGUE = /(?:近日|日前|前几天|前些天|近期|近来|连日来|不久前|前不久|近段时间|最近)/y;
const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.-])/y;

/**
 * The phrase that begins at `at` and is counted from the page's day, or from the `last` day named; or that stands for a plan,
 * a decade or a day printed in digits alone.
 */
export function readNearDays(text: string, at: number, today: DayNumber | null, last: DaySpan | null): NearDays | null {
  const first = text.charAt(at);
  const ago = readDaysAgo(text, at, today);
  if (ago !== null) return ago;
  if (/\d/.test(first)) return readIso(text, at) ?? readDecade(text, at, today);
  if (/[一二三四五六七八九十“"]/.test(first)) return readPlan(text, at, today) ?? readDecade(text, at, today);
  if (first === '次' || first === '翌') return readNextDay(text, at, last);
  return (
    readTwo(text, at, today) ??
    readDay(text, at, today) ??
    readWeek(text, at, today) ??
    readDecade(text, at, today) ??
    readVague(text, at)
  );
}

function readDay(text: string, at: number, today: DayNumber | null): NearDays | null {
  for (const [form, offset, notAfter] of DAYS) {
    const match = run(form, text, at);
    if (match === null) continue;
    const before = text.charAt(at - 1);
    const isUpTo = before === '至' && '截直'.includes(text.charAt(at - 2) || ' ');
    if (before !== '' && notAfter.includes(before) && !isUpTo) return null;
    const end = at + match[0].length;
    if (GENERIC.test(text.slice(end, end + 20))) return null;
    return { end, days: today === null ? null : { first: today + offset, last: today + offset } };
  }
  return null;
}

const TWO = /(昨今|今明|明后)两?(天|日|年)/y;
const TWO_OFFSETS: Readonly<Record<string, number>> = { 昨今: -1, 今明: 0, 明后: 1 };

/** 今明两年, 明后天: two that follow each other. */
function readTwo(text: string, at: number, today: DayNumber | null): NearDays | null {
  const match = run(TWO, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  if (today === null) return { end, days: null };
  const offset = TWO_OFFSETS[match[1] ?? ''] ?? 0;
  if (match[2] === '年') return { end, days: monthsSpan(partsOf(today).year + offset, 1, 24) };
  return { end, days: { first: today + offset, last: today + offset + 1 } };
}

const AGO = /(\d{1,2}|[一两三四五六七八九十]{1,2})天前(?=[，,。、的])/y;

/** 三天前 where it begins a clause; elsewhere 提前三天前往 is another thing. */
function readDaysAgo(text: string, at: number, today: DayNumber | null): NearDays | null {
  const match = run(AGO, text, at);
  if (match === null || !/(?:^|[，。；：、（“\s]|就在|早在)$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const day = today === null ? null : today - numberOf(match[1] ?? '');
  return { end: at + match[0].length, days: day === null ? null : { first: day, last: day } };
}

/** 次日 and 翌日, behind a day of the same paragraph. */
function readNextDay(text: string, at: number, last: DaySpan | null): NearDays | null {
  if (
    !/^(?:次日|翌日)(?![本元均])/.test(text.slice(at, at + 3)) ||
    /[\d一二三四五六七八九十每首]/.test(text.charAt(at - 1))
  )
    return null;
  const isDay = last !== null && last.first === last.last;
  return { end: at + 2, days: isDay ? { first: last.last + 1, last: last.last + 1 } : null };
}

function readWeek(text: string, at: number, today: DayNumber | null): NearDays | null {
  const match = run(WEEK, text, at);
  if (match === null || /[以晚早之天]/.test(text.charAt(at - 1))) return null;
  const end = at + match[0].length;
  if (today === null) return { end, days: null };
  const monday = today - partsOf(today).weekday + 1 + (WEEK_OFFSETS[match[1] ?? ''] ?? 0) * 7;
  const day = match[2];
  if (match[3] !== undefined) return { end, days: monday > today ? null : { first: monday, last: today } };
  if (day === undefined) return { end, days: { first: monday, last: monday + 6 } };
  if (day === '末') return { end, days: { first: monday + 5, last: monday + 6 } };
  const first = monday + weekdayOf(day);
  const until = run(WEEK_UNTIL, text, end);
  if (until === null) return { end, days: { first, last: first } };
  const last = monday + weekdayOf(until[1] ?? '');
  return { end: end + until[0].length, days: last < first ? null : { first, last } };
}

const WEEK_UNTIL = /(?:至|到|[-－~～]|—{1,2})本?(?:周|星期)?([一二三四五六日天])/y;

/** Days from Monday. */
function weekdayOf(day: string): number {
  return day === '天' || day === '日' ? 6 : numberOf(day) - 1;
}

/** The five-year plans, the first from 1953, the 14th from 2021 to 2025. */
function readPlan(text: string, at: number, today: DayNumber | null): NearDays | null {
  const match = run(PLAN, text, at);
  if (match === null) return null;
  const number = numberOf(match[1] ?? '');
  const end = at + match[0].length;
  // Three years of mending stood between the second and the third.
  const year = (number < 3 ? 1948 : 1951) + 5 * number;
  const tail = match[3] ?? '';
  if (tail === '开局之年') return { end, days: monthsSpan(year, 1, 12) };
  if (tail === '收官之年') return { end, days: monthsSpan(year + 4, 1, 12) };
  if (tail === '末') return { end, days: { first: monthsSpan(year, 60).last, last: monthsSpan(year, 60).last } };
  if ((tail.endsWith('期') && tail !== '时期') || tail === '初') return { end, days: null };
  const plan = monthsSpan(year, 1, 60);
  if (tail !== '以来') return { end, days: plan };
  return { end, days: today === null || today < plan.first ? null : { first: plan.first, last: today } };
}

function readDecade(text: string, at: number, today: DayNumber | null): NearDays | null {
  const match = run(DECADE, text, at);
  if (match === null) return null;
  const [whole, printed, isLast, tens = '', part] = match;
  const end = at + whole.length;
  if (part !== undefined) return { end, days: null };
  // Without the page's day, 上世纪 is the one before ours.
  const last = today === null ? 19 : Math.floor(partsOf(today).year / 100) - 1;
  const century = isLast === undefined ? numberOf(printed ?? '') - 1 : last;
  if (century < 10 || century > 20) return { end, days: null };
  return { end, days: monthsSpan(century * 100 + numberOf(tens) * 10, 1, 120) };
}

function readIso(text: string, at: number): NearDays | null {
  if (/[\d.\-/A-Za-z]/.test(text.charAt(at - 1))) return null;
  const match = run(ISO, text, at);
  if (match === null) return null;
  const [whole, year, , month, day] = match;
  const span = monthsSpan(Number(year), Number(month));
  const first = span.first + Number(day) - 1;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && first <= span.last;
  if (!isDay || Number(year) < 1900 || Number(year) > 2100) return null;
  return { end: at + whole.length, days: { first, last: first } };
}

function readVague(text: string, at: number): NearDays | null {
  const match = run(VAGUE, text, at);
  if (match === null || /[目此之以年月附]/.test(text.charAt(at - 1))) return null;
  const end = at + match[0].length;
  if (match[0] === '最近' && /^[的处一几距离]/.test(text.slice(end))) return null;
  return { end, days: 'vague' };
}
