import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showToast, TOAST_MS } from './toast.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const toasts = () => [...document.querySelectorAll<HTMLElement>('[data-xiangjian=toast]')];

test('stands at the lower edge above everything, and goes by itself', () => {
  showToast('已停止标注', 'zh-CN');
  const [toast] = toasts();
  expect(toast?.matches(':popover-open')).toBe(true);
  const box = toast?.getBoundingClientRect();
  expect(box?.width).toBeGreaterThan(40);
  expect(box?.bottom).toBe(innerHeight - 24);
  expect(Math.abs((box?.left ?? 0) + (box?.right ?? 0) - document.documentElement.clientWidth)).toBeLessThanOrEqual(2);
  vi.advanceTimersByTime(TOAST_MS - 1);
  expect(toasts()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(toasts()).toEqual([]);
});

test('a second one takes the place of the first, and stands its own time', () => {
  showToast('一', 'zh-CN');
  vi.advanceTimersByTime(TOAST_MS - 1);
  showToast('二', 'zh-CN');
  expect(toasts()).toHaveLength(1);
  vi.advanceTimersByTime(TOAST_MS - 1);
  expect(toasts()).toHaveLength(1);
});

test('the page can neither read it nor have it take a click or the focus', () => {
  const focused = document.activeElement;
  showToast('秘密', 'zh-CN');
  const [toast] = toasts();
  expect(toast?.shadowRoot).toBeNull();
  expect(document.documentElement.textContent).not.toContain('秘密');
  const { left = 0, top = 0, width = 0, height = 0 } = toast?.getBoundingClientRect() ?? {};
  expect(document.elementFromPoint(left + width / 2, top + height / 2)).not.toBe(toast);
  expect(document.activeElement).toBe(focused);
});

test('is read out: a status whose text comes after it', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  showToast('已停止标注', 'zh-CN');
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const said = root.querySelector('[role=status]');
  expect([said?.textContent, said?.getAttribute('lang')]).toEqual(['已停止标注', 'zh-CN']);
  attach.mockRestore();
});

test('a page that takes it away at once hears of no error', () => {
  const stop = new AbortController();
  document.addEventListener('beforetoggle', ({ target }) => (target as Element).remove(), {
    capture: true,
    signal: stop.signal,
  });
  expect(() => showToast('一', 'zh-CN')).not.toThrow();
  stop.abort();
});
