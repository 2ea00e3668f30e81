import { QUOTE_PAIRS } from '../text/levelled.ts';
import { isHan } from '../text/scripts.ts';

/** A word of two or three characters is itself only when printed together; one line break may be the printer's. */
export function isSplit(surface: string, units: number): boolean {
  return units <= 3 && (surface.match(/[^\S\ufeff]+/g) ?? []).some((gap) => gap.split('\n').length !== 2);
}

/**
 * A short form set wide: a name of two characters at the head of a line that goes on after it, as papers set where news is
 * from (岳　阳讯), or any form in quotes with a space between all of its characters (“放　管　服”).
 */
export function isSetWide(text: string, start: number, end: number, units: number): boolean {
  if (end - start !== 2 * units - 1) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (QUOTE_PAIRS.some(([open, close]) => before === open && after === close)) return true;
  return units === 2 && (before === '' || /[\n\u2028]/.test(before)) && isHan(text.charCodeAt(end));
}
