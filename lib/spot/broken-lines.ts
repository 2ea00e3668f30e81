import { LINE_BREAK } from '../text/line-break.ts';

/** Shortest form that may run over a line broken by hand: shorter words are whole entries of a list, and begin others. */
const LEAST_UNITS = 4;

/** Shortest form that two lines may hold between them and nothing else: 中车 and 集团 are entries, 湖南自由贸易 is not. */
const LEAST_ALONE = 6;

/** Length of a line up to which lines are entries of a list, where there are more than two and all are so short. */
const LONGEST_ENTRY = 8;

/**
 * True where a match of `units` folded units at [start, end) runs over a line break of the page and its halves may be two
 * entries. Headlines and verses are broken by hand within a term; lists have a line an entry. Cost: the text, where there is
 * a line break within the match; else the match.
 */
export function runsOverEntries(text: string, start: number, end: number, units: number): boolean {
  const breaks = text.slice(start, end).split(LINE_BREAK).length - 1;
  if (breaks === 0) return false;
  if (units < LEAST_UNITS || breaks > 1) return true;
  const lines = text.split(LINE_BREAK);
  if (lines.length > 2 && lines.every((line) => line.trim().length <= LONGEST_ENTRY)) return true;
  const before = text.slice(0, start).split(LINE_BREAK).pop() ?? '';
  const [after = ''] = text.slice(end).split(LINE_BREAK);
  return units < LEAST_ALONE && `${before}${after}`.trim() === '';
}
