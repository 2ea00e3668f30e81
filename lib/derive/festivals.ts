import { type DayNumber, dayOf } from './calendar.ts';

/**
 * 春节, 端午, 七夕, 中秋 and 重阳 of the years from 2000 on, as MMDD: the first of the first month, 5/5, 7/7, 8/15 and 9/9 of
 * the lunar calendar. A table, because the calendar that Node 22 and Chromium 156 have in `Intl` misses 春节 of 2027 and
 * 2030 by a day, and a library that computes these days is a hundred times as large.
 */
const LUNAR = (
  '02050606080609121006 01240625082510011025 02120615081509211014 02010604080409111004 01220622082209281022 ' +
  '02090611081109181011 01290531073110061030 02180619081909251019 02070608080709141007 01260528082610031026 ' +
  '02140616081609221016 02030606080609121005 01230623082309301023 02100612081309191013 01310602080209081002 ' +
  '02190620082009271021 02080609080909151009 01280530082810041028 02160618081709241017 02050607080709131007 ' +
  '01250625082510011025 02120614081409211014 02010603080409101004 01220622082209291023 02100610081009171011 ' +
  '01290531082910061029 02170619081909251018 02060609080809151008 01260528082610031026 02130616081609221016 ' +
  '02030605080509121005 01230624082410011024 02110612081209191012 01310601080109081001 02190620082009271020 ' +
  '02080610081009161009 01280530082810041027 02150618081709241017 02040607080709131007 01240527082610021026 ' +
  '02120614081409201014 02010603080309101003 01220622082209281022 02100611081109171011 01300531073110051029 ' +
  '02170619081909251018 02060608080809151008 01260529082710041027 02140615081609221016 02020604080509111005 ' +
  '01230623082309301024'
).split(' ');
const COLUMNS: ReadonlyMap<string, readonly [column: number, shiftDays: number]> = new Map([
  ['春节', [0, 0]],
  ['除夕', [0, -1]],
  ['元宵', [0, 14]],
  ['端午', [1, 0]],
  ['七夕', [2, 0]],
  ['中秋', [3, 0]],
  ['重阳', [4, 0]],
]);
const SOLAR: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ['元旦', [1, 1]],
  ['三八', [3, 8]],
  ['五一', [5, 1]],
  ['五四', [5, 4]],
  ['六一', [6, 1]],
  ['七一', [7, 1]],
  ['八一', [8, 1]],
  ['国庆', [10, 1]],
]);

/** The names of festivals, as an alternation for a pattern. */
export const FESTIVAL_NAMES = [...COLUMNS.keys(), ...SOLAR.keys(), '清明'].join('|');

/** The day of a festival in a year from 2000 to 2050; null where there is no such festival or no such year. */
export function festivalOf(name: string, year: number): DayNumber | null {
  const days = LUNAR[year - 2000];
  if (days === undefined) return null;
  if (name === '清明') return dayOf(year, 4, Math.floor((year - 2000) * 0.2422 + 4.81) - Math.floor((year - 2000) / 4));
  const solar = SOLAR.get(name);
  if (solar !== undefined) return dayOf(year, ...solar);
  const lunar = COLUMNS.get(name);
  if (lunar === undefined) return null;
  const [column, shiftDays] = lunar;
  const at = column * 4;
  const day = dayOf(year, Number(days.slice(at, at + 2)), Number(days.slice(at + 2, at + 4)));
  return day === null ? null : day + shiftDays;
}
