import { type DayNumber, type DaySpan, monthsSpan, partsOf } from './calendar.ts';
import type { Point } from './day-phrases.ts';
import { festivalOf } from './festivals.ts';

/** The year and the month that dates take over from what was said before them, or from the page's day. */
export interface DayContext {
  /** The page's day; null where it is not known. */
  readonly today: DayNumber | null;
  /** The year last named, if it was in the same sentence. */
  readonly year: number | null;
  /** The last day or month named in the same paragraph. */
  readonly last: DaySpan | null;
  /** Whether it was in the same sentence. */
  readonly isInSentence: boolean;
  /** Whether the words around say that it is to come: 将于, 预计. */
  readonly isToCome: boolean;
  /** Whether they say that it is over or has begun: 截至, 以来. */
  readonly isPast: boolean;
}

/** The days a point of a date stands for; null where the page's day is wanted and unknown, or nothing tells the year. */
export function spanOf(point: Point, context: DayContext): DaySpan | null {
  const { today } = context;
  const now = today === null ? null : partsOf(today);
  if (point.month !== undefined && 'offset' in point.month) {
    return now === null ? null : inMonth(now.year, now.month + point.month.offset, point);
  }
  if (point.part?.kind === 'quarter') {
    return now === null
      ? null
      : monthsSpan(
          now.year,
          quarterOf(now.month) + 3 * point.part.offset,
          quarterOf(now.month) + 3 * point.part.offset + 2,
        );
  }
  if (point.year === undefined) return withoutYear(point, context);
  const year = yearOf(point.year, context);
  return year === null ? null : inYear(year, point);
}

function yearOf(word: NonNullable<Point['year']>, { today, year }: DayContext): number | null {
  if (word === 'same') return year;
  if ('printed' in word) return word.printed;
  return today === null ? null : partsOf(today).year + word.offset;
}

/** The first month of the quarter of a month. */
function quarterOf(month: number): number {
  return month - ((month - 1) % 3);
}

/** The days of a point in a year. */
export function inYear(year: number, point: Point): DaySpan | null {
  if (point.month !== undefined && 'printed' in point.month) return inMonth(year, point.month.printed, point);
  if (point.festival !== undefined) {
    const day = festivalOf(point.festival.name, year);
    return day === null ? null : single(day + point.festival.shiftDays);
  }
  switch (point.part?.kind) {
    case 'months':
      return monthsSpan(year, point.part.from, point.part.to);
    case 'months-end':
      return single(monthsSpan(year, point.part.to).last);
    case 'year-start':
      return monthsSpan(year, 1);
    case 'year-middle':
      return monthsSpan(year, 6);
    case 'year-end':
      return single(monthsSpan(year, 12).last);
    default:
      return monthsSpan(year, 1, 12);
  }
}

/** The days of a point in a month, which may be counted past 12 or below 1. */
function inMonth(year: number, month: number, point: Point): DaySpan | null {
  const whole = monthsSpan(year, month);
  if (point.day !== undefined) {
    const day = whole.first + point.day - 1;
    return point.day >= 1 && day <= whole.last ? single(day) : null;
  }
  if (point.part?.kind === 'month-end') return single(whole.last);
  if (point.part?.kind !== 'days') return whole;
  return { first: whole.first + point.part.from - 1, last: Math.min(whole.last, whole.first + point.part.to - 1) };
}

function single(day: DayNumber | null): DaySpan | null {
  return day === null ? null : { first: day, last: day };
}

function withoutYear(point: Point, context: DayContext): DaySpan | null {
  const { today, year } = context;
  if (point.day !== undefined && point.month === undefined) return dayAlone(point.day, context);
  if (year !== null) return inYear(year, point);
  if (today === null) return null;
  const now = partsOf(today);
  const near = (offset: number) => inYear(now.year + offset, point);
  const span = near(0);
  if (span === null) return null;
  if (point.festival !== undefined) return nearest([near(-1), span, near(1)], today) ?? span;
  const isTally = point.part?.kind === 'months' && point.part.isTally;
  // What counts up to a month is told when it is over, or nearly so.
  // 前五个月 may be any five months before, but those of the year that are just over.
  const isOfNow = point.part?.kind === 'months' && point.part.isOfNow;
  if (isOfNow && Math.abs(today - span.last) > SOON_DAYS) return null;
  if (isTally) return span.last <= today + TALLY_AHEAD_DAYS || context.isToCome ? span : near(-1);
  if (context.isPast && span.first > today) return near(-1);
  if (span.first <= today) {
    const isNext = context.isToCome && today - span.last > LONG_AGO_DAYS && now.month >= 10;
    return isNext ? near(1) : span;
  }
  // 年底 is the end of this year, but in its first weeks may be that of the last.
  if (point.part?.kind === 'year-end' && now.month > 2) return span;
  const ahead = span.first - today;
  if (context.isToCome || ahead <= (point.day === undefined ? SOON_DAYS : SOON_DAYS / 2)) return span;
  return ahead >= FAR_DAYS ? near(-1) : null;
}

/** A tally of months may be told so many days before they are over. */
const TALLY_AHEAD_DAYS = 10;
/** So long ago, what is to come must be of next year. */
const LONG_AGO_DAYS = 60;
/** So near ahead, a month needs no word that says it is to come; a day half as near. */
const SOON_DAYS = 62;
/** So far ahead, a date is last year's; between the two nothing tells. */
const FAR_DAYS = 200;

/** The one nearest the page's day, if any is near enough to be meant without its year. */
function nearest(spans: readonly (DaySpan | null)[], today: DayNumber): DaySpan | null {
  let best: DaySpan | null = null;
  let least = NEAR_DAYS;
  for (const span of spans) {
    const days = span === null ? NEAR_DAYS : Math.abs(span.first - today);
    if (days >= least) continue;
    best = span;
    least = days;
  }
  return best;
}

/** So near, a festival is meant whichever year it falls in; one further off is this year's. */
const NEAR_DAYS = 120;

/**
 * 24日: of the month last named in its paragraph, or the one after where the month is turning; else near the page's day,
 * as it is too where it is of these days and the month was named in another sentence.
 */
function dayAlone(day: number, { today, last, isInSentence, isToCome }: DayContext): DaySpan | null {
  const near = today === null ? null : dayNear(day, today, isToCome);
  if (last === null) return near;
  const isOfTheseDays = near !== null && today !== null && Math.abs(today - near.first) <= THESE_DAYS;
  if (isOfTheseDays && !isInSentence) return near;
  const { year, month, day: lastDay } = partsOf(last.last);
  const isNext = day < lastDay && lastDay >= 20 && day <= 10 && last.first === last.last;
  return inMonth(year, isNext ? month + 1 : month, { day });
}

function dayNear(day: number, today: DayNumber, isToCome: boolean): DaySpan | null {
  const now = partsOf(today);
  const isPast = day - now.day > NEXT_DAYS && !isToCome;
  return inMonth(now.year, isPast ? now.month - 1 : now.month, { day });
}

/** A day of the month so far ahead of the page's is still of this month. */
const NEXT_DAYS = 10;
/** What news of the page's day tells of. */
const THESE_DAYS = 3;
