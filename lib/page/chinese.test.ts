import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untilChinese } from './chinese.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function waitFor(body: string) {
  const { document } = parseHTML(`<html><head><title>新闻</title></head><body>${body}</body></html>`);
  const ending = new AbortController();
  const asked: Element[] = [];
  const seen = vi.fn();
  const roots = new Map<Element, ShadowRoot>();
  const attach = (element: Element, html: string) => {
    const root = element.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    // linkedom gives shadow roots no text.
    const get = () => [...root.children].map((child) => child.textContent).join('');
    Object.defineProperty(root, 'textContent', { get });
    roots.set(element, root);
    return root;
  };
  const shadowRootOf = (element: Element) => {
    asked.push(element);
    return roots.get(element) ?? null;
  };
  const start = () => void untilChinese(document as unknown as Document, shadowRootOf, ending.signal).then(seen);
  return { document: document as unknown as Document, start, attach, seen, ending, asked };
}

describe('a page', () => {
  test('with Chinese in its text is read at once', async () => {
    const { start, seen } = waitFor('<p>Zhuzhou</p><p>株洲</p>');
    start();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toHaveBeenCalledOnce();
  });

  test.each(['div', 'x-card'])('with Chinese in the shadow tree of a %s alone is read at once', async (name) => {
    const { document, start, attach, seen } = waitFor(`<p>Zhuzhou</p><${name}></${name}>`);
    const outer = attach(document.querySelector(name) as Element, '<section></section>');
    attach(outer.querySelector('section') as Element, '<p>株洲</p>');
    start();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toHaveBeenCalledOnce();
  });

  test('without is not read, whatever its title says, and its texts are not asked for shadow trees', async () => {
    const { start, seen, asked } = waitFor('<p>Zhuzhou</p>'.repeat(50));
    start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(seen).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  test('is read when its Chinese comes later, after at most as long again as it took', async () => {
    const { document, start, seen } = waitFor('<p></p>');
    start();
    await vi.advanceTimersByTimeAsync(5000);
    (document.querySelector('p') as Element).textContent = '株洲';
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toHaveBeenCalledOnce();
  });

  test('is not looked at any more once the script has ended', async () => {
    const { document, start, seen, ending } = waitFor('<p></p>');
    start();
    ending.abort();
    (document.querySelector('p') as Element).textContent = '株洲';
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
