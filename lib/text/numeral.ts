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
