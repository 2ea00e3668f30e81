import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untilChinese } from './until-chinese.ts';

/** Waits for Chinese in the page of this test; `seen` tells whether it has come. */
function wait(signal = new AbortController().signal) {
  const state = { seen: false };
  void untilChinese(document, (element) => element.shadowRoot, signal).then(() => {
    state.seen = true;
  });
  return state;
}

describe('waiting for Chinese', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = '';
  });

  test('a page that has some is read at once', async () => {
    document.body.innerHTML = '<p>三高四新</p>';
    const state = wait();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.seen).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('text that comes later is seen after at most as long as the page has stood', async () => {
    document.body.innerHTML = '<p>news</p>';
    const state = wait();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.seen).toBe(false);
    document.body.append('三高四新');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.seen).toBe(true);
  });

  test('a text that is changed in place is seen, and so is a shadow tree that comes when nothing else has changed', async () => {
    document.body.innerHTML = '<p>news</p><x-late></x-late>';
    const first = wait();
    await vi.advanceTimersByTimeAsync(2000);
    (document.querySelector('p')?.firstChild as Text).data = '三高四新';
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(first.seen).toBe(true);

    document.body.innerHTML = '<p>news</p><x-late></x-late>';
    const second = wait();
    await vi.advanceTimersByTimeAsync(2000);
    (document.querySelector('x-late') as HTMLElement).attachShadow({ mode: 'open' }).innerHTML = '四新';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(second.seen).toBe(true);
  });

  test('a page that stands still is not searched again', async () => {
    document.body.innerHTML = '<p>news</p>';
    const search = vi.spyOn(document.body, 'textContent', 'get');
    wait();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(search).toHaveBeenCalledTimes(1);
  });

  test('Chinese in a shadow tree within another counts', async () => {
    document.body.innerHTML = '<x-outer></x-outer>';
    const outer = (document.querySelector('x-outer') as HTMLElement).attachShadow({ mode: 'open' });
    outer.innerHTML = '<div></div>';
    (outer.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' }).innerHTML = '四新';
    const state = wait();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.seen).toBe(true);
  });

  test.each(['div', 'x-card'])('Chinese in the shadow tree of a %s with nothing else in it counts', async (name) => {
    document.body.innerHTML = `<p>news</p><${name}></${name}>`;
    (document.querySelector(name) as HTMLElement).attachShadow({ mode: 'open' }).innerHTML = '<p>四新</p>';
    const state = wait();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.seen).toBe(true);
  });

  test('a title is no text of the page, and paragraphs are not asked for shadow trees', async () => {
    document.title = '新闻';
    document.body.innerHTML = '<p>news</p>'.repeat(50);
    const asked: Element[] = [];
    const seen = vi.fn();
    const ending = new AbortController();
    const ask = (element: Element) => {
      asked.push(element);
      return null;
    };
    void untilChinese(document, ask, ending.signal).then(seen);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
    ending.abort();
    document.title = '';
  });

  test('it looks no more once it is called off', async () => {
    document.body.innerHTML = '<p>news</p>';
    const stop = new AbortController();
    const state = wait(stop.signal);
    stop.abort();
    document.body.append('三高四新');
    await vi.advanceTimersByTimeAsync(200_000);
    expect(state.seen).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
