import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQuietWatch } from './quiet-watch.ts';

const frame = { tabId: 3, frameId: 0, isPrivate: false };
beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

test('a frame is quiet once it has asked nothing for a while, each frame by itself', () => {
  const quiet = vi.fn();
  const { stirred } = createQuietWatch(quiet);
  stirred(frame);
  vi.advanceTimersByTime(200);
  stirred(frame);
  stirred({ ...frame, frameId: 2 });
  vi.advanceTimersByTime(299);
  expect(quiet).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(quiet.mock.calls.map(([one]) => one.frameId)).toEqual([0, 2]);
});

test('one that never rests is taken as it is, and ever more seldom', () => {
  const quiet = vi.fn();
  const { stirred } = createQuietWatch(quiet);
  for (let ms = 0; ms < 600_000; ms += 100) {
    stirred(frame);
    vi.advanceTimersByTime(100);
  }
  expect(quiet.mock.calls.length).toBeGreaterThan(8);
  expect(quiet.mock.calls.length).toBeLessThan(16);
});

test('one that has rested is quiet as soon as at first', () => {
  const quiet = vi.fn();
  const { stirred } = createQuietWatch(quiet);
  for (let times = 0; times < 5; times++) {
    stirred(frame);
    vi.advanceTimersByTime(300 * 2 ** times);
  }
  expect(quiet).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(60_000);
  stirred(frame);
  vi.advanceTimersByTime(300);
  expect(quiet).toHaveBeenCalledTimes(6);
});

test('what has no tab is not watched, and not more frames than many', () => {
  const quiet = vi.fn();
  const { stirred } = createQuietWatch(quiet);
  stirred({ ...frame, tabId: null });
  for (let tabId = 0; tabId < 300; tabId++) stirred({ ...frame, tabId });
  vi.advanceTimersByTime(1000);
  expect(quiet).toHaveBeenCalledTimes(200);
});
