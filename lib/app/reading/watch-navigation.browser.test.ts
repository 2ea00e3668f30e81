import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchNavigation } from './watch-navigation.ts';

const START = location.href;
let stop: AbortController;
let onMove: ReturnType<typeof vi.fn<(isReplaced: boolean) => void>>;

beforeEach(() => {
  stop = new AbortController();
  onMove = vi.fn();
  watchNavigation(onMove, stop.signal);
});
afterEach(() => {
  stop.abort();
  history.replaceState(history.state, '', START);
});

const push = (path: string) => history.pushState(history.state, '', path);
const replace = (path: string) => history.replaceState(history.state, '', path);
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const told = () => onMove.mock.calls.map(([isReplaced]) => isReplaced);

describe('moves of a single-page site', () => {
  test('another article is told, as added or as replaced', async () => {
    push('/news/1.html');
    await vi.waitFor(() => expect(told()).toEqual([false]));
    await pass(700);
    replace('/news/2.html');
    await vi.waitFor(() => expect(told()).toEqual([false, true]));
  });

  test.each([
    ['a fragment', () => push('#part-2'), 0],
    ['a fragment that is a path', () => push('#/news/2'), 1],
    ['the same address', () => push(location.href), 0],
    ['an address that another follows back', () => [push('/news/9.html'), replace(START)], 0],
  ])('%s', async (_, move, times) => {
    move();
    await pass(300);
    expect(onMove).toHaveBeenCalledTimes(times);
  });

  test('an article shown while another move rests is told in its turn', async () => {
    push('/news/1.html');
    await vi.waitFor(() => expect(onMove).toHaveBeenCalledTimes(1));
    push('/news/2.html');
    await vi.waitFor(() => expect(onMove).toHaveBeenCalledTimes(2));
    expect(location.pathname).toBe('/news/2.html');
  });

  test('a page that moves a hundred times a second is told of a few times, the last address among them', async () => {
    const seen: string[] = [];
    onMove.mockImplementation(() => seen.push(location.pathname));
    for (let turn = 0; turn < 150; turn++) {
      push(`/news/${turn}.html`);
      await pass(10);
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual(6);
    await vi.waitFor(() => expect(seen.at(-1)).toBe('/news/149.html'), { timeout: 5000 });
  });

  test('after its end nothing is told', async () => {
    push('/news/1.html');
    stop.abort();
    await pass(200);
    expect(onMove).not.toHaveBeenCalled();
  });
});
