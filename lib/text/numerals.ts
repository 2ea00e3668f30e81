import type { Numeral } from './numeral.ts';
import { BIG_SCALES, HAN_DIGITS, MORE, MOST_DIGITS, SMALL_SCALES } from './numeral-characters.ts';
import { NumeralReader } from './numeral-reader.ts';

/** A share: 百分之三十五 is 35 of 100, 三分之二 is 2 of 3. */
export interface Fraction {
  readonly start: number;
  readonly end: number;
  readonly part: Numeral;
  readonly of: number;
}

/** What may go on a numeral that begins with a Chinese digit; most such digits in a text stand alone. */
const GOES_ON = /[\d０-９〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖两兩貳叄陸十拾百佰千仟万萬亿億点]/;
/** Arabic digits with nothing behind them that could go on the number or undo it, which most of them are. */
const PLAIN_ARABIC =
  /\d{1,15}(?![\d０-９.．,，〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖两兩貳叄陸十拾百佰千仟万萬亿億多余餘来几])/y;

/**
 * The longest numeral that begins at `at`; null where there is none or what stands there is no well-formed number:
 * a code of digits, 二二百, 1.2.3. Arabic digits of either width with grouping commas, Chinese digits, formal ones,
 * mixtures (3千5百, 1亿2000万), decimals (三点五), neighbouring digits (两三百), orders of magnitude (数十, 几百万). A scale
 * alone (百, 万亿) is no numeral; {@link readScale} reads it. Costs what the numeral is long.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const first = text.charAt(at);
  if (first === '数' || first === '几') return readOrder(text, at);
  PLAIN_ARABIC.lastIndex = at;
  const digits = PLAIN_ARABIC.exec(text)?.[0];
  if (digits !== undefined) return { ...plain(at, at + digits.length, Number(digits)), isArabic: true };
  const digit = HAN_DIGITS.get(first);
  if (digit !== undefined) {
    if (!GOES_ON.test(text.charAt(at + 1))) return plain(at, at + 1, digit);
    const row = readRow(text, at);
    if (row !== 'none') return row;
  }
  return new NumeralReader(text, at).read();
}

/** A scale that stands without a number: 1,000,000 for 百万, as in 上百万; null where none begins at `at`. */
export function readScale(text: string, at: number): { readonly end: number; readonly value: number } | null {
  let end = at;
  let value = 1;
  const small = SMALL_SCALES.get(text.charAt(end));
  if (small !== undefined) {
    value *= small;
    end++;
  }
  let last = 0;
  for (let big = BIG_SCALES.get(text.charAt(end)); big !== undefined; big = BIG_SCALES.get(text.charAt(end))) {
    if (last >= big) break;
    value *= big;
    last = big;
    end++;
  }
  return end === at ? null : { end, value };
}

/** The share that begins at `at`: 百分之三十五, 千分之二, 三分之一; null where there is none. */
export function readFraction(text: string, at: number): Fraction | null {
  const scale = readScale(text, at);
  const whole = scale ?? readNumeral(text, at);
  if (whole === null || whole.value < 2 || whole.value > 1e4 || !text.startsWith('分之', whole.end)) return null;
  const part = readNumeral(text, whole.end + 2);
  return part === null ? null : { start: at, end: part.end, part, of: whole.value };
}

/** 数十, 几百万: a scale of which there are several. */
function readOrder(text: string, at: number): Numeral | null {
  const scale = readScale(text, at + 1);
  if (scale === null) return null;
  const isMore = MORE.includes(text.charAt(scale.end)) && scale.end < text.length;
  return {
    start: at,
    end: isMore && text.charAt(scale.end) !== '来' ? scale.end + 1 : scale.end,
    value: scale.value,
    decimals: 0,
    isOver: false,
    isOrder: true,
    isScaled: true,
    isArabic: false,
  };
}

/** Chinese digits set side by side as Arabic ones are: 二〇二一. `'none'` where they are something else. */
function readRow(text: string, at: number): Numeral | null | 'none' {
  let end = at;
  let value = 0;
  for (; end - at <= MOST_DIGITS; end++) {
    const digit = HAN_DIGITS.get(text.charAt(end));
    if (digit === undefined) break;
    value = value * 10 + digit;
  }
  // 两三百 and 七八 are neighbours; 五四 and 三五 stand for something else.
  if (end - at < 2 || (end - at === 2 && !/[〇零○]/.test(text.slice(at, end)))) return 'none';
  const next = text.charAt(end);
  if (SMALL_SCALES.has(next) || BIG_SCALES.has(next)) return null;
  if (end - at > MOST_DIGITS) return null;
  return plain(at, end, value);
}

/** A numeral of Chinese digits alone. */
function plain(start: number, end: number, value: number): Numeral {
  return { start, end, value, decimals: 0, isOver: false, isOrder: false, isScaled: false, isArabic: false };
}
