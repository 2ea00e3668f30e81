import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSheetSeats, type SheetSeats } from './sheet-seat.ts';

let seats: SheetSeats;
/** As high a sheet as there is. */
const high = () => Math.round(innerHeight * 0.7);

beforeEach(() => {
  seats = createSheetSeats();
  scrollTo(0, 0);
});
afterEach(() => {
  document.body.innerHTML = '';
});

/** A page of this markup, and the range of its `b`. */
function pageWith(html: string): Range {
  document.body.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('b') as Element);
  return range;
}
const boxOf = (range: Range) => range.getBoundingClientRect();
const room = (px: number) => `<div style="height: ${px}px"></div>`;

describe('what a sheet is about stays in sight', () => {
  test('the page is moved, and back', () => {
    const range = pageWith(`${room(600)}<b>三高四新</b>${room(3000)}`);
    scrollTo(0, 50);
    expect(seats.seat(range, high())).toEqual({ edge: 'bottom', height: high() });
    expect(boxOf(range).bottom).toBeLessThan(innerHeight - high());
    expect(boxOf(range).top).toBeGreaterThan(0);
    seats.giveBack();
    expect(scrollY).toBe(50);
  });

  test('nothing is moved that is in sight already', () => {
    const range = pageWith(`<b>三高四新</b>${room(3000)}`);
    seats.seat(range, high());
    expect(scrollY).toBe(0);
  });

  test('a box that scrolls is moved, no further than its own edge, and then the page', () => {
    const range = pageWith(
      `${room(500)}<div style="height: 300px; overflow: auto">${room(150)}<b>三高四新</b>${room(2000)}</div>${room(3000)}`,
    );
    seats.seat(range, high());
    const pane = document.querySelector('div[style*=overflow]') as HTMLElement;
    expect(pane.scrollTop).toBeGreaterThan(0);
    expect(boxOf(range).top).toBeGreaterThanOrEqual(pane.getBoundingClientRect().top);
    expect(boxOf(range).bottom).toBeLessThan(innerHeight - high());
    seats.giveBack();
    expect([pane.scrollTop, scrollY]).toEqual([0, 0]);
  });

  test('what the reader has scrolled since is not taken back, and not fought', () => {
    const range = pageWith(`${room(600)}<b>三高四新</b>${room(3000)}`);
    seats.seat(range, high());
    scrollTo(0, 20);
    seats.seat(range, high());
    expect(scrollY).toBe(20);
    scrollTo(0, 900);
    seats.giveBack();
    expect(scrollY).toBe(900);
  });

  test('where the page cannot be moved so far the sheet is less high', () => {
    const range = pageWith(`${room(Math.round(innerHeight * 0.5))}<b>三高四新</b>`);
    const { edge, height } = seats.seat(range, high());
    expect([edge, scrollY]).toEqual(['bottom', 0]);
    expect(innerHeight - height).toBeGreaterThan(boxOf(range).bottom);
  });

  test.each<[what: string, html: string]>([
    ['at the end of a page', `${room(2000)}<b>三高四新</b>`],
    [
      'in what is fixed to the window',
      `${room(3000)}<p style="position: fixed; bottom: 0; margin: 0"><b>三高四新</b></p>`,
    ],
  ])('%s the sheet stands at the upper edge', (_what, html) => {
    const range = pageWith(html);
    scrollTo(0, document.documentElement.scrollHeight);
    const before = scrollY;
    const { edge, height } = seats.seat(range, high());
    expect(edge).toBe('top');
    expect(height).toBeLessThan(boxOf(range).top);
    expect(scrollY).toBe(before);
  });
});
