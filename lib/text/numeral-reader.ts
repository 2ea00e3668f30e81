import { readArabic } from './arabic-numerals.ts';
import type { Numeral } from './numeral.ts';
import { arabicDigit, BIG_SCALES, HAN_DIGITS, MORE, MOST_DIGITS, SMALL_SCALES } from './numeral-characters.ts';

/** Reads one numeral from left to right, keeping what is settled apart from what a scale may still multiply. */
export class NumeralReader {
  /** Multiples of 亿. */
  private high = 0;
  /** Multiples of 万 below 亿, settled unless 亿 follows. */
  private low = 0;
  /** Below 万. */
  private section = 0;
  /** The number before the next scale, and its upper end where it is a pair of neighbours. */
  private waiting: { readonly value: number; readonly upTo?: number; readonly isHan: boolean } | null = null;
  private smallest = 1e4;
  /** The last scale, if nothing but the waiting digit stands after it: 两万五 is 25,000. */
  private lastScale = 0;
  private gap = 0;
  private decimals = 0;
  private isOver = false;
  private isScaled = false;
  private isArabic = false;
  private readonly text: string;
  private readonly start: number;
  private end: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.end = start;
  }

  read(): Numeral | null {
    for (let step = this.step(); step !== 'end'; step = this.step()) if (step === 'malformed') return null;
    if (this.end === this.start) return null;
    const tail = this.waiting === null ? 0 : this.waiting.value * this.tailScale();
    const settled = this.high + this.low + this.section;
    const upTo = this.gap > 0 ? round(settled + tail + this.gap) : undefined;
    return {
      start: this.start,
      end: this.end,
      value: round(settled + tail),
      ...(upTo !== undefined && { upTo }),
      decimals: this.decimals,
      isOver: this.isOver,
      isOrder: false,
      isScaled: this.isScaled,
      isArabic: this.isArabic,
    };
  }

  private step(): 'on' | 'end' | 'malformed' {
    const character = this.text.charAt(this.end);
    if (arabicDigit(character) !== null) return this.takeArabic();
    const digit = HAN_DIGITS.get(character);
    if (digit !== undefined) return this.takeHan(digit);
    const small = SMALL_SCALES.get(character);
    if (small !== undefined) return this.takeSmall(small);
    const big = BIG_SCALES.get(character);
    if (big !== undefined) return this.takeBig(big);
    if (character === '点') return this.takePoint();
    if (character !== '' && `${MORE}几`.includes(character)) return this.takeMore(character);
    return 'end';
  }

  private takeArabic(): 'on' | 'end' | 'malformed' {
    if (this.isOver) return 'end';
    if (this.waiting !== null || this.gap > 0) return 'malformed';
    const number = readArabic(this.text, this.end);
    if (number === null) return 'malformed';
    // 1亿2000万 goes on below 亿, 3千5百 below 千; 1万20000 is two things in a row.
    const room = this.isScaled ? this.room() : Number.POSITIVE_INFINITY;
    if (number.value >= room) return 'malformed';
    this.waiting = { value: number.value, isHan: false };
    this.decimals = number.decimals;
    this.isArabic = true;
    this.lastScale = 0;
    this.end = number.end;
    return 'on';
  }

  private takeHan(digit: number): 'on' | 'end' | 'malformed' {
    if (this.isOver) return 'end';
    if (this.gap > 0 || (this.waiting !== null && !this.waiting.isHan)) return 'malformed';
    if (digit === 0) return this.takeZero();
    if (this.waiting !== null) return 'malformed';
    const next = HAN_DIGITS.get(this.text.charAt(this.end + 1));
    if (next === undefined) {
      // 5万亿两个 are two of something; only 两万五 leaves its scale out.
      const scale = this.text.charAt(this.end + 1);
      const isTail = this.lastScale > 10 && !SMALL_SCALES.has(scale) && !BIG_SCALES.has(scale);
      if (isTail && (this.isArabic || '两兩'.includes(this.text.charAt(this.end)))) return 'end';
      this.waiting = { value: digit, isHan: true };
      this.end++;
      return 'on';
    }
    // 两三百, 七八, 十七八: only neighbours, before a scale or at the end.
    const after = this.text.charAt(this.end + 2);
    const isScaleNext = SMALL_SCALES.has(after) || BIG_SCALES.has(after);
    const isLast = this.end === this.start || this.smallest === 10;
    if (next !== digit + 1 || !(isScaleNext || isLast) || HAN_DIGITS.has(after)) return 'malformed';
    this.waiting = { value: digit, upTo: next, isHan: true };
    this.end += 2;
    if (!isScaleNext) this.gap = 1;
    return 'on';
  }

  /** 零 between a scale and a digit; alone it is nought. */
  private takeZero(): 'on' | 'end' | 'malformed' {
    const next = this.text.charAt(this.end + 1);
    const isBetween = this.isScaled && this.waiting === null && this.gap === 0;
    if (isBetween) {
      const goesOn = (HAN_DIGITS.get(next) ?? 0) > 0 || arabicDigit(next) !== null || SMALL_SCALES.get(next) === 10;
      if (!goesOn) return 'end';
      this.lastScale = 0;
      this.end++;
      return 'on';
    }
    if (this.end !== this.start) return 'malformed';
    this.waiting = { value: 0, isHan: true };
    this.end++;
    return this.text.charAt(this.end) === '点' ? 'on' : 'end';
  }

  private takeSmall(scale: number): 'on' | 'end' | 'malformed' {
    if (this.isOver) return 'end';
    if (scale >= this.smallest) return this.waiting === null ? 'end' : 'malformed';
    if (this.waiting === null) {
      const isBareTen = scale === 10 && this.section === 0 && (this.end === this.start || this.isAfterZero());
      // A scale that multiplies nothing ends the numeral, as 百 does in 三万百姓.
      if (!isBareTen) return 'end';
    } else if (this.waiting.value === 0) return 'malformed';
    const { value, upTo } = this.waiting ?? { value: 1, upTo: undefined };
    this.section += value * scale;
    if (upTo !== undefined) this.gap = (upTo - value) * scale;
    this.settle(scale);
    this.smallest = scale;
    return 'on';
  }

  private takeBig(scale: number): 'on' | 'end' | 'malformed' {
    const { value, upTo } = this.waiting ?? { value: 0, upTo: undefined };
    const below = this.section + value;
    if (upTo !== undefined && this.gap === 0) this.gap = upTo - value;
    if (scale === 1e4) {
      if (below === 0) return 'end';
      if (this.low > 0) return 'malformed';
      this.low = below * scale;
      this.gap *= scale;
    } else {
      if (this.low + below === 0) return 'end';
      if (this.high > 0) return 'malformed';
      this.high = (this.low + below) * scale;
      this.gap *= scale;
      this.low = 0;
    }
    this.section = 0;
    this.settle(scale);
    this.smallest = 1e4;
    return 'on';
  }

  private settle(scale: number): void {
    this.waiting = null;
    this.isScaled = true;
    this.lastScale = scale;
    this.decimals = 0;
    this.end++;
  }

  /** 三点五, 十二点五; 点 of a clock or a list has no digit behind it. */
  private takePoint(): 'on' | 'end' | 'malformed' {
    if (this.isOver || this.isArabic || this.end === this.start || this.gap > 0) return 'end';
    let end = this.end + 1;
    let decimals = '';
    for (; decimals.length < MOST_DIGITS; end++) {
      const digit = HAN_DIGITS.get(this.text.charAt(end));
      if (digit === undefined) break;
      decimals += digit;
    }
    const next = this.text.charAt(end);
    if (decimals === '' || SMALL_SCALES.has(next) || '分刻半'.includes(next || ' ')) return 'end';
    const whole = this.section + (this.waiting?.value ?? 0);
    this.section = 0;
    this.waiting = { value: Number(`${whole}.${decimals}`), isHan: false };
    this.decimals = decimals.length;
    this.end = end;
    return 'on';
  }

  /** 多, 余, 来, 几: what follows may only be 万 or 亿. */
  private takeMore(character: string): 'on' | 'end' | 'malformed' {
    if (this.isOver || this.end === this.start || this.gap > 0 || this.decimals > 0) return 'end';
    const isRound = this.waiting === null || (this.waiting.value >= 10 && this.waiting.value % 10 === 0);
    if (character === '余' && this.text.charAt(this.end + 1) === '额') return 'end';
    const isTen = this.waiting === null && this.lastScale === 10;
    if (character === '几' || character === '来' ? !isTen : !isRound) return 'end';
    this.isOver = true;
    this.end++;
    return 'on';
  }

  private isAfterZero(): boolean {
    return HAN_DIGITS.get(this.text.charAt(this.end - 1)) === 0;
  }

  /** What a number after the last scale must stay below. */
  private room(): number {
    return this.section > 0 ? this.smallest : this.lastScale === 1e8 ? 1e8 : 1e4;
  }

  private tailScale(): number {
    return this.waiting?.isHan && this.lastScale > 10 && this.gap === 0 ? this.lastScale / 10 : 1;
  }
}

/** Takes away what binary fractions add: 1.1 × 10,000 is 11,000. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
