import { isAlphanumeric } from '../text/fold.ts';
import { QUOTE_PAIRS, STRAIGHT_QUOTES } from '../text/levelled.ts';

/** Numerals that continue a numeral: 十四五 is not itself in 八十四五岁. 一 ends too many words (统一) to count before. */
const NUMERALS = '二三四五六七八九十百';
/** After these 一 goes on counting: 第十一号 is not 一号. */
const BEFORE_ONE = '十百千';
/** Before these a numeral goes on counting: 两千万工程款 is no 千万工程. */
const POWERS = '十百千万亿';
const BEFORE_POWER = `${NUMERALS}两几数千万`;
/** What is counted by a numeral before it: 十四五个 is some fourteen, G20次 a train. */
const MEASURES = '岁个名位天里米斤次只条张件台辆头间届秒分点座室栋层元倍排';
/** Days of the week: 五 of 周五 is counted by it, and 五一 is none there. */
const WEEKDAY = /(?:星期|礼拜|周)$/;
/** What is found by a letter and a number: the window B-2 is no bomber. */
const NUMBERED = /^(?:号(?:窗口|[楼门院库仓厅桌台馆栋]|展|登机)|出口|展位|车位|单元|检票口|登机口)/;

/**
 * True if the character before `start` or after `end` continues the Latin word or the number at that edge: RCEP in
 * RCEPX, 5G in 15GB or 1.5G, 4×4 in 14×45, 十四五 in 八十四五岁, or makes a count of what ends in a number: G20次, 十四五岁.
 */
export function isContinued(text: string, start: number, end: number): boolean {
  return continues(text, start, start - 1, -1) || continues(text, end - 1, end, 1) || isCount(text, start, end);
}

function continues(text: string, edgeAt: number, besideAt: number, step: -1 | 1): boolean {
  if (besideAt < 0 || besideAt >= text.length) return false;
  const edge = text.charCodeAt(edgeAt);
  const beside = text.charCodeAt(besideAt);
  if (isWordUnit(edge)) {
    if (isWordUnit(beside)) return true;
    if (!isDigit(edge) || !isDigit(text.charCodeAt(besideAt + step))) return false;
    // 22:00, 1米90: what stands before goes on into the digits.
    return beside === 0x2e || beside === 0x2c || (step < 0 && ':：米点'.includes(text.charAt(besideAt)));
  }
  if (step < 0 && POWERS.includes(text.charAt(edgeAt))) return BEFORE_POWER.includes(text.charAt(besideAt));
  if (step < 0 && text.charAt(edgeAt) === '一') return BEFORE_ONE.includes(text.charAt(besideAt));
  // 五一 of 五一十, not 合一 of 合一五年.
  if (step > 0 && text.charAt(edgeAt) === '一' && NUMERALS.includes(text.charAt(edgeAt - 1))) {
    return NUMERALS.includes(text.charAt(besideAt));
  }
  return NUMERALS.includes(text.charAt(edgeAt)) && `${NUMERALS}零〇`.includes(text.charAt(besideAt));
}

/** True if a form that is a numeral, or ends in a digit, stands before what it counts. */
function isCount(text: string, start: number, end: number): boolean {
  if (
    /^[一二三四五六][一二三四五六七八九十]$/.test(text.slice(start, end)) &&
    WEEKDAY.test(text.slice(Math.max(0, start - 2), start))
  )
    return true;
  if (isDigit(text.charCodeAt(end - 1)) && NUMBERED.test(text.slice(end, end + 3))) return true;
  if (end >= text.length || !MEASURES.includes(text.charAt(end))) return false;
  return isDigit(text.charCodeAt(end - 1)) || /^[一二三四五六七八九十百千万两]+$/.test(text.slice(start, end));
}

/** ASCII and full-width letters and digits. */
function isWordUnit(unit: number): boolean {
  return isAlphanumeric(unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit);
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

const CLOSER_OF = new Map(QUOTE_PAIRS.map(([open, close]) => [open, close]));
const OPENER_OF = new Map(QUOTE_PAIRS.map(([open, close]) => [close, open]));

/**
 * The bounds of a match grown to take in the partner of a quote mark inside it: 五好”园区 after “ becomes “五好”园区.
 * Null where a quote opens or closes inside the match and its partner is not directly beside it, for then the match
 * runs across two sayings. A match without quote marks comes back as it is. Nothing before `floor` is taken in: a
 * straight quote there belongs to the span before.
 */
export function balanceQuotes(
  text: string,
  start: number,
  end: number,
  floor = 0,
): { start: number; end: number } | null {
  const open: string[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    const opener = OPENER_OF.get(character);
    const isStraight = STRAIGHT_QUOTES.includes(character);
    if (CLOSER_OF.has(character)) open.push(character);
    else if (opener !== undefined || isStraight) {
      const partner = opener ?? character;
      if (open.at(-1) === partner) open.pop();
      else if (open.length === 0 && from > floor && text.charAt(from - 1) === partner) from--;
      else if (isStraight) open.push(character);
      else return null;
    }
  }
  if (open.length === 0) return { start: from, end };
  const closer = CLOSER_OF.get(open[0] as string) ?? open[0];
  return open.length === 1 && text.charAt(end) === closer ? { start: from, end: end + 1 } : null;
}
