import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paintInView } from './paint-in-view.ts';
import type { Painter } from './painter.ts';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** Keeps the view painted with a painter that only says how full it is. */
function keep({ isCrowded, isFull }: { isCrowded: boolean; isFull: boolean }) {
  const painter = { isCrowded: () => isCrowded, isFull: () => isFull, show: vi.fn() };
  document.body.innerHTML = `<p>${'文'.repeat(500)}</p>`;
  const node = document.querySelector('p')?.firstChild as Text;
  const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 2 });
  const markedTexts = vi.fn(() => [{ node, ranges: [range], first: 0, last: 0 }]);
  const marksChanged = paintInView({ painter: painter as unknown as Painter, markedTexts, signal: stop.signal });
  return { painter, markedTexts, near: [range], marksChanged };
}

test.each([
  ['a scroll', () => document.body.dispatchEvent(new Event('scroll'))],
  ['a change of the window', () => dispatchEvent(new Event('resize'))],
  ['a click', () => document.body.click()],
  ['a picture that has come', () => document.body.dispatchEvent(new Event('load'))],
])('%s has what is in view painted, once, a moment later', async (_name, happen) => {
  const { painter, near } = keep({ isCrowded: true, isFull: true });
  happen();
  happen();
  expect(painter.show).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(painter.show).toHaveBeenCalledExactlyOnceWith(near);
  happen();
  await vi.advanceTimersByTimeAsync(100);
  expect(painter.show).toHaveBeenCalledTimes(2);
});

test('where all marks are painted nothing is looked at', async () => {
  const { markedTexts, marksChanged } = keep({ isCrowded: false, isFull: false });
  dispatchEvent(new Event('scroll'));
  marksChanged();
  await vi.advanceTimersByTimeAsync(1000);
  expect(markedTexts).not.toHaveBeenCalled();
});

test('a changed mark has the view looked at only where it could not be painted as it came', async () => {
  const roomy = keep({ isCrowded: true, isFull: false });
  roomy.marksChanged();
  await vi.advanceTimersByTimeAsync(1000);
  expect(roomy.markedTexts).not.toHaveBeenCalled();
  const full = keep({ isCrowded: true, isFull: true });
  full.marksChanged();
  await vi.advanceTimersByTimeAsync(1000);
  expect(full.markedTexts).toHaveBeenCalledOnce();
});

test('after its end nothing is painted any more', async () => {
  const { painter } = keep({ isCrowded: true, isFull: true });
  dispatchEvent(new Event('scroll'));
  stop.abort();
  dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(painter.show).not.toHaveBeenCalled();
});
