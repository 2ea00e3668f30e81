import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findShadowRoots } from './shadow-roots.ts';

/** A finder for one test, with what it has announced. */
function find() {
  const stop = new AbortController();
  const found: [name: string, isLate: boolean][] = [];
  const roots = findShadowRoots({
    shadowRootOf: (element) => element.shadowRoot,
    onFound: (root, isLate) => found.push([root.host.localName, isLate]),
    signal: stop.signal,
  });
  return { roots, found, stop: () => stop.abort() };
}

describe('shadow trees of a page', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = '';
  });

  test('a custom element that gets its tree late is found, once', async () => {
    document.body.innerHTML = '<x-late></x-late>';
    const { roots, found, stop } = find();
    const host = document.querySelector('x-late') as HTMLElement;
    expect(roots.of(host)).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    host.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(found).toEqual([['x-late', true]]);
    expect(roots.of(host)).toBe(host.shadowRoot);
    expect(found).toHaveLength(1);
    stop();
  });

  test('one that is upgraded by a definition has its tree at the next look', async () => {
    document.body.innerHTML = '<x-upgraded></x-upgraded>';
    const { roots, found, stop } = find();
    roots.of(document.querySelector('x-upgraded') as HTMLElement);
    customElements.define(
      'x-upgraded',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' });
        }
      },
    );
    await vi.advanceTimersByTimeAsync(300);
    expect(found).toEqual([['x-upgraded', true]]);
    stop();
  });

  test('looking ends after a while, and begins anew where a walk meets the element again', async () => {
    document.body.innerHTML = '<x-never></x-never>';
    const { roots, found, stop } = find();
    const host = document.querySelector('x-never') as HTMLElement;
    roots.of(host);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
    host.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(found).toEqual([]);
    expect(roots.of(host)).toBe(host.shadowRoot);
    expect(found).toEqual([['x-never', false]]);
    stop();
  });

  test('trees whose host has left the page are let go', () => {
    document.body.innerHTML = '<div></div><section></section>';
    const { roots, stop } = find();
    for (const element of document.body.children) {
      element.attachShadow({ mode: 'open' });
      roots.of(element);
    }
    expect(roots.all().map(({ host }) => host.localName)).toEqual(['div', 'section']);
    document.querySelector('div')?.remove();
    expect(roots.all().map(({ host }) => host.localName)).toEqual(['section']);
    stop();
  });

  test('names with hyphens in drawings and formulas are not asked about', () => {
    document.body.innerHTML = '<svg><font-face></font-face></svg><math><annotation-xml></annotation-xml></math>';
    const asked = vi.fn(() => null);
    const roots = findShadowRoots({ shadowRootOf: asked, onFound: () => {}, signal: new AbortController().signal });
    for (const element of document.body.querySelectorAll('*')) roots.of(element);
    expect(asked).not.toHaveBeenCalled();
  });

  test('after an end nothing is looked at again', async () => {
    document.body.innerHTML = '<x-ended></x-ended>';
    const { roots, found, stop } = find();
    const host = document.querySelector('x-ended') as HTMLElement;
    roots.of(host);
    stop();
    host.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(found).toEqual([]);
  });
});
