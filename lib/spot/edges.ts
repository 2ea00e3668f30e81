import { isAlphanumeric } from '../text/fold.ts';
import { QUOTE_PAIRS, STRAIGHT_QUOTES } from '../text/levelled.ts';

/** Numerals that continue a numeral: 十四五 is not itself in 八十四五岁. 一 ends too many words (统一) to count before. */
const NUMERALS = '二三四五六七八九十百';
/** After these 一 goes on counting: 第十一号 is not 一号. */
const BEFORE_ONE = '十百千';

/**
 * True if the character before `start` or after `end` continues the Latin word or the number at that edge: RCEP in
 * RCEPX, 5G in 15GB or 1.5G, 4×4 in 14×45, 十四五 in 八十四五岁.
 */
export function isContinued(text: string, start: number, end: number): boolean {
  return continues(text, start, start - 1, -1) || continues(text, end - 1, end, 1);
}

function continues(text: string, edgeAt: number, besideAt: number, step: -1 | 1): boolean {
  if (besideAt < 0 || besideAt >= text.length) return false;
  const edge = text.charCodeAt(edgeAt);
  const beside = text.charCodeAt(besideAt);
  if (isWordUnit(edge)) {
    if (isWordUnit(beside)) return true;
    const isPoint = beside === 0x2e || beside === 0x2c;
    return isPoint && isDigit(edge) && isDigit(text.charCodeAt(besideAt + step));
  }
  if (step < 0 && text.charAt(edgeAt) === '一') return BEFORE_ONE.includes(text.charAt(besideAt));
  return NUMERALS.includes(text.charAt(edgeAt)) && NUMERALS.includes(text.charAt(besideAt));
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
