import { USAGE_YEARS } from '../glossary/types.ts';
import type { CardUse } from './types.ts';

/** The stretch of time that the counts cover: July 2012 to June 2026, on an axis whose unit is a year. */
export const USE_AXIS = { start: USAGE_YEARS.first + 0.5, end: USAGE_YEARS.last + 0.5 } as const;

/** A year of the counts; the first one begins in July, the last one ends with June. */
export interface UseYear {
  readonly year: number;
  readonly half: 'from-july' | 'to-june' | null;
  /** Share of that year's items, or of that half year's, 0 to 1: years of different length can be compared. */
  readonly share: number;
}

/**
 * How often an entry comes up lately, against the year in which it came up most: at least half as often, at least a
 * tenth as often, less than that, or not at all.
 */
export type UseNow = 'common' | 'fewer' | 'rare' | 'gone';

/** Shares of the best year from which the use of late is `common`, and `fewer`. */
const COMMON = 0.5;
const FEWER = 0.1;

/** Years that make up “of late”, the last one being a half: a single half year leans to whatever the spring brings. */
const LATE_YEARS = 2;

/** How the use of an entry went, to be drawn and to be said. */
export interface UseOverTime {
  /** One a year, oldest first. */
  readonly years: readonly UseYear[];
  /** The year of the greatest share; of several the first. */
  readonly peak: UseYear;
  /** The last year in which it came up. */
  readonly last: UseYear;
  /** The day it first came up; null where that is the year in which the counts begin, and so tells nothing. */
  readonly first: string | null;
  readonly now: UseNow;
  /** Share of all items of late. */
  readonly nowShare: number;
}

/** The counts of a card as shares of their years. Null where there is nothing to tell. Never throws. */
export function useOverTime(use: CardUse): UseOverTime | null {
  const years = use.years.map((items, at): UseYear => {
    const year = USAGE_YEARS.first + at;
    return { year, half: halfOf(year), share: shareOf(items, use.all[at] ?? 0) };
  });
  const last = years.findLast(({ share }) => share > 0);
  if (last === undefined) return null;
  const peak = years.reduce((best, year) => (year.share > best.share ? year : best));
  const nowShare = shareOf(sum(use.years.slice(-LATE_YEARS)), sum(use.all.slice(-LATE_YEARS)));
  const isFromStart = Number(use.first.slice(0, 4)) <= USAGE_YEARS.first;
  return { years, peak, last, first: isFromStart ? null : use.first, now: nowOf(nowShare, peak.share), nowShare };
}

/** Where a day lies between the ends of {@link USE_AXIS}, 0 to 1; null outside them. */
export function placeOnAxis(day: string): number | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const place = (year + (month - 1) / 12 + (date - 1) / 365 - USE_AXIS.start) / (USE_AXIS.end - USE_AXIS.start);
  return place >= 0 && place <= 1 ? place : null;
}

function halfOf(year: number): UseYear['half'] {
  if (year === USAGE_YEARS.first) return 'from-july';
  return year === USAGE_YEARS.last ? 'to-june' : null;
}

function nowOf(share: number, most: number): UseNow {
  if (share === 0) return 'gone';
  if (share >= most * COMMON) return 'common';
  return share >= most * FEWER ? 'fewer' : 'rare';
}

function shareOf(items: number, all: number): number {
  return all === 0 ? 0 : items / all;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
