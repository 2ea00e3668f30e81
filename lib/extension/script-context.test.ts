import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ContentScriptContext } from './script-context.ts';

const fake = vi.hoisted(() => ({ browser: { runtime: { id: 'xiangjian' } as { id: string | undefined } } }));
vi.mock('wxt/browser', () => fake);

/** The page's document: what is sent in it, and what is listened for. */
class FakeDocument extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';
}
let page: FakeDocument;

beforeEach(() => {
  fake.browser.runtime.id = 'xiangjian';
  page = new FakeDocument();
  vi.stubGlobal('document', page);
  Reflect.deleteProperty(globalThis, 'xiangjianScript');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a script lives until another takes its page over', () => {
  const first = new ContentScriptContext();
  first.takeOver();
  expect(first.signal.aborted).toBe(false);
  const second = new ContentScriptContext();
  expect([first.isInvalid, second.isInvalid]).toEqual([false, false]);
  second.takeOver();
  expect([first.isInvalid, second.isInvalid]).toEqual([true, false]);
  new ContentScriptContext().takeOver();
  expect(second.signal.aborted).toBe(true);
});

test('one that has not begun is not ended by one that does', () => {
  const waiting = new ContentScriptContext();
  new ContentScriptContext().takeOver();
  expect(waiting.signal.aborted).toBe(false);
});

test('one that has waited until its extension was gone ends nobody', () => {
  const [late, living] = [new ContentScriptContext(), new ContentScriptContext()];
  living.takeOver();
  late.end();
  late.takeOver();
  expect(living.isInvalid).toBe(false);
  new ContentScriptContext().takeOver();
  expect(living.isInvalid).toBe(true);
});

test('the signal aborts once it is asked about an extension that is gone', () => {
  const context = new ContentScriptContext();
  fake.browser.runtime.id = undefined;
  expect(context.signal.aborted).toBe(false);
  expect(context.isInvalid).toBe(true);
  expect(context.signal.aborted).toBe(true);
});

test('one that has ended itself has ended, and no other has', () => {
  const [first, second] = [new ContentScriptContext(), new ContentScriptContext()];
  first.end();
  expect([first.isInvalid, second.isInvalid]).toEqual([true, false]);
});

test('another copy of the script, as an update brings it, ends the one before through the world they share', async () => {
  const before = new ContentScriptContext();
  before.takeOver();
  vi.resetModules();
  const { ContentScriptContext: Updated } = await import('./script-context.ts');
  expect(Updated).not.toBe(ContentScriptContext);
  new Updated().takeOver();
  expect(before.signal.aborted).toBe(true);
});

test('nothing that a page sends ends it, and nothing is sent or listened for in the page', () => {
  const [send, listen] = [vi.spyOn(page, 'dispatchEvent'), vi.spyOn(page, 'addEventListener')];
  const [sendWide, listenWide] = [vi.fn(), vi.fn()];
  for (const [name, value] of Object.entries({
    dispatchEvent: sendWide,
    postMessage: sendWide,
    addEventListener: listenWide,
  })) {
    vi.stubGlobal(name, value);
  }
  vi.useFakeTimers();
  const context = new ContentScriptContext();
  context.takeOver();
  context.onBeat(() => {});
  vi.advanceTimersByTime(3000);
  const next = new ContentScriptContext();
  next.takeOver();
  for (const told of [send, sendWide, listen, listenWide]) expect(told).not.toHaveBeenCalled();
  for (const name of ['xiangjian:begins', 'wxt:content-script-started', 'pagehide', 'unload', 'abort', 'message']) {
    page.dispatchEvent(new Event(name));
  }
  expect(next.isInvalid).toBe(false);
  next.end();
});

describe('the beat', () => {
  beforeEach(() => void vi.useFakeTimers());

  test('comes every second while the page is to be seen', () => {
    const beat = vi.fn();
    const context = new ContentScriptContext();
    context.onBeat(beat);
    vi.advanceTimersByTime(999);
    expect(beat).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(beat).toHaveBeenCalledTimes(1);
    page.visibilityState = 'hidden';
    vi.advanceTimersByTime(5000);
    expect(beat).toHaveBeenCalledTimes(1);
    page.visibilityState = 'visible';
    vi.advanceTimersByTime(2000);
    expect(beat).toHaveBeenCalledTimes(3);
    context.end();
  });

  test('finds out that the extension has gone, and ends with it', () => {
    const beat = vi.fn();
    const context = new ContentScriptContext();
    context.onBeat(beat);
    fake.browser.runtime.id = undefined;
    vi.advanceTimersByTime(1000);
    expect(context.signal.aborted).toBe(true);
    expect(beat).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends when another script takes over', () => {
    const beat = vi.fn();
    const context = new ContentScriptContext();
    context.takeOver();
    context.onBeat(beat);
    new ContentScriptContext().takeOver();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(3000);
    expect(beat).not.toHaveBeenCalled();
  });

  test('of a life that is over never begins', () => {
    const context = new ContentScriptContext();
    context.end();
    context.onBeat(() => {});
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('an element of the page under its name is not taken for a script', () => {
  Object.defineProperty(Object.prototype, 'xiangjianScript', { configurable: true, writable: true, value: {} });
  try {
    const script = new ContentScriptContext();
    script.takeOver();
    expect(script.isInvalid).toBe(false);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'xiangjianScript');
  }
});
