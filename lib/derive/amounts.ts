import type { Numeral } from '../text/numeral.ts';
import { readNumeral, readScale } from '../text/numerals.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { readPer, readUnit, type Unit } from './units.ts';

/** A number or a range of two, with its unit. */
export interface Amount {
  readonly end: number;
  readonly from: Numeral;
  /** The upper end, its scale shared with the lower one: 30,000 and 50,000 for 3至5万. */
  readonly low: number;
  readonly high: number | null;
  readonly unit: Unit | null;
  /** What it is a rate of: tonne for 元/吨. */
  readonly per: string | null;
}

/** What joins the two ends of a range. */
export const RANGE = /(?:至|到|[-–－~～]|—{1,2})/y;

/** Whether a character may begin what joins two ends: a look that costs less than the pattern. */
export function mayJoin(character: string): boolean {
  return '至到-–－~～—'.includes(character);
}

/** The amount that begins with a number: the rest of the range, if it is one, the unit and what it is a rate of. */
export function readAmount(text: string, from: Numeral): Amount {
  const first = readUnitBehind(text, from);
  const behind = first?.end ?? from.end;
  const upper = from.isOrder || from.upTo !== undefined ? null : readUpper(text, behind);
  const second = upper === null ? null : readUnitBehind(text, upper);
  if (upper !== null && second !== null && (first === null || first.unit === second.unit)) {
    const low = first === null ? shareScale(text, from, upper) : from.value;
    if (low < second.value) {
      return { end: second.end, from, low, high: second.value, unit: second.unit, per: null };
    }
  }
  if (first === null) return { end: from.end, from, low: from.value, high: from.upTo ?? null, unit: null, per: null };
  const per = '/／'.includes(text.charAt(first.end) || ' ') ? readPer(text, first.end + 1) : null;
  const end = per?.end ?? first.end;
  return { end, from, low: first.value, high: from.upTo ?? null, unit: first.unit, per: per?.word ?? null };
}

/** 近百, 超千亿, 千余, 突破亿元 and 亿元以上: a scale that counts as one of it because something says so. */
export function readBareScale(text: string, at: number): Numeral | null {
  const scale = readScale(text, at);
  if (scale === null || scale.value < 100) return null;
  const bare = { start: at, ...scale, decimals: 0, isOver: false, isOrder: false, isScaled: true, isArabic: false };
  const more = text.charAt(scale.end);
  if (qualifierBefore(text, at) !== null) return bare;
  if (more === '余' || more === '多') return { ...bare, end: scale.end + 1, isOver: true };
  const unit = readUnit(text, scale.end);
  if (unit === null || unit.unit.kind === 'share') return null;
  const isPassed = PASSED.test(text.slice(Math.max(0, at - 2), at));
  const isLeast = unit.unit.kind === 'money' && qualifierAfter(text, unit.end)?.english === 'or more';
  return isPassed || isLeast ? bare : null;
}

/** Verbs before a scale that is reached or passed. */
const PASSED = /(?:突破|冲破|首破|达到|高达|迈上|跨上|站上|[破达])$/;

/** 半个百分点, 半公里. */
export function readHalf(text: string, at: number): Numeral | null {
  if (text.charAt(at) !== '半' || /[一大过多前后上下近对参各夜个\d]/.test(text.charAt(at - 1))) return null;
  const unit = readUnit(text, at + 1);
  if (unit?.unit.kind !== 'measure' || text.startsWith('半斤八两', at)) return null;
  const numeral = { start: at, end: at + 1, value: 0.5, decimals: 1 };
  return { ...numeral, isOver: false, isOrder: false, isScaled: false, isArabic: false };
}

/** The unit behind a number, and the number's value in it: 5千瓦 is five kilowatts, not five thousand watts. */
function readUnitBehind(text: string, { end, value, isOver }: Numeral) {
  if (text.charAt(end - 1) === '千' && !isOver) {
    const longer = readUnit(text, end - 1);
    if (longer !== null) return { ...longer, value: value / 1000 };
  }
  const unit = readUnit(text, end);
  if (unit?.unit.least !== undefined && value < unit.unit.least) return null;
  // 两吨半, 三公里半.
  const isHalfMore = unit?.unit.kind === 'measure' && /^半(?![数天年个])/.test(text.slice(unit.end, unit.end + 2));
  if (unit !== null && isHalfMore) return { ...unit, end: unit.end + 1, value: value + 0.5 };
  if (unit?.unit.tenths === undefined) return unit === null ? null : { ...unit, value };
  // 一成半, 三成五: 15%, 35%.
  if (/^半(?![数天年个])/.test(text.slice(unit.end, unit.end + 2)))
    return { ...unit, end: unit.end + 1, value: value + 0.5 };
  const tail = readNumeral(text, unit.end);
  const isTail = tail !== null && tail.value < 10 && tail.value > 0 && !tail.isArabic && tail.end === unit.end + 1;
  return isTail && value < 10 ? { ...unit, end: tail.end, value: value + tail.value / 10 } : { ...unit, value };
}

/** The value of the lower end of a range that leaves its scale to the upper one: 3至5万. */
function shareScale(text: string, low: Numeral, upper: Numeral): number {
  if (low.isScaled || !upper.isScaled) return low.value;
  let at = upper.end;
  while (at > upper.start && readScale(text, at - 1) !== null) at--;
  const scale = readScale(text, at)?.value ?? 1;
  return low.value < upper.value / scale ? low.value * scale : low.value;
}

/** The upper end of a range whose lower one ends at `at`. */
export function readUpper(text: string, at: number): Numeral | null {
  if (!mayJoin(text.charAt(at))) return null;
  RANGE.lastIndex = at;
  const dash = RANGE.exec(text);
  return dash === null ? null : readNumeral(text, at + dash[0].length);
}
