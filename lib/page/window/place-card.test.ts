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

const HELD_ABOVE = { stand: 'above', offset: -300 } as const;
const HELD_BELOW = { stand: 'below', offset: 26 } as const;

const place = (some: Partial<CardPlacing>): CardPlace =>
  placeCard({
    lines: [line(100, 100)],
    window: WINDOW,
    width: 345,
    height: 200,
    growsLater: false,
    isWaiting: false,
    keepsHead: false,
    overlay: 0,
    side: 'below',
    lineOrder: 'down',
    held: null,
    ...some,
  });

describe('a card', () => {
  test.each<[what: string, some: Partial<CardPlacing>, at: Partial<CardPlace>]>([
    ['stands below its term', {}, { stand: 'below', left: 100, top: 126, width: 345, height: 200 }],
    [
      'above where that is asked for',
      { side: 'above', lines: [line(100, 400)], height: 300 },
      { stand: 'above', top: 94 },
    ],
    ['below where there is no room above', { side: 'above' }, { stand: 'below' }],
    ['above where there is no room below', { lines: [line(100, 600)], height: 300 }, { stand: 'above', top: 294 }],
    ['where there is more room, if neither holds it', { lines: [line(100, 450)], height: 2000 }, { stand: 'above', height: 420 }], // biome-ignore format: a row a case
    ['below the last line of a term that is broken', { lines: [line(900, 100), line(20, 130)] }, { stand: 'below', left: 20, top: 156 }], // biome-ignore format: a row a case
    ['above the first line of it', { side: 'above', lines: [line(600, 400), line(20, 430)], height: 300 }, { stand: 'above', left: 600, top: 94 }], // biome-ignore format: a row a case
    ['on its side while it can be read there', { lines: [line(100, 300)], height: 420, held: HELD_BELOW }, { stand: 'below', height: 366 }], // biome-ignore format: a row a case
    ['but not where it cannot', { lines: [line(100, 600)], height: 420, held: HELD_BELOW }, { stand: 'above' }],
    ['beside a low term where it will grow, above its line', { lines: [line(100, 520)], height: 110, growsLater: true }, { stand: 'right', left: 186, top: 394 }], // biome-ignore format: a row a case
    ['at the same height while it is fetched', { lines: [line(100, 520)], height: 60, growsLater: true }, { stand: 'right', left: 186, top: 394 }], // biome-ignore format: a row a case
    ['on the left where the right has no room', { lines: [line(800, 520)], height: 110, growsLater: true }, { stand: 'left', left: 449, top: 394 }], // biome-ignore format: a row a case
    ['no lower than leaves it room to grow', { lines: [line(100, 660)], height: 110, growsLater: true }, { stand: 'right', top: 492 }], // biome-ignore format: a row a case
    ['above where it will grow in a narrow window', { window: { width: 500, height: 700 }, lines: [line(200, 520)], height: 110, growsLater: true }, { stand: 'above' }], // biome-ignore format: a row a case
    ['beside it and nowhere else once it has grown', { lines: [line(100, 520)], height: 420, held: { stand: 'right', offset: -116 } }, { stand: 'right', top: 404, height: 288 }], // biome-ignore format: a row a case
    ['where most cards have room, before it is known how high it is', { lines: [line(100, 460)], isWaiting: true }, { stand: 'above', top: 254, height: 200 }], // biome-ignore format: a row a case
    ['on the side that is asked for where that has room for most', { lines: [line(100, 200)], isWaiting: true }, { stand: 'below' }], // biome-ignore format: a row a case
    ['so where it is low and more may be opened in it', { lines: [line(100, 520)], height: 180 }, { stand: 'right', left: 186, top: 334 }], // biome-ignore format: a row a case
    ['below all the same where that leaves it room', { lines: [line(100, 460)], height: 180 }, { stand: 'below' }],
    ['above the line, beside its term, where above is asked for', { side: 'above', lines: [line(100, 300)], height: 180 }, { stand: 'right', left: 186, top: 114 }], // biome-ignore format: a row a case
    ['above its term where a narrow window has nothing beside it', { window: { width: 500, height: 700 }, lines: [line(200, 600)], height: 180 }, { stand: 'above', top: 414 }], // biome-ignore format: a row a case
    ['beside it in a low window', { window: { width: 900, height: 300 }, lines: [line(100, 140)], height: 250 }, { stand: 'right', left: 186 }], // biome-ignore format: a row a case
    ['left of a column of a page that runs leftward', { lineOrder: 'leftward', lines: [line(700, 100, 20, 80)] }, { stand: 'left', left: 349, top: 100 }], // biome-ignore format: a row a case
    ['right of one of a page that runs rightward', { lineOrder: 'rightward', lines: [line(300, 100, 20, 80)] }, { stand: 'right', left: 326, top: 100 }], // biome-ignore format: a row a case
    ['on the other side where the window ends', { lineOrder: 'leftward', lines: [line(100, 100, 20, 80)] }, { stand: 'right' }], // biome-ignore format: a row a case
    ['below a column where there is no room beside it', { window: { width: 400, height: 700 }, lineOrder: 'leftward', lines: [line(200, 100, 20, 80)] }, { stand: 'below' }], // biome-ignore format: a row a case
    ['above as it is seen, once it has more to show', { lines: [line(100, 600)], height: 400, keepsHead: true, held: HELD_ABOVE }, { stand: 'above', top: 300, height: 294 }], // biome-ignore format: a row a case
    ['there too once it has less', { lines: [line(100, 600)], height: 120, keepsHead: true, held: HELD_ABOVE }, { stand: 'above', top: 300, height: 120 }], // biome-ignore format: a row a case
    ['higher where it could not be read as it is', { lines: [line(100, 600)], height: 400, keepsHead: true, held: { stand: 'above', offset: -180 } }, { stand: 'above', top: 194, height: 400 }], // biome-ignore format: a row a case
    ['with its menu over the term, and its head where it was', { lines: [line(100, 600)], height: 150, keepsHead: true, overlay: 240, held: { stand: 'above', offset: -156 } }, { stand: 'above', top: 444, height: 240 }], // biome-ignore format: a row a case
    ['with no more of its menu than the window holds', { lines: [line(100, 600)], height: 300, overlay: 500 }, { stand: 'above', top: 294, height: 398 }], // biome-ignore format: a row a case
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
  isWaiting: fc.boolean(),
  keepsHead: fc.boolean(),
  overlay: fc.constant(0),
  side: fc.constantFrom('below', 'above'),
  lineOrder: fc.constantFrom('down', 'leftward', 'rightward'),
  held: fc.option(
    fc.record({
      stand: fc.constantFrom('below', 'above', 'left', 'right'),
      offset: fc.integer({ min: -600, max: 600 }),
    }),
  ),
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

  test('keeps its head where it was as it grows, on every side but above, and covers no term of one line', () => {
    fc.assert(
      fc.property(ANY_PLACING, ANY_LINE, fc.integer({ min: 0, max: 2000 }), (placing, one, more) => {
        const beside = { ...placing, lines: [one] };
        const { stand, offset, ...small } = placeCard({ ...beside, height: 110, growsLater: true, held: null });
        fc.pre(stand !== 'above' && Math.max(one.top, placing.window.height - one.bottom) >= 116);
        const held = { stand, offset };
        const grown = placeCard({ ...beside, height: 110 + more, growsLater: false, held });
        fc.pre(grown.height >= Math.min(110 + more, 200));
        expect(grown).toMatchObject({ stand, left: small.left, top: small.top });
        expect(overlap(grown, one)).toBe(false);
        expect(placeCard({ ...beside, height: 110 + more, growsLater: false, held: grown })).toEqual(grown);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps its head above its term too, once it is seen, where it can be read as it is', () => {
    fc.assert(
      fc.property(
        ANY_PLACING,
        ANY_LINE,
        fc.integer({ min: 60, max: 2000 }),
        fc.integer({ min: 0, max: 2000 }),
        (placing, one, height, overlay) => {
          const beside = { ...placing, lines: [one], growsLater: false };
          fc.pre(Math.max(one.top, placing.window.height - one.bottom) >= 116);
          const first = placeCard({ ...beside, keepsHead: false, held: null });
          fc.pre(first.stand === 'above' && (first.height >= 200 || first.height >= height));
          const next = placeCard({ ...beside, height, keepsHead: true, held: first });
          expect(next).toMatchObject({ stand: 'above', left: first.left, top: first.top });
          expect(next.height).toBe(Math.min(height, first.height));
          expect(overlap(next, one)).toBe(false);
          const withMenu = placeCard({ ...beside, height, overlay, keepsHead: true, held: next });
          expect([withMenu.top, withMenu.left]).toEqual([next.top, next.left]);
          expect(withMenu.top + withMenu.height).toBeLessThanOrEqual(placing.window.height);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('that is low keeps its head where it was, whatever is opened in it, unless nothing beside or below its term has room for it, or 200 px', () => {
    fc.assert(
      fc.property(
        ANY_PLACING,
        ANY_LINE,
        fc.integer({ min: 60, max: 279 }),
        fc.integer({ min: 0, max: 2000 }),
        (placing, one, height, more) => {
          const { window } = placing;
          const beside = { ...placing, lines: [one], growsLater: false, isWaiting: false };
          fc.pre(Math.max(one.top, window.height - one.bottom) >= 116 && window.height >= 350);
          const low = placeCard({ ...beside, height, keepsHead: false, held: null });
          const room = Math.min(placing.width, window.width - 16) + 14;
          const isHemmedIn =
            window.height - one.bottom < Math.max(height, 200) + 16 &&
            Math.max(one.left, window.width - one.right) < room;
          fc.pre(!isHemmedIn || low.stand !== 'above');
          expect(low.stand).not.toBe('above');
          const grown = placeCard({ ...beside, height: height + more, keepsHead: true, held: low });
          fc.pre(grown.height >= Math.min(height + more, 200));
          expect(grown).toMatchObject({ stand: low.stand, left: low.left, top: low.top });
          expect(grown.height).toBeGreaterThanOrEqual(low.height);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('that grows later stands above its term only where no other side has 200 px for it', () => {
    fc.assert(
      fc.property(ANY_PLACING, ANY_LINE, (placing, one) => {
        const { width, height } = placing.window;
        const small = placeCard({ ...placing, lines: [one], height: 110, growsLater: true, held: null });
        fc.pre(small.stand === 'above' && height >= 350);
        expect(height - one.bottom).toBeLessThan(216);
        const room = Math.min(placing.width, width - 16) + 14;
        expect(Math.max(one.left, width - one.right)).toBeLessThan(room);
      }),
      { numRuns: 2000 },
    );
  });
});
