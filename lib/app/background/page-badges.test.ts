import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../protocol/types.ts';
import { createPageBadges } from './page-badges.ts';

const fake = vi.hoisted(() => ({
  hasFrames: vi.fn(async (_tabId: number) => false),
  report: vi.fn<(tabId: number) => Promise<Reply<object>>>(),
  showBadge: vi.fn(async (_tabId: number, _page: { state: string; entries: number }) => {}),
}));
vi.mock('../frames/frames-of.ts', () => ({ hasFrames: fake.hasFrames }));
vi.mock('../frames/ask-page.ts', () => ({ askPage: { report: fake.report } }));
vi.mock('./badge.ts', () => ({ showBadge: fake.showBadge }));

const onError = vi.fn();
const on = (entries: number) => ({ state: 'on' as const, entries, turn: 0 });
const OFF = { state: 'off' as const, entries: 0, turn: 0 };
/** What the badge of tab 3 said, one after the other. */
const shown = () => fake.showBadge.mock.calls.map(([, { state, entries }]) => `${state} ${entries}`);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  fake.hasFrames.mockResolvedValue(false);
  fake.report.mockReset().mockResolvedValue({ ok: true, value: { state: 'on', entries: [1, 2, 3] } });
});
afterEach(() => vi.useRealTimers());

describe('the badge of a page', () => {
  test('without frames says what the page tells, and asks into no frame', async () => {
    const badges = createPageBadges(onError);
    await badges.changed(3, 0, on(12));
    expect(shown()).toEqual(['on 12']);
    expect(fake.report).not.toHaveBeenCalled();
  });

  test('with frames counts them all, once for what many tell at once', async () => {
    fake.hasFrames.mockResolvedValue(true);
    const badges = createPageBadges(onError);
    await Promise.all(Array.from({ length: 60 }, (_, frameId) => badges.changed(3, frameId, on(1))));
    expect(shown()).toEqual(['on 3']);
    fake.report.mockResolvedValueOnce({ ok: true, value: { state: 'on', entries: [1, 2, 3, 4] } });
    await vi.advanceTimersByTimeAsync(250);
    expect(shown()).toEqual(['on 3', 'on 4']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fake.report).toHaveBeenCalledTimes(2);
  });

  test('whose frames take long to count is counted the more seldom', async () => {
    fake.report.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { ok: true, value: { state: 'on', entries: [] } };
    });
    const badges = createPageBadges(onError);
    const ticker = setInterval(() => void badges.changed(3, 7, on(1)), 50);
    await vi.advanceTimersByTimeAsync(11_000);
    clearInterval(ticker);
    expect(fake.report.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(fake.report.mock.calls.length).toBeLessThanOrEqual(11);
  });

  test('that is switched off says so at once, and nothing that was being counted comes after it', async () => {
    let answer = (_reply: Reply<object>) => {};
    fake.report.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const badges = createPageBadges(onError);
    const counting = badges.changed(3, 7, on(5));
    await badges.changed(3, 0, OFF);
    answer({ ok: true, value: { state: 'on', entries: [1] } });
    await counting;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toEqual(['off 0']);
  });

  test('stays as it is where the page does not answer, and a count that fails behind a rest is reported', async () => {
    fake.report.mockResolvedValueOnce({ ok: false, code: 'no-answer' });
    const badges = createPageBadges(onError);
    await badges.changed(3, 7, on(5));
    expect(shown()).toEqual([]);
    fake.showBadge.mockRejectedValueOnce(new Error('no such tab'));
    await badges.changed(3, 7, on(6));
    await vi.advanceTimersByTimeAsync(250);
    expect(onError).toHaveBeenCalledWith(new Error('no such tab'));
  });

  test('of one tab does not wait for that of another', async () => {
    const badges = createPageBadges(onError);
    await badges.changed(3, 0, on(1));
    await badges.changed(4, 0, on(2));
    expect(fake.showBadge.mock.calls.map(([tabId]) => tabId)).toEqual([3, 4]);
  });
});
