/** A calendar day as the number of days since 1970-01-01. */
export type DayNumber = number;

/** Days from a first to a last, both in it; one day where they are the same. */
export interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const DAY_MS = 86_400_000;

/** The day of a date, or null where there is no such day. Months count from 1. */
export function dayOf(year: number, month: number, day: number): DayNumber | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY_MS : null;
}

/** The day that YYYY-MM-DD names, or null where it names none. */
export function parseDay(text: string): DayNumber | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

/** Year, month from 1, day of the month and day of the week, Monday 1 to Sunday 7. */
export function partsOf(number: DayNumber): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(number * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
}

/** The days from the first of one month to the last of another, which may be counted past 12 or below 1. */
export function monthsSpan(year: number, from: number, to: number = from): DaySpan {
  return { first: Date.UTC(year, from - 1, 1) / DAY_MS, last: Date.UTC(year, to, 0) / DAY_MS };
}

/** `YYYY-MM-DD` for one day, else `YYYY-MM-DD/YYYY-MM-DD`. */
export function formatDays({ first, last }: DaySpan): string {
  return first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`;
}

function formatDay(number: DayNumber): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
