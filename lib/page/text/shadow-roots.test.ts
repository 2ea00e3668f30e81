import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findShadowRoots, mayHaveShadow } from './shadow-roots.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const roots = new Map<Element, ShadowRoot>();
  const asked: string[] = [];
  const found: [host: string, isLate: boolean][] = [];
  const ending = new AbortController();
  const shadows = findShadowRoots({
    shadowRootOf(element) {
      asked.push(element.nodeName);
      return roots.get(element) ?? null;
    },
    onFound: (root, isLate) => found.push([root.host.nodeName, isLate]),
    signal: ending.signal,
  });
  const find = (selector: string) => document.querySelector(selector) as unknown as Element;
  const attach = (selector: string) => roots.set(find(selector), find(selector).attachShadow({ mode: 'open' }));
  return { shadows, asked, found, ending, find, attach };
}

describe('shadow roots', () => {
  test('are not looked for below elements of no HTML, whatever their names', () => {
    const named = (nodeName: string, namespaceURI: string | null) => ({ nodeName, namespaceURI }) as Element;
    expect(mayHaveShadow(named('body', 'http://www.w3.org/1999/xhtml'))).toBe(true);
    expect(mayHaveShadow(named('x-card', 'http://www.w3.org/1999/xhtml'))).toBe(true);
    expect(mayHaveShadow(named('body', null))).toBe(false);
    expect(mayHaveShadow(named('x-card', null))).toBe(false);
    expect(mayHaveShadow(named('font-face', 'http://www.w3.org/2000/svg'))).toBe(false);
  });

  test('are announced once and kept while they are in the page', () => {
    const { shadows, found, find, attach } = watched('<div></div>');
    attach('div');
    expect(shadows.of(find('div'))).not.toBeNull();
    shadows.of(find('div'));
    expect(found).toEqual([['DIV', false]]);
    expect(shadows.all()).toHaveLength(1);
    find('div').remove();
    expect(shadows.all()).toEqual([]);
  });

  test('elements that can have none are not asked about', () => {
    const { shadows, asked, find } = watched('<table><tr><td></td></tr></table><b></b>');
    for (const name of ['table', 'td', 'b']) expect(shadows.of(find(name))).toBeNull();
    expect(asked).toEqual([]);
  });

  test('a custom element that gets one later is found', () => {
    const { shadows, found, find, attach } = watched('<x-card></x-card>');
    expect(shadows.of(find('x-card'))).toBeNull();
    vi.advanceTimersByTime(2000);
    attach('x-card');
    vi.advanceTimersByTime(20_000);
    expect(found).toEqual([['X-CARD', true]]);
  });

  test('looking comes to an end, by itself and with its signal', () => {
    const { shadows, asked, ending, find } = watched('<x-card></x-card><x-other></x-other>');
    shadows.of(find('x-card'));
    vi.advanceTimersByTime(60_000);
    const times = asked.length;
    vi.advanceTimersByTime(600_000);
    expect(asked).toHaveLength(times);
    shadows.of(find('x-other'));
    ending.abort();
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(times + 1);
  });
});
