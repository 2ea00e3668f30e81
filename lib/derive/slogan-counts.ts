const DIGITS = '〇一二三四五六七八九';

/** A numeral that says how many: Chinese to ninety-nine, Arabic of one or two digits, 双. */
const NUMERAL = /[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九双]|\d+/g;

/** Most that a slogan counts; more is no list that a card could show. */
const MOST = 20;

/**
 * How many members a numeral slogan may have: what its first numeral says, and what all of them say together (三高四新: 3
 * or 7; 3+1: 3 or 4). Only what is from 2 to 20; empty where it says nothing definite (1+N).
 */
export function countsOf(slogan: string): readonly number[] {
  // “四千”精神: each of the four has a thousand in it.
  if (/^[三四五六七八九][千百万]$/.test(slogan)) return [DIGITS.indexOf(slogan[0] as string)];
  // 1+3+N: as many groups as addends.
  if (/^\d{1,2}(?:[+＋]\d{1,2})*[+＋][NnXx]$/.test(slogan)) return [slogan.split(/[+＋]/).length];
  if (
    /[一二三四五六七八九十两\d][百千万亿]|[%％年月日]|(?<![同及准按随])时|(?<!口)号/.test(slogan) &&
    !/个/.test(slogan)
  )
    return [];
  // 双随机、一公开: as many as all of them say, where each counts.
  const parts = slogan.split('、');
  if (parts.length > 1 && parts.every((part) => /^[一二三四五六七八九双两]/.test(part)))
    return [parts.reduce((sum, part) => sum + numberOf(part[0] as string), 0)].filter(
      (count) => count >= 2 && count <= MOST,
    );
  if (/[+＋][NnXx]|[、“「]/.test(slogan) || /(?<![+＋\d])(?!^)\d/.test(slogan)) return [];
  // 四个一: each of the four begins with one.
  const numbers = [...slogan.replace(/(?<=[两二三四五六七八九十]个)一/g, '').matchAll(NUMERAL)].map(([numeral]) =>
    numberOf(numeral),
  );
  if (numbers.length === 0) return [];
  const first = numbers[0] as number;
  const sum = numbers.reduce((a, b) => a + b, 0);
  return [...new Set(/[+＋]/.test(slogan) ? [sum] : [sum, first])].filter((count) => count >= 2 && count <= MOST);
}

function numberOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  if (numeral === '双' || numeral === '两') return 2;
  const ten = numeral.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(numeral);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(numeral[0] as string);
  return tens * 10 + Math.max(0, DIGITS.indexOf(numeral[ten + 1] ?? '〇'));
}
