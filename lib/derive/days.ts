import { type DayNumber, type DaySpan, formatDays, parseDay, partsOf } from './calendar.ts';
import { type DayPhrase, type Point, readDayPhrase } from './day-phrases.ts';
import { type DayContext, spanOf } from './day-spans.ts';
import type { FestivalWord } from './day-words.ts';
import { FESTIVAL_NAMES } from './festivals.ts';
import { holidayOf } from './holidays.ts';
import { readNearDays } from './near-days.ts';
import { isSaidThen } from './said-then.ts';
import { isInTitle, lastStartingBy, titlesIn } from './titles.ts';
import type { Article, Explained, KnownTerm } from './types.ts';

/** The value of 近日 and its like, which say that it was lately and no more. */
export const VAGUE = 'vague';
/** What dates begin with, by first character and what may follow it: all else is passed over quickly. */
const CANDIDATE = new RegExp(
  [
    '\\d',
    '[〇○零一二三四五六七八九十](?=[〇○零一二三四五六七八九十月季世夕”"节至到、—天-])',
    '今(?=[年天日晚晨早夜明起])|明(?=[年天日晚晨早后])',
    '[去来同当全](?=年)',
    '前(?=[年天日晚几些一二两三四五六七八九十\\d])|头(?=[两三四五六七八九十\\d])',
    '后(?=[年天])',
    '昨(?=[天日晚夜晨今])',
    '本(?=[年月周星季])',
    '上(?=[年月个上周星世一半季礼])',
    '下(?=[月个下周星一半季礼])',
    '这(?=[个周])',
    '大(?=[前年])|正(?=月)|农(?=历)',
    '第(?=[一二三四1-4][季、至到])',
    '首(?=季)',
    '[年月](?=[初底末中])',
    '岁(?=末)',
    '春(?=节)|除(?=夕)|元(?=[宵旦])|端(?=午)|中(?=秋)|重(?=阳)|国(?=庆)|清(?=明)',
    '次(?=日)|翌(?=日)|近(?=[日期来段])|日(?=前)|连(?=日)|不(?=久)|最(?=近)',
    '[“"](?=[一二三四五六七八九十春除元端中重国清])',
  ].join('|'),
  'g',
);
/** What stands behind the digits a date begins with, besides the strokes and dots of one in digits alone. */
const BEHIND_DIGITS = ' \u3000年月日号季世天至到-–－~～—、和';
/** Words in the same clause that say of a date that it is to come, before it and behind it. */
const TO_COME_BEFORE =
  /(?:将|拟|定于|预计|计划|力争|确保|有望|截至|截止|即日起至|直至|持续到|推迟至|延长至)[^。；！？\n]{0,8}$/;
const TO_COME_AFTER =
  /^[^。；！？，\n]{0,6}(?:起(?:施行|实施|执行|正式|，|。|，)|前(?:完成|建成|全面|实现|投产|竣工)|将|截止|开赛|开幕)/;
/** 截至10月末 lies behind. */
const PAST_BEFORE = /(?:截至|截止到?)$/;
const SIDE_BY_SIDE = /[、和及][“"]?$|[春中]秋?节?$|元旦$|国庆节?$/;
const BEFORE_FESTIVAL = new RegExp(`^[、和及]?[“"]?(?:${FESTIVAL_NAMES})`);
/** 比去年 only compares: what follows is not of that year. */
const COMPARED = /[比较于与同跟超]/;
/** What makes a date one of every year: 每年3月. */
const EVERY = /(?:每年|每月|每逢|每到|历年|往年|常年|每周|每个)的?$/;

/**
 * The dates of an article as days: `YYYY-MM-DD`, `first/last`, or `vague` for 近日. What is counted from the page's own day
 * is found only where that is known. Rising, apart from each other; nothing in 《》. Never throws; cost is linear in the text.
 */
export function findDays({ text, date, terms }: Article): readonly Explained[] {
  const days = new DayReader(text, date === undefined ? null : parseDay(date)).read();
  // The year in the name of a conference is part of the name.
  return days.filter(
    (day) => !isInsideTerm(day, terms) && (hasYear(day.surface) || !isSaidThen(text, day.start, day.end)),
  );
}

function hasYear(surface: string): boolean {
  return /[\d０-９〇零一二三四五六七八九]{4}年?/.test(surface);
}

/** Whether a term that is longer holds all of it; terms rise and do not overlap. */
function isInsideTerm({ start, end }: Explained, terms: readonly KnownTerm[]): boolean {
  const at = lastStartingBy(terms, start);
  const term = terms[at];
  return term !== undefined && term.end >= end && term.end - term.start > end - start;
}

/** Reads a text from left to right, keeping the year of the sentence and the month of the paragraph. */
class DayReader {
  private readonly text: string;
  /** The text with narrow digits. */
  private readonly plain: string;
  private readonly today: DayNumber | null;
  private readonly found: Explained[] = [];
  private year: number | null = null;
  private last: DaySpan | null = null;
  /** Whether the last day or month was named in the same sentence. */
  private isInSentence = false;
  /** Up to where the text was looked at for ends of sentences and paragraphs. */
  private seen = 0;

  constructor(text: string, today: DayNumber | null) {
    this.text = text;
    this.plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    this.today = today;
  }

  read(): readonly Explained[] {
    const titles = titlesIn(this.text);
    const candidates = new RegExp(CANDIDATE);
    for (let match = candidates.exec(this.plain); match !== null; match = candidates.exec(this.plain)) {
      const at = match.index;
      if (isInTitle(titles, at)) continue;
      const digits = isDigit(match[0]) ? this.endOfDigits(at) : at;
      const end = digits > at && !this.isDated(at, digits) ? null : this.readAt(at);
      if (end !== null) candidates.lastIndex = end;
      else if (digits > at) candidates.lastIndex = digits;
    }
    return this.found;
  }

  private endOfDigits(at: number): number {
    let end = at;
    while (isDigit(this.plain.charAt(end))) end++;
    return end;
  }

  /** Whether what stands behind digits may make a date of them: most numbers of a text count something. */
  private isDated(at: number, end: number): boolean {
    const next = this.plain.charAt(end);
    return BEHIND_DIGITS.includes(next) || (end - at === 4 && (next === '.' || next === '/'));
  }

  /** The end of what begins at `at`, said or not; null where nothing does. */
  private readAt(at: number): number | null {
    const near = readNearDays(this.plain, at, this.today, this.last);
    if (near !== null) {
      this.leaveBehind(at);
      if (near.days === VAGUE) this.say(at, near.end, VAGUE);
      else if (near.days !== null) this.tell(at, near.end, near.days, near.days.last - near.days.first <= 31);
      return near.end;
    }
    const phrase = readDayPhrase(this.plain, at);
    if (phrase === null) return null;
    this.leaveBehind(at);
    this.readPhrase(at, phrase);
    return phrase.end;
  }

  private readPhrase(at: number, phrase: DayPhrase): void {
    const { from, to, tail, end } = phrase;
    if (tail === 'other' || EVERY.test(this.plain.slice(Math.max(0, at - 4), at))) return;
    const context = this.contextAt(at, end, tail === 'since');
    const first = spanOf(from, context);
    if (first === null) return;
    if (from.festival !== undefined) {
      this.readFestival(at, phrase, first);
      return;
    }
    const last = to === undefined ? first : this.lastOf(from, to, first, context);
    if (last === null || last.last < first.first) return;
    if (phrase.isList && last.first !== first.last + 1) return;
    if (this.isLikelySooner(from, first)) return;
    const span = { first: first.first, last: last.last };
    const isNarrow = from.month !== undefined || from.day !== undefined || to?.month !== undefined;
    const isCompared = COMPARED.test(this.plain.charAt(at - 1)) && !isNarrow;
    if ((from.year !== undefined || to?.year !== undefined) && !isCompared) this.year = partsOf(span.last).year;
    if (tail === undefined || tail === 'day') this.tellOrJoin(at, end, from, span, isNarrow);
    else if (tail === 'since' && this.today !== null && this.today >= span.first) {
      this.tell(at, end, { first: span.first, last: this.today }, false);
    } else if (tail === 'holiday') this.tell(at, end - 2, span, isNarrow);
  }

  /**
   * True for a month without its own year in a sentence that spoke of next year, where this year's is only just ahead:
   * 明年2月底揭幕，转会窗12月1日打开. Which is meant nobody can tell.
   */
  private isLikelySooner({ year, month }: Point, told: DaySpan): boolean {
    if (this.today === null || year !== undefined || month === undefined || this.year === null) return false;
    const thisYear = partsOf(this.today).year;
    if (this.year !== thisYear + 1 || partsOf(told.first).year !== this.year) return false;
    const sooner = told.first - 365 - this.today;
    return sooner >= 1 && sooner <= 120;
  }

  /** The last of a range, in the year and month of its first where it names none. */
  private lastOf(from: Point, to: Point, first: DaySpan, context: DayContext): DaySpan | null {
    if (to.year !== undefined || (to.month !== undefined && 'offset' in to.month)) return spanOf(to, context);
    const { year, month } = partsOf(first.first);
    if (to.month !== undefined || to.part !== undefined) {
      const span = spanOf({ ...to, year: { printed: year } }, context);
      // 12月24日至1月5日 ends in the next year.
      const isNext = span !== null && span.last < first.first && from.year === undefined;
      return isNext ? spanOf({ ...to, year: { printed: year + 1 } }, context) : span;
    }
    return spanOf({ ...to, year: { printed: year }, month: { printed: month } }, context);
  }

  private readFestival(at: number, { end, from, tail }: DayPhrase, day: DaySpan): void {
    const { name, shiftDays } = from.festival as FestivalWord;
    // 国庆、中秋假期 is one holiday of two festivals, and of other days.
    if (tail === 'holiday' && SIDE_BY_SIDE.test(this.plain.slice(Math.max(0, at - 3), at))) return;
    if (BEFORE_FESTIVAL.test(this.plain.slice(end, end + 4))) return;
    const isLunarDay = shiftDays !== 0 || /[年月]/.test(this.plain.slice(at, at + 2));
    if (tail === 'around') this.say(at, end, formatDays({ first: day.first - 7, last: day.last + 7 }));
    else if (tail === 'eve') return;
    else if (tail === 'holiday') {
      const days = holidayOf(name, partsOf(day.first).year);
      if (days !== null) this.say(at, end, formatDays(days));
    } else if (from.year !== undefined || tail === 'day' || isLunarDay) this.say(at, end, formatDays(day));
  }

  private contextAt(at: number, end: number, isSince: boolean): DayContext {
    const isToCome =
      TO_COME_BEFORE.test(this.plain.slice(Math.max(0, at - 14), at)) ||
      TO_COME_AFTER.test(this.plain.slice(end, end + 12));
    const isPast = isSince || PAST_BEFORE.test(this.plain.slice(Math.max(0, at - 3), at));
    return { today: this.today, year: this.year, last: this.last, isInSentence: this.isInSentence, isToCome, isPast };
  }

  /** Forgets the year behind the end of a sentence, the month behind that of a paragraph. */
  private leaveBehind(at: number): void {
    const between = this.plain.slice(this.seen, at);
    if (/[。！？；…\n]/.test(between)) {
      this.year = null;
      this.isInSentence = false;
    }
    if (between.includes('\n')) this.last = null;
    this.seen = at;
  }

  /** 23日、24日 are one span. */
  private tellOrJoin(start: number, end: number, from: Point, span: DaySpan, isNarrow: boolean): void {
    const before = this.found.at(-1);
    const isBare = from.day !== undefined && from.month === undefined;
    const isNext = before?.end === start - 1 && '、和及'.includes(this.plain.charAt(start - 1));
    if (!isBare || !isNext || this.last === null || this.last.last + 1 !== span.first) {
      this.tell(start, end, span, isNarrow);
      return;
    }
    this.found.pop();
    this.tell(before.start, end, { first: this.last.first, last: span.last }, isNarrow);
  }

  private tell(start: number, end: number, span: DaySpan, isNarrow: boolean): void {
    if (isNarrow) {
      this.last = span;
      this.isInSentence = true;
    }
    this.say(start, end, formatDays(span));
  }

  private say(start: number, end: number, value: string): void {
    const surface = this.text.slice(start, end);
    this.found.push({ start, end, surface, kind: 'date', value, source: { start, end } });
  }
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
