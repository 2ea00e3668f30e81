import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNumeralCharacter } from './numeral-characters.ts';
import { readFraction, readNumeral, readScale } from './numerals.ts';

/** What stands at the start of a text: the value, with + for somewhat more, ~ for an order, … for a range; or null. */
function read(text: string): string | null {
  const numeral = readNumeral(text, 0);
  if (numeral === null) return null;
  const { value, upTo, isOver, isOrder, end } = numeral;
  const rest = text.slice(end);
  return `${isOrder ? '~' : ''}${value}${upTo === undefined ? '' : `…${upTo}`}${isOver ? '+' : ''}${rest && ` ${rest}`}`;
}

describe('readNumeral', () => {
  test.each<[text: string, says: string | null]>([
    ['0', '0'],
    ['377', '377'],
    ['3,200', '3200'],
    ['1,234,567.5', '1234567.5'],
    ['３，２００', '3200'],
    ['３２．５', '32.5'],
    ['100,20', '100 ,20'],
    ['12，300', '12 ，300'],
    ['1.26万亿', '1260000000000'],
    ['37.7万', '377000'],
    ['1.1万', '11000'],
    ['67.6亿', '6760000000'],
    ['9600亿', '960000000000'],
    ['5百万', '5000000'],
    ['1.5千万', '15000000'],
    ['3千5百', '3500'],
    ['1亿2000万', '120000000'],
    ['2万3000', '23000'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['三百五', '350'],
    ['一百零五', '105'],
    ['一千零五十', '1050'],
    ['两万五', '25000'],
    ['一亿二', '120000000'],
    ['5万亿两个', '5000000000000 两个'],
    ['9万亿三个', '9000000000000 三个'],
    ['3万五千', '35000'],
    ['一千二百万', '12000000'],
    ['十二万三千四百五十六', '123456'],
    ['一万二千亿', '1200000000000'],
    ['十万亿', '10000000000000'],
    ['壹仟贰佰叁拾肆', '1234'],
    ['三萬兩千', '32000'],
    ['二〇二一', '2021'],
    ['一九四九', '1949'],
    ['三点五', '3.5'],
    ['十二点五亿', '1250000000'],
    ['三点建议', '3 点建议'],
    ['三点五十', '3 点五十'],
    ['零', '0'],
    ['零点五', '0.5'],
    ['3000多万', '30000000+'],
    ['一千二百多万亩', '12000000+ 亩'],
    ['十余', '10+'],
    ['十几万', '100000+'],
    ['三十来', '30+'],
    ['1.2万余', '12000+'],
    ['100余额', '100 余额'],
    ['300余', '300+'],
    ['数十', '~10'],
    ['几百万', '~1000000'],
    ['数万亿', '~1000000000000'],
    ['数十余', '~10'],
    ['几', null],
    ['数', null],
    ['两三百', '200…300'],
    ['七八十', '70…80'],
    ['七八个', '7…8 个'],
    ['十七八', '17…18'],
    ['十七八万', '170000…180000'],
    ['两三百万', '2000000…3000000'],
    ['三五百', null],
    ['五四', null],
    ['百', null],
    ['万亿', null],
    ['三万百姓', '30000 百姓'],
    ['5万千瓦', '50000 千瓦'],
    ['1.2.3', null],
    ['1234567890123456', null],
    ['二百三百', null],
    ['亿', null],
    ['', null],
    ['元', null],
  ])('%s is %s', (text, says) => {
    expect(read(text)).toBe(says);
  });

  test('keeps the decimals that are printed, unless a scale follows', () => {
    expect(readNumeral('5.0%', 0)).toMatchObject({ value: 5, decimals: 1, isArabic: true, isScaled: false });
    expect(readNumeral('5.0万', 0)).toMatchObject({ value: 50_000, decimals: 0, isScaled: true });
    expect(readNumeral('三点五', 0)).toMatchObject({ decimals: 1, isArabic: false });
  });

  test('begins where it is asked to', () => {
    expect(readNumeral('约37.7万笔', 1)).toMatchObject({ start: 1, end: 6, value: 377_000 });
  });

  test('reads what a number is spelt as, in every spelling', () => {
    const number = fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 999_999_999_999 }));
    fc.assert(
      fc.property(number, (value) => {
        const han = spell(value);
        expect(readNumeral(han, 0)).toMatchObject({ value, end: han.length });
        const formal = han.replace(/[一二三四五六七八九十百千]/g, (one) => FORMAL.get(one) ?? one);
        expect(readNumeral(formal, 0)).toMatchObject({ value, end: formal.length });
        const grouped = value.toLocaleString('en-US');
        expect(readNumeral(grouped, 0)).toMatchObject({ value, end: grouped.length });
        const wide = grouped.replace(/[\d,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
        expect(readNumeral(wide, 0)).toMatchObject({ value, end: wide.length });
      }),
    );
  });

  test('reads a decimal before a scale as the naive reader does', () => {
    const scales = fc.constantFrom('', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        scales,
        (digits, places, scale) => {
          const text = (digits / 10 ** places).toFixed(places) + scale;
          const naive = [...scale].reduce((value, one) => value * (SCALES.get(one) ?? 1), digits / 10 ** places);
          // A scale of a scale stands for a number of its own, 12百万 as much as 1200万.
          expect(readNumeral(text, 0)?.value).toBeCloseTo(naive, -Math.log10(naive) + 9);
        },
      ),
    );
  });

  test('agrees with the naive reader on any row of Chinese numeral characters it takes for a number', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二三九十百千万亿零'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, (numeral) => {
        const value = naive(numeral);
        if (value === null || spell(value) !== numeral) return;
        expect(readNumeral(numeral, 0)).toMatchObject({ value, end: numeral.length });
      }),
      { numRuns: 3000 },
    );
  });

  test('says nothing but finite numbers of any text, within it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0129０９.．,，一两十百千万亿零〇点多余几数来年元分之') });
    fc.assert(
      fc.property(text, fc.nat(12), (string, at) => {
        const numeral = readNumeral(string, at);
        if (numeral === null) return;
        expect(Number.isFinite(numeral.value) && numeral.value >= 0).toBe(true);
        expect(numeral.end).toBeGreaterThan(at);
        expect(numeral.end).toBeLessThanOrEqual(string.length);
        if (numeral.upTo !== undefined) expect(numeral.upTo).toBeGreaterThan(numeral.value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readScale', () => {
  test.each([
    ['百', 100, 1],
    ['百万元', 1_000_000, 2],
    ['万亿', 1e12, 2],
    ['千亿', 1e11, 2],
    ['亿万', 1e8, 1],
  ])('%s', (text, value, end) => {
    expect(readScale(text, 0)).toEqual({ value, end });
  });
  test('is null where there is none', () => {
    expect([readScale('元', 0), readScale('', 0)]).toEqual([null, null]);
  });
});

describe('readFraction', () => {
  test.each([
    ['百分之三十五', 35, 100],
    ['百分之35.5', 35.5, 100],
    ['百分之三点五', 3.5, 100],
    ['千分之二', 2, 1000],
    ['三分之一', 1, 3],
    ['五分之二强', 2, 5],
  ])('%s', (text, value, of) => {
    expect(readFraction(text, 0)).toMatchObject({ part: { value }, of });
  });
  test.each(['三分', '百分之', '百分之百', '分之一', '一分之一'])('%s is none', (text) => {
    expect(readFraction(text, 0)).toBeNull();
  });
});

test('isNumeralCharacter', () => {
  expect([...'5５三百亿'].every(isNumeralCharacter)).toBe(true);
  expect([...'元多点,'].some(isNumeralCharacter)).toBe(false);
});

const SCALES = new Map([...'十百千万亿'].map((one, index) => [one, [10, 100, 1000, 1e4, 1e8][index] as number]));
const FORMAL = new Map(
  [...'一二三四五六七八九十百千'].map((one, index) => [one, '壹贰叁肆伍陆柒捌玖拾佰仟'.charAt(index)]),
);

/** The naive reader: split at the greatest scale, read what is before and what is behind. */
function naive(numeral: string): number | null {
  if (numeral === '') return 0;
  for (const scale of '亿万千百十') {
    const at = numeral.lastIndexOf(scale);
    if (at < 0) continue;
    const before = numeral.slice(0, at);
    const behind = naive(numeral.slice(at + 1).replace(/^零/, ''));
    const times = before === '' ? 1 : naive(before);
    return times === null || behind === null ? null : times * (SCALES.get(scale) as number) + behind;
  }
  const digit = '零一二三四五六七八九'.indexOf(numeral);
  return numeral.length === 1 && digit >= 0 ? digit : null;
}

/** The plain spelling of a whole number below a trillion. */
function spell(value: number): string {
  const parts: string[] = [];
  let isGap = false;
  for (const [scale, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / scale) % 1e4;
    if (part === 0) isGap = parts.length > 0;
    else {
      if (parts.length > 0 && (isGap || part < 1000)) parts.push('零');
      parts.push(spellSection(part), name);
      isGap = false;
    }
  }
  const text = parts.join('');
  return value < 1e12 && /^一十/.test(text) ? text.slice(1) : text;
}

function spellSection(part: number): string {
  let text = '';
  for (const [scale, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(part / scale) % 10;
    if (digit > 0) text += '零一二三四五六七八九'.charAt(digit) + name;
    else if (text !== '' && part % scale > 0 && !text.endsWith('零')) text += '零';
  }
  return text;
}
