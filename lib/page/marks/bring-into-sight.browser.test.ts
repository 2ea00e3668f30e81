import { afterEach, describe, expect, test } from 'vitest';
import { termsIn } from '../../../tests/browser/terms-in.ts';
import { bringIntoSight, isInSight } from './bring-into-sight.ts';
import { isInView, rangeOf, type Term } from './term.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
  scrollTo(0, 0);
});

function show(html: string, ...forms: string[]): Term[] {
  document.body.innerHTML = html;
  return termsIn(document.body, ...forms);
}

const boxOf = (term: Term) => (rangeOf(term) as Range).getBoundingClientRect();
const SPACE = '<div style="height: 3000px"></div>';

describe('a term that is to be seen', () => {
  test('scrolling to it brings it into view, down and up again', () => {
    const [first, second] = show(
      '<p>三高四新</p><div style="height: 5000px"></div><p>国开行</p><div style="height: 5000px"></div>',
      '三高四新',
      '国开行',
    ) as [Term, Term];
    expect(isInView(rangeOf(second) as Range)).toBe(false);
    expect(bringIntoSight(second)).toBe(true);
    expect(isInView(rangeOf(second) as Range)).toBe(true);
    expect(isInView(rangeOf(first) as Range)).toBe(false);
    expect(bringIntoSight(first)).toBe(true);
    expect(scrollY).toBe(0);
  });

  test('one in view already is left where it is', () => {
    const [term] = show(
      '<div style="height: 300px"></div><p>三高四新</p><div style="height: 5000px"></div>',
      '三高四新',
    );
    scrollTo(0, 100);
    expect(bringIntoSight(term as Term)).toBe(true);
    expect(scrollY).toBe(100);
  });

  test('in a whole article in one block the term itself comes into view, not the middle of the block', () => {
    const [term] = show(`<p>${'文字<br>'.repeat(600)}三高四新${'<br>文字'.repeat(20)}</p>`, '三高四新') as [Term];
    expect(bringIntoSight(term)).toBe(true);
    expect(isInView(rangeOf(term) as Range)).toBe(true);
  });

  test('in a box that scrolls by itself it comes into view', () => {
    const [term] = show(
      '<div style="height: 200px; overflow: auto"><div style="height: 3000px"></div><p>三高四新</p></div>',
      '三高四新',
    ) as [Term];
    expect(bringIntoSight(term)).toBe(true);
    const box = (rangeOf(term) as Range).getBoundingClientRect();
    expect(box.top).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(220);
  });

  test('one without a place in the layout cannot be scrolled to', () => {
    const [term] = show('<p style="display: none">三高四新</p>', '三高四新') as [Term];
    expect(bringIntoSight(term)).toBe(false);
  });

  test('in a box within a box within the page every one is scrolled', () => {
    const [term] = show(
      `${SPACE}<div style="height: 300px; overflow: auto">${SPACE}<div style="height: 150px; overflow: scroll">${SPACE}<p>三高四新</p>${SPACE}</div>${SPACE}</div>${SPACE}`,
      '三高四新',
    ) as [Term];
    expect(isInSight(term)).toBe(false);
    expect(bringIntoSight(term)).toBe(true);
    expect(isInSight(term)).toBe(true);
  });

  test('in a row of slides it is scrolled to sideways', () => {
    const slides = ['一', '二', '三高四新', '四'].map((text) => `<div style="flex: 0 0 100%">${text}</div>`).join('');
    const [term] = show(`<div style="display: flex; width: 300px; overflow-x: auto">${slides}</div>`, '三高四新') as [
      Term,
    ];
    expect(isInSight(term)).toBe(false);
    expect(bringIntoSight(term)).toBe(true);
    const { left, right } = boxOf(term);
    expect([left >= 0, right <= 320]).toEqual([true, true]);
  });

  test('a slide that only a script turns to is left where it is, and its term cannot be shown', () => {
    const [term] = show(
      '<div id="row" style="width: 300px; overflow: hidden; white-space: nowrap"><span style="display: inline-block; width: 400px">一</span><span>三高四新</span></div>',
      '三高四新',
    ) as [Term];
    expect(bringIntoSight(term)).toBe(false);
    expect(document.querySelector('#row')?.scrollLeft).toBe(0);
  });

  test('a pane that is fixed scrolls by itself, and the page stays', () => {
    const [term] = show(
      `${SPACE}<div style="position: fixed; top: 0; right: 0; width: 200px; height: 200px; overflow: auto">${SPACE}<p>三高四新</p></div>`,
      '三高四新',
    ) as [Term];
    scrollTo(0, 100);
    expect(bringIntoSight(term)).toBe(true);
    expect(scrollY).toBe(100);
  });

  test.each([
    ['sticks', 'position: sticky; top: 0'],
    ['is fixed', 'position: fixed; top: 0; left: 0; right: 0'],
  ])('it comes out from under a header that %s', (_name, style) => {
    const [term] = show(
      `<div style="${style}; height: 120px; background: white">报头</div>${SPACE}<p>三高四新</p>${SPACE}`,
      '三高四新',
    ) as [Term];
    scrollTo(0, scrollY + boxOf(term).top - 40);
    expect(isInSight(term)).toBe(false);
    expect(bringIntoSight(term)).toBe(true);
    expect(boxOf(term).top).toBeGreaterThanOrEqual(120);
  });

  test('what can be looked through is no cover', () => {
    const [term] = show('<div style="position: fixed; inset: 0"></div><p>三高四新</p>', '三高四新') as [Term];
    expect(isInSight(term)).toBe(true);
  });

  test('what a page keeps free at its edges stays free', () => {
    document.documentElement.style.scrollPadding = '200px 0 0';
    const [term] = show(`${SPACE}<p>三高四新</p>${SPACE}`, '三高四新') as [Term];
    scrollTo(0, scrollY + boxOf(term).top - 50);
    expect(isInSight(term)).toBe(false);
    expect(bringIntoSight(term)).toBe(true);
    expect(boxOf(term).top).toBeGreaterThanOrEqual(200);
  });
});
