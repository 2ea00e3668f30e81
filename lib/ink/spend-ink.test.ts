import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hanByStretch, type InkTerm, STRETCH_UNITS, spendInk } from './spend-ink.ts';

/** A text and its terms; digits stand for what is no Han, a term is `[` weight, characters, `]`. */
function read(written: string): { han: readonly number[]; terms: InkTerm[] } {
  const terms: InkTerm[] = [];
  let text = '';
  for (const [, weight, surface, plain] of written.matchAll(/\[(\d+)([^\]]+)\]|([^[]+)/g)) {
    if (surface !== undefined)
      terms.push({ start: text.length, end: text.length + surface.length, weight: Number(weight) });
    text += surface ?? plain;
  }
  return { han: hanByStretch(text), terms };
}

/** So many plain Han characters. */
const plain = (count: number) => '文'.repeat(count);

/** Which terms of each text are painted, one text after the other. */
function paint(share: number, ...texts: string[]): boolean[][] {
  let owed = 0;
  return texts.map((written) => {
    const { han, terms } = read(written);
    const spent = spendInk(han, terms, share, owed);
    owed = spent.owed;
    return terms.map((term) => spent.painted.has(term));
  });
}

describe('the Han characters of a text', () => {
  test.each([
    ['', []],
    ['三高四新', [4]],
    ['RCEP 是什么', [3]],
    [plain(STRETCH_UNITS), [120]],
    [`${plain(STRETCH_UNITS)}12文`, [120, 1]],
    ['1'.repeat(250), [0, 0, 0]],
  ])('%#: are counted by stretches', (text, counts) => {
    expect(hanByStretch(text)).toEqual(counts);
  });
});

describe('what is painted', () => {
  test.each<[what: string, share: number, texts: string[], painted: boolean[][]]>([
    ['all that fits', 12, [`[1一二]${plain(96)}[2三四]`], [[true, true]]],
    ['the heavier before the lighter', 12, [`[1一二三四]${plain(40)}[2三四五六]`], [[false, true]]],
    ['of like weight the earlier', 12, [`[1一二三四]${plain(40)}[1三四五六]`], [[true, false]]],
    [
      'a lighter one that fits where a heavier does not',
      12,
      [`[3一二]${plain(40)}[2三四五六七八][1九十]`],
      [[true, false, true]],
    ],
    [
      'the reader’s own where there is no room, which what follows makes up for',
      12,
      [`[500一二三四][2五六][600七八九十]`, `[1一二三四]${plain(40)}`],
      [[true, false, true], [false]],
    ],
    ['of a headline the heaviest alone', 12, [`[1一二三四]的[2三四]`], [[false, true]]],
    [
      'of headlines as many as the share allows',
      12,
      Array.from({ length: 6 }, () => `[1一二三四]${plain(16)}`),
      [[true], [true], [false], [true], [false], [true]],
    ],
    [
      'the paragraph after a headline makes up for it',
      12,
      ['[1一二三四五六]', `[1一二三四五六]${plain(50)}`],
      [[true], [true]],
    ],
    [
      'and paints what is left besides',
      12,
      ['[1一二三四五六]', `[2一二三四]${plain(50)}[1三四]`],
      [[true], [true, false]],
    ],
    [
      'room that a plain text has left is not kept for the next',
      12,
      [plain(1000), `[2一二三四]${plain(40)}[1三四五六]`],
      [[], [true, false]],
    ],
    [
      'what a plain text has read makes up for what was owed',
      12,
      ['[1一二三四五六七八]', plain(70), '[1一二]'],
      [[true], [], [true]],
    ],
    [
      'each stretch of a long text keeps to the share by itself',
      12,
      [`${'[1一二三四]'.repeat(30)}${plain(240)}[1一二三四]`],
      [[...Array.from({ length: 30 }, (_, at) => at < 3), true]],
    ],
    ['a text without Han shows its heaviest term and owes it', 12, ['[1RCEP]', '[1RCEP]'], [[true], [false]]],
    [
      'with no end to the share, all',
      Number.POSITIVE_INFINITY,
      ['[1RCEP][2一二]', '[1一二][1三四]'],
      [
        [true, true],
        [true, true],
      ],
    ],
  ])('%s', (_what, share, texts, painted) => {
    expect(paint(share, ...texts)).toEqual(painted);
  });
});

/** Texts as spending sees them: stretches of so many Han, and terms in them that rise and do not overlap. */
const anyText = fc
  .tuple(
    fc.integer({ min: 1, max: 500 }),
    fc.array(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 9 })),
      {
        maxLength: 40,
      },
    ),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([length, pieces, share]) => {
    const terms: InkTerm[] = [];
    let at = 0;
    for (const [gap, size, weight] of pieces) {
      if (at + gap + size > length) break;
      terms.push({ start: at + gap, end: at + gap + size, weight });
      at += gap + size;
    }
    const text = Array.from({ length }, (_, unit) => ((unit * 7) % 10 < share * 10 ? '文' : '1')).join('');
    return { text, han: hanByStretch(text), terms };
  });
const anyShare = fc.constantFrom(6, 12, 20);
const sizeOf = (terms: Iterable<InkTerm>) => [...terms].reduce((sum, { start, end }) => sum + end - start, 0);
const longestOf = (texts: readonly { terms: readonly InkTerm[] }[]) =>
  Math.max(0, ...texts.flatMap(({ terms }) => terms.map(({ start, end }) => end - start)));

/** The texts one after the other, with what is painted of each. */
function spendAll(texts: readonly { han: readonly number[]; terms: readonly InkTerm[] }[], share: number) {
  let owed = 0;
  return texts.map((text) => {
    const spent = spendInk(text.han, text.terms, share, owed);
    owed = spent.owed;
    return { ...text, painted: spent.painted, owed };
  });
}

describe('whatever the texts', () => {
  test('of any run of them no more is painted than the share of their characters and one term', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), anyShare, (texts, share) => {
        const all = spendAll(texts, share);
        const longest = longestOf(all);
        for (let from = 0; from < all.length; from++) {
          let [painted, room] = [0, 0];
          for (const text of all.slice(from)) {
            painted += sizeOf(text.painted);
            room += (share / 100) * text.han.reduce((sum, count) => sum + Math.max(count, 1), 0);
            expect(painted).toBeLessThanOrEqual(room + longest + 1e-9);
          }
        }
      }),
    );
  });

  test('nor of any screenful, wherever it is cut, but for the stretches at its edges', () => {
    fc.assert(
      fc.property(anyText, anyShare, fc.nat(500), fc.integer({ min: 1, max: 500 }), (text, share, from, length) => {
        const { painted } = spendInk(text.han, text.terms, share, 0);
        const seen = [...painted].filter(({ start, end }) => start >= from && end <= from + length);
        const cut = text.han.slice(Math.floor(from / STRETCH_UNITS), Math.floor((from + length) / STRETCH_UNITS) + 1);
        const room = (share / 100) * cut.reduce((sum, count) => sum + Math.max(count, 1), 0);
        expect(sizeOf(seen)).toBeLessThanOrEqual(room + longestOf([text]) + 1e-9);
      }),
    );
  });

  test('what comes after changes nothing before it', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 6 }),
        fc.array(anyText, { maxLength: 6 }),
        anyShare,
        (some, more, share) => {
          const alone = spendAll(some, share).map(({ painted }) => [...painted]);
          expect(
            spendAll([...some, ...more], share)
              .slice(0, some.length)
              .map(({ painted }) => [...painted]),
          ).toEqual(alone);
        },
      ),
    );
  });

  test('nothing lighter is painted in the place of something heavier of its stretch that is no longer', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), anyShare, (texts, share) => {
        for (const { terms, painted } of spendAll(texts, share)) {
          for (const plainTerm of terms.filter((term) => !painted.has(term))) {
            for (const term of painted) {
              const isBeside = Math.floor(term.start / STRETCH_UNITS) === Math.floor(plainTerm.start / STRETCH_UNITS);
              const isShorter = term.end - term.start < plainTerm.end - plainTerm.start;
              if (isBeside && !isShorter) expect(term.weight).toBeGreaterThanOrEqual(plainTerm.weight);
            }
          }
        }
      }),
    );
  });

  test('a text shows its heaviest term wherever the texts before it owe nothing', () => {
    fc.assert(
      fc.property(anyText, anyShare, (text, share) => {
        fc.pre(text.terms.some(({ start }) => start < STRETCH_UNITS));
        const { painted } = spendInk(text.han, text.terms, share, 0);
        const first = text.terms.filter(({ start }) => start < STRETCH_UNITS);
        const heaviest = Math.max(...first.map(({ weight }) => weight));
        expect(first.some((term) => term.weight === heaviest && painted.has(term))).toBe(true);
      }),
    );
  });

  test('with no end to the share all is painted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spendInk(text.han, text.terms, Number.POSITIVE_INFINITY, 0).painted.size).toBe(text.terms.length);
      }),
    );
  });
});
