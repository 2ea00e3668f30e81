import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardPlace, type CardPlacing, placeCard } from './place-card.ts';

const WINDOW = { width: 1000, height: 700 };
const line = (left: number, top: number, width = 80, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const place = (some: Partial<CardPlacing>): CardPlace =>
  placeCard({
    lines: [line(100, 100)],
    window: WINDOW,
    width: 345,
    height: 200,
    growsLater: false,
    side: 'below',
    lineOrder: 'down',
    held: null,
    ...some,
  });

describe('a card', () => {
  test.each<[what: string, some: Partial<CardPlacing>, at: Partial<CardPlace>]>([
    ['stands below its term', {}, { stand: 'below', left: 100, top: 126, width: 345, height: 200 }],
    ['above where that is asked for', { side: 'above', lines: [line(100, 300)] }, { stand: 'above', top: 94 }],
    ['below where there is no room above', { side: 'above' }, { stand: 'below' }],
    ['above where there is no room below', { lines: [line(100, 600)] }, { stand: 'above', top: 394 }],
    ['where there is more room, if neither holds it', { lines: [line(100, 450)], height: 2000 }, { stand: 'above', height: 420 }], // biome-ignore format: a row a case
    ['below the last line of a term that is broken', { lines: [line(900, 100), line(20, 130)] }, { stand: 'below', left: 20, top: 156 }], // biome-ignore format: a row a case
    ['above the first line of it', { side: 'above', lines: [line(600, 400), line(20, 430)] }, { stand: 'above', left: 600, top: 194 }], // biome-ignore format: a row a case
    ['on its side while it can be read there', { lines: [line(100, 300)], height: 420, held: 'below' }, { stand: 'below', height: 366 }], // biome-ignore format: a row a case
    ['but not where it cannot', { lines: [line(100, 600)], height: 420, held: 'below' }, { stand: 'above' }],
    ['where it can grow', { lines: [line(100, 520)], height: 110, growsLater: true }, { stand: 'above' }],
    ['small where it will not', { lines: [line(100, 520)], height: 110 }, { stand: 'below' }],
    ['beside it in a low window', { window: { width: 900, height: 300 }, lines: [line(100, 140)], height: 250 }, { stand: 'right', left: 186 }], // biome-ignore format: a row a case
    ['left of a column of a page that runs leftward', { lineOrder: 'leftward', lines: [line(700, 100, 20, 80)] }, { stand: 'left', left: 349, top: 100 }], // biome-ignore format: a row a case
    ['right of one of a page that runs rightward', { lineOrder: 'rightward', lines: [line(300, 100, 20, 80)] }, { stand: 'right', left: 326, top: 100 }], // biome-ignore format: a row a case
    ['on the other side where the window ends', { lineOrder: 'leftward', lines: [line(100, 100, 20, 80)] }, { stand: 'right' }], // biome-ignore format: a row a case
    ['below a column where there is no room beside it', { window: { width: 400, height: 700 }, lineOrder: 'leftward', lines: [line(200, 100, 20, 80)] }, { stand: 'below' }], // biome-ignore format: a row a case
  ])('%s', (_what, some, at) => {
    expect(place(some)).toMatchObject(at);
  });
});

const ANY_LINE = fc
  .record({
    left: fc.integer({ min: -300, max: 1500 }),
    top: fc.integer({ min: -300, max: 1200 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.double({ min: 1, max: 120, noNaN: true }),
  })
  .map(({ left, top, width, height }) => line(left, top, width, height));

const ANY_PLACING: fc.Arbitrary<CardPlacing> = fc.record({
  lines: fc.array(ANY_LINE, { minLength: 1, maxLength: 3 }),
  window: fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 240, max: 1200 }) }),
  width: fc.constantFrom(300, 345, 420, 520),
  height: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 60, max: 2000 })),
  growsLater: fc.boolean(),
  side: fc.constantFrom('below', 'above'),
  lineOrder: fc.constantFrom('down', 'leftward', 'rightward'),
  held: fc.constantFrom(null, 'below', 'above', 'left', 'right'),
});

/** True where two boxes share a point within both. */
function overlap(card: CardPlace, { left, top, right, bottom }: CardPlacing['lines'][number]): boolean {
  return card.left < right && card.left + card.width > left && card.top < bottom && card.top + card.height > top;
}

describe('of any term in any window, a card', () => {
  test('is wholly in the window, as wide as can be, and can be seen', () => {
    fc.assert(
      fc.property(ANY_PLACING, (placing) => {
        const { left, top, width, height } = placeCard(placing);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(placing.window.width);
        expect(top + height).toBeLessThanOrEqual(placing.window.height);
        expect(width).toBe(Math.min(placing.width, placing.window.width - 16));
        expect(height).toBeGreaterThanOrEqual(Math.min(placing.height, 100));
        expect(height).toBeLessThanOrEqual(placing.height);
      }),
      { numRuns: 2000 },
    );
  });

  test('is not over a term of one line that leaves it room', () => {
    fc.assert(
      fc.property(ANY_PLACING, ANY_LINE, (placing, one) => {
        const { height } = placing.window;
        fc.pre(Math.max(one.top, height - one.bottom) >= 116);
        expect(overlap(placeCard({ ...placing, lines: [one] }), one)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('is over no line of a term whose lines follow each other', () => {
    fc.assert(
      fc.property(
        ANY_PLACING,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 1000 }),
        (placing, count, top) => {
          const lines = Array.from({ length: count }, (_, at) => line(100 - at * 20, top + at * 24));
          fc.pre(Math.max(top, placing.window.height - top - count * 24) >= 120 && top < placing.window.height);
          const card = placeCard({ ...placing, lines });
          for (const one of lines) expect(overlap(card, one)).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('stays on its side as it grows, while it has room to be read there', () => {
    fc.assert(
      fc.property(ANY_PLACING, fc.integer({ min: 60, max: 2000 }), (placing, more) => {
        const small = placeCard({ ...placing, height: 110, growsLater: true, held: null });
        const grown = placeCard({ ...placing, height: 110 + more, held: small.stand });
        fc.pre(grown.height >= Math.min(110 + more, 200));
        const again = placeCard({ ...placing, height: 110 + more, held: grown.stand });
        expect(again).toEqual(grown);
        if (small.stand === 'below' && grown.stand === 'below') expect(grown.top).toBe(small.top);
      }),
      { numRuns: 1000 },
    );
  });
});
