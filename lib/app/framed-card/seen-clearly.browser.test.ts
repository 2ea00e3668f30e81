import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SeenClearly, watchSeenClearly } from './seen-clearly.ts';

let stop: AbortController;
let now: number;

beforeEach(() => {
  stop = new AbortController();
  now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  document.body.innerHTML =
    '<div id="around"><div id="card" style="position: fixed; inset: 50px auto auto 50px; width: 300px; height: 200px; background: white">卡片</div></div>';
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const card = () => document.querySelector('#card') as HTMLElement;
const around = () => document.querySelector('#around') as HTMLElement;

/** Waits until the browser has looked: a clock that leaps shows whether it saw the card. */
async function untilSeen(seen: SeenClearly): Promise<void> {
  await vi.waitFor(() => {
    now += 500;
    expect(seen.isSeen()).toBe(true);
  });
}

async function untilUnseen(seen: SeenClearly): Promise<void> {
  await vi.waitFor(() => {
    now += 500;
    expect(seen.isSeen()).toBe(false);
  });
}

/** Lays something over a part of the card. */
function cover(style: string): HTMLElement {
  const over = document.body.appendChild(document.createElement('div'));
  over.style.cssText = `position: fixed; left: 60px; top: 60px; width: 20px; height: 20px; ${style}`;
  return over;
}

describe('a card that can be seen', () => {
  test('is seen clearly after half a second at rest, and not a millisecond before', async () => {
    const looked = lookedAt();
    const seen = watchSeenClearly(card(), stop.signal);
    expect(seen.isSeen()).toBe(false);
    looked.tell({ isIntersecting: true, isVisible: true });
    now += 499;
    expect(seen.isSeen()).toBe(false);
    now += 1;
    expect(seen.isSeen()).toBe(true);
    now += 100_000;
    expect(seen.isSeen()).toBe(true);
  });

  test('has to be at rest anew each time it has been moved', async () => {
    const seen = watchSeenClearly(card(), stop.signal);
    await untilSeen(seen);
    seen.moved();
    expect(seen.isSeen()).toBe(false);
    now += 499;
    seen.moved();
    now += 499;
    expect(seen.isSeen()).toBe(false);
    now += 1;
    expect(seen.isSeen()).toBe(true);
  });

  test('moved before it has ever been seen it is not seen for that', () => {
    lookedAt();
    const seen = watchSeenClearly(card(), stop.signal);
    seen.moved();
    now += 500;
    expect(seen.isSeen()).toBe(false);
  });

  test('that it is looked at again does not begin the rest anew', () => {
    const looked = lookedAt();
    const seen = watchSeenClearly(card(), stop.signal);
    looked.tell({ isIntersecting: true, isVisible: true });
    now += 400;
    looked.tell({ isIntersecting: true, isVisible: true });
    now += 100;
    expect(seen.isSeen()).toBe(true);
  });
});

describe('a card that cannot be seen well', () => {
  test.each([
    ['that hides a corner of it', 'background: white'],
    ['that lets clicks through', 'background: white; pointer-events: none'],
    ['that cannot be seen itself', 'opacity: 0.01; background: white; pointer-events: none'],
  ])('is not seen clearly below something %s, until that has gone for half a second', async (_name, style) => {
    const seen = watchSeenClearly(card(), stop.signal);
    await untilSeen(seen);
    const over = cover(style);
    await untilUnseen(seen);
    over.remove();
    await untilSeen(seen);
  });

  test.each([
    ['is faded', 'opacity: 0.5'],
    ['is all but gone', 'opacity: 0.01'],
    ['is turned', 'transform: rotate(3deg)'],
    ['is made small', 'transform: scale(0.5)'],
    ['is filtered', 'filter: brightness(0.2)'],
    ['is moved out of sight', 'transform: translateX(-2000px)'],
    ['is not shown', 'display: none'],
  ])('where what it stands in %s', async (_name, style) => {
    const seen = watchSeenClearly(card(), stop.signal);
    await untilSeen(seen);
    around().style.cssText = style;
    await untilUnseen(seen);
    around().style.cssText = '';
    await untilSeen(seen);
  });

  test('is not seen from the start', async () => {
    around().style.cssText = 'opacity: 0.5';
    const looked: boolean[] = [];
    // Whoever looks at the same in the same way has looked when this has.
    const observer = new IntersectionObserver(() => looked.push(true), { trackVisibility: true, delay: 100 } as object);
    const seen = watchSeenClearly(card(), stop.signal);
    observer.observe(card());
    await vi.waitFor(() => expect(looked).not.toEqual([]));
    observer.disconnect();
    now += 10_000;
    expect(seen.isSeen()).toBe(false);
  });

  test('covered between two looks that come together, it has to be at rest anew', () => {
    const looked = lookedAt();
    const seen = watchSeenClearly(card(), stop.signal);
    looked.tell({ isIntersecting: true, isVisible: true });
    now += 500;
    expect(seen.isSeen()).toBe(true);
    looked.tell({ isIntersecting: true, isVisible: false }, { isIntersecting: true, isVisible: true });
    expect(seen.isSeen()).toBe(false);
    now += 500;
    expect(seen.isSeen()).toBe(true);
  });
});

describe('where the browser does not tell what covers a card', () => {
  test('rest alone counts', () => {
    const looked = lookedAt();
    const seen = watchSeenClearly(card(), stop.signal);
    looked.tell({ isIntersecting: true });
    now += 499;
    expect(seen.isSeen()).toBe(false);
    now += 1;
    expect(seen.isSeen()).toBe(true);
    seen.moved();
    expect(seen.isSeen()).toBe(false);
    now += 500;
    looked.tell({ isIntersecting: false });
    expect(seen.isSeen()).toBe(false);
  });
});

test('nothing is watched any more once its signal aborts', () => {
  const looked = lookedAt();
  watchSeenClearly(card(), stop.signal);
  expect(looked.observed()).toEqual([card()]);
  stop.abort();
  expect(looked.observed()).toEqual([]);
});

/** A browser that says of an element what it is bid, in one go. */
function lookedAt() {
  let call: (entries: object[]) => void = () => {};
  let observed: Element[] = [];
  class Observer {
    constructor(callback: (entries: object[]) => void) {
      call = callback;
    }
    observe(element: Element): void {
      observed.push(element);
    }
    disconnect(): void {
      observed = [];
    }
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  return { tell: (...entries: object[]) => call(entries), observed: () => observed };
}
