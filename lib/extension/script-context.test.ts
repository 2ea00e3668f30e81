import { beforeEach, expect, test, vi } from 'vitest';
import { ContentScriptContext } from './script-context.ts';

const fake = vi.hoisted(() => ({ browser: { runtime: { id: 'xiangjian' } as { id: string | undefined } } }));
vi.mock('wxt/browser', () => fake);

beforeEach(() => {
  fake.browser.runtime.id = 'xiangjian';
  vi.stubGlobal('document', new EventTarget());
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

test('the signal aborts once it is asked about an extension that is gone', () => {
  const context = new ContentScriptContext();
  fake.browser.runtime.id = undefined;
  expect(context.signal.aborted).toBe(false);
  expect(context.isInvalid).toBe(true);
  expect(context.signal.aborted).toBe(true);
});
