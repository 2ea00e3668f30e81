import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSeal, type SealBox } from './place-seal.ts';

const WINDOW = { width: 800, height: 600 };
const line = (left: number, top: number, width = 80, height = 20): SealBox => ({
  ...{ left, top },
  right: left + width,
  bottom: top + height,
});
const place = (at: SealBox, more: Partial<Parameters<typeof placeSeal>[0]> = {}) =>
  placeSeal({ line: at, window: WINDOW, sizePx: 24, isTouch: false, isTaken: () => false, ...more });

describe('a seal', () => {
  test.for<[why: string, at: SealBox, left: number, top: number]>([
    ['behind the end of the selection, below its line', line(100, 100), 183, 123],
    ['above it at the lower edge', line(100, 575), 183, 548],
    ['before its end at the right edge', line(710, 100), 763, 123],
    ['above and before it in the corner', line(710, 575), 763, 548],
  ])('stands %s', ([, at, left, top]) => {
    expect(place(at)).toEqual({ left, top });
  });

  test('stands above the handles of a finger, and below them where there is no room', () => {
    expect(place(line(100, 100), { isTouch: true, sizePx: 40 })).toEqual({ left: 183, top: 57 });
    expect(place(line(100, 10), { isTouch: true, sizePx: 40 })).toEqual({ left: 183, top: 74 });
  });

  test('makes way for what the page has there, where there is another place', () => {
    expect(place(line(100, 100), { isTaken: ({ top }) => top > 100 })).toEqual({ left: 183, top: 73 });
    expect(place(line(100, 100), { isTaken: () => true })).toEqual({ left: 183, top: 123 });
  });

  test('is within the window, wherever the selection ends, and never on its line where there is room beside it', () => {
    const any = fc.record({
      left: fc.integer({ min: -200, max: 900 }),
      top: fc.integer({ min: -20, max: 620 }),
      width: fc.integer({ min: 1, max: 800 }),
      height: fc.integer({ min: 8, max: 60 }),
    });
    fc.assert(
      fc.property(any, fc.boolean(), ({ left, top, width, height }, isTouch) => {
        const at = line(left, top, width, height);
        const sizePx = isTouch ? 40 : 24;
        const seal = place(at, { isTouch, sizePx });
        expect(seal.left).toBeGreaterThanOrEqual(0);
        expect(seal.top).toBeGreaterThanOrEqual(0);
        expect(seal.left + sizePx).toBeLessThanOrEqual(WINDOW.width);
        expect(seal.top + sizePx).toBeLessThanOrEqual(WINDOW.height);
        const isInWindow = left >= 0 && top >= 0 && at.right <= WINDOW.width && at.bottom <= WINDOW.height;
        if (isInWindow) expect(seal.top >= at.bottom || seal.top + sizePx <= at.top).toBe(true);
      }),
    );
  });
});
