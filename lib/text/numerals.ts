/** A number as a text writes it: `text[start, end)`, half-open UTF-16 offsets. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Never negative, never NaN; to twelve significant digits. */
  readonly value: number;
  /** The upper end where two neighbouring digits stand for a range: 300 for 两三百, whose `value` is 200. */
  readonly upTo?: number;
  /** Decimal places printed, where no 万 or 亿 follows them: 1 for 5.0. */
  readonly decimals: number;
  /** Whether 多, 余, 来 or 几 says that it is somewhat more: 3000多万, 十余, 十几. */
  readonly isOver: boolean;
  /** Whether only the order of magnitude is said: 数十, 几百万. Its `value` is one of that order. */
  readonly isOrder: boolean;
  /** Whether it has a scale word in it: 37.7万, 三百. */
  readonly isScaled: boolean;
  /** Whether it is written with Arabic digits, be it in part. */
  readonly isArabic: boolean;
}

/** A share: 百分之三十五 is 35 of 100, 三分之二 is 2 of 3. */
export interface Fraction {
  readonly start: number;
  readonly end: number;
  readonly part: Numeral;
  readonly of: number;
}

const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((character, value) => [character, value] as const),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((character, value) => [character, value] as const),
  ['○', 0],
  ['两', 2],
  ['兩', 2],
  ['貳', 2],
  ['叄', 3],
  ['陸', 6],
]);
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const BIG_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
const MORE = '多余餘来';
/** What may go on a numeral that begins with a Chinese digit; most such digits in a text stand alone. */
const GOES_ON = /[\d０-９〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖两兩貳叄陸十拾百佰千仟万萬亿億点]/;
/** Digits in a row that no number of the news has; a longer run is a code, and is not read. */
const MOST_DIGITS = 15;

/** Whether a character may be part of a numeral, as digit or as scale. */
export function isNumeralCharacter(character: string): boolean {
  return (
    arabicDigit(character) !== null ||
    HAN_DIGITS.has(character) ||
    SMALL_SCALES.has(character) ||
    BIG_SCALES.has(character)
  );
}

/** The value of an Arabic digit, of either width, or null. */
function arabicDigit(character: string): number | null {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 0x30;
  if (character >= '０' && character <= '９') return character.charCodeAt(0) - 0xff10;
  return null;
}

/**
 * The longest numeral that begins at `at`; null where there is none or what stands there is no well-formed number:
 * a code of digits, 二二百, 1.2.3. Arabic digits of either width with grouping commas, Chinese digits, formal ones,
 * mixtures (3千5百, 1亿2000万), decimals (三点五), neighbouring digits (两三百), orders of magnitude (数十, 几百万). A scale
 * alone (百, 万亿) is no numeral; {@link readScale} reads it. Costs what the numeral is long.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const first = text.charAt(at);
  if (first === '数' || first === '几') return readOrder(text, at);
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

/** Reads one numeral from left to right, keeping what is settled apart from what a scale may still multiply. */
class NumeralReader {
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

/** Arabic digits with decimals and grouping commas; null for a code, a version or a run that no number is long. */
function readArabic(text: string, at: number): { end: number; value: number; decimals: number } | null {
  let end = at;
  let digits = '';
  const take = () => {
    for (let digit = arabicDigit(text.charAt(end)); digit !== null; digit = arabicDigit(text.charAt(end))) {
      if (digits.length <= MOST_DIGITS) digits += digit;
      end++;
    }
  };
  take();
  if (digits.length > MOST_DIGITS) return null;
  while (digits.length <= MOST_DIGITS && isGroup(text, end)) {
    end++;
    take();
  }
  const whole = digits.length;
  if (whole > MOST_DIGITS) return null;
  const isPoint = '.．'.includes(text.charAt(end) || ' ') && arabicDigit(text.charAt(end + 1)) !== null;
  if (isPoint) {
    end++;
    take();
    if ('.．'.includes(text.charAt(end) || ' ') && arabicDigit(text.charAt(end + 1)) !== null) return null;
  }
  if (digits.length > MOST_DIGITS) return null;
  const decimals = digits.length - whole;
  return { end, value: Number(`${digits.slice(0, whole)}.${digits.slice(whole) || '0'}`), decimals };
}

/** Whether a comma and exactly three digits stand at `at`; a wide comma groups wide digits only. */
function isGroup(text: string, at: number): boolean {
  const comma = text.charAt(at);
  if (comma !== ',' && comma !== '，') return false;
  const digits = comma === ',' ? /^[0-9０-９]{3}(?![0-9０-９])/ : /^[０-９]{3}(?![0-9０-９])/;
  return digits.test(text.slice(at + 1, at + 5));
}

/** Takes away what binary fractions add: 1.1 × 10,000 is 11,000. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
