import { afterEach, describe, expect, test, vi } from 'vitest';
import { OPEN_TREES } from '../../../tests/browser/terms-in.ts';
import { gatherFlows } from '../text/flows.ts';
import { isTextIn, type MarkedText, marksNear, viewport } from './boxes.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

const MARK = '三高四新';

/** Every text of the page that has marks, a text node at a time. */
function markedTexts(): MarkedText[] {
  return gatherFlows(document.body, Number.POSITIVE_INFINITY, OPEN_TREES).flatMap(({ nodes }) =>
    nodes.flatMap((node): MarkedText[] => {
      const ranges = [...node.data.matchAll(new RegExp(MARK, 'g'))].map(
        ({ index }) =>
          new StaticRange({
            startContainer: node,
            startOffset: index,
            endContainer: node,
            endOffset: index + MARK.length,
          }),
      );
      return ranges.length === 0 ? [] : [{ node, ranges, first: 0, last: ranges.length - 1 }];
    }),
  );
}

function found(texts: readonly MarkedText[], reach = 0): StaticRange[] {
  return [...marksNear(texts, viewport(), reach)].flatMap((near) => near?.range ?? []);
}

/** What is in view, asked mark by mark. */
function inView(texts: readonly MarkedText[]): StaticRange[] {
  return texts
    .flatMap(({ ranges }) => ranges)
    .filter(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [...range.getClientRects()].some(
        ({ left, top, right, bottom }) =>
          right > left && right >= 1 && left <= innerWidth - 1 && bottom >= 1 && top <= innerHeight - 1,
      );
    });
}

const rows = (count: number) => `<tr><td>${MARK}</td></tr>`.repeat(count);
const lines = (count: number) => `<p>第一行说${MARK}</p>`.repeat(count);
const prose = (count: number) => `又说${MARK}，再说别的。`.repeat(count);

describe('the marks in view', () => {
  test.each<[name: string, html: string, prepare?: () => void]>([
    ['of a narrow table', `<table style="width: 80px">${rows(400)}</table>`],
    ['of one long text', `<p>${prose(2000)}</p>`, () => scrollTo(0, 2000)],
    ['of preformatted lines', `<pre>${`${MARK}\n`.repeat(1000)}</pre>`, () => scrollTo(0, 3000)],
    [
      'of a box that scrolls',
      `<div id="box" style="height: 200px; overflow: auto">${lines(200)}</div>${lines(100)}`,
      () => document.querySelector('#box')?.scrollTo(0, 2000),
    ],
    [
      'of a fixed pane',
      `<div style="position: fixed; right: 0; bottom: 0">${MARK}</div>${lines(200)}`,
      () => scrollTo(0, 3000),
    ],
    ['of columns', `<div style="columns: 3; height: 2000px; column-fill: auto">${prose(1500)}</div>`],
    ['set in columns from right to left', `<div style="writing-mode: vertical-rl; height: 300px">${prose(1000)}</div>`],
    [
      'that are turned',
      `<div style="transform: rotate(180deg) scale(0.8)">${lines(200)}</div>`,
      () => scrollTo(0, 3000),
    ],
    [
      'that stand out of their block',
      `<div style="height: 0">${lines(100)}</div><p style="margin-top: 9000px">${MARK}</p>`,
    ],
    ['in a slot and without a box', `<div style="display: contents">${MARK}</div><p>${MARK}</p>`],
    ['that are hidden beside those that are not', `<p style="display: none">${MARK}</p><p>${MARK}</p>`],
  ])('%s are found, and no others', (_name, html, prepare) => {
    document.body.innerHTML = html;
    prepare?.();
    const texts = markedTexts();
    const expected = inView(texts);
    expect(expected.length).toBeGreaterThan(0);
    expect(new Set(found(texts))).toEqual(new Set(expected));
  });

  test('in shadow trees they are found, too', () => {
    document.body.innerHTML = '<x-card></x-card><x-card style="display: block; margin-top: 5000px"></x-card>';
    for (const host of document.querySelectorAll('x-card')) host.attachShadow({ mode: 'open' }).innerHTML = MARK;
    const texts = markedTexts();
    expect(texts).toHaveLength(2);
    expect(found(texts)).toEqual([texts[0]?.ranges[0]]);
  });

  test('a screen around it counts where it may', () => {
    document.body.innerHTML = lines(500);
    const texts = markedTexts();
    const near = [...marksNear(texts, viewport(), innerHeight)].flatMap((one) => one ?? []);
    expect(near.filter(({ distance }) => distance === 0).map(({ range }) => range)).toEqual(inView(texts));
    expect(near.length).toBeGreaterThan(1.5 * inView(texts).length);
    expect(near.length).toBeLessThan(texts.length);
  });

  test('a mark over several texts is found by each of them', () => {
    document.body.innerHTML = '<p>三高<b>四新</b></p>';
    const [from, to] = [document.querySelector('p')?.firstChild, document.querySelector('b')?.firstChild] as [
      Text,
      Text,
    ];
    const range = new StaticRange({ startContainer: from, startOffset: 0, endContainer: to, endOffset: 2 });
    for (const node of [from, to]) expect(found([{ node, ranges: [range], first: 0, last: 0 }])).toEqual([range]);
  });

  test('a text that has been cut short under its marks is no error', () => {
    document.body.innerHTML = lines(1);
    const texts = markedTexts();
    (texts[0] as MarkedText).node.data = '短';
    expect(found(texts)).toEqual([]);
  });

  test('of a long text few looks find them', () => {
    document.body.innerHTML = `<p>${prose(4000)}</p>`;
    const texts = markedTexts();
    const looks = [...marksNear(texts, viewport(), 0)];
    const marks = looks.filter((look) => look !== null).length;
    expect(marks).toBeGreaterThan(50);
    // Down to each, and past those at the edges.
    expect(looks.length).toBeLessThan(2 * marks + 4 * Math.log2(4000));
  });

  test('what the browser has put off laying out is not laid out for it', () => {
    const block = `<div style="content-visibility: auto; contain-intrinsic-size: 100px"><p>${MARK}</p></div>`;
    document.body.innerHTML = `${block}<div style="height: 20000px"></div>${block}`;
    const asked = vi.spyOn(Range.prototype, 'getBoundingClientRect');
    const texts = markedTexts();
    const [, last] = texts as [MarkedText, MarkedText];
    if (last.node.parentElement?.checkVisibility({ contentVisibilityAuto: true }) === false) {
      expect(found([last])).toEqual([]);
      expect(asked).not.toHaveBeenCalled();
    }
    expect(texts).toHaveLength(2);
  });

  test('a text is in an area by its own box', () => {
    document.body.innerHTML = `${lines(300)}<p style="display: none">${MARK}</p>`;
    const texts = markedTexts().map(({ node }) => node);
    expect(isTextIn(texts[0] as Text, viewport())).toBe(true);
    expect(isTextIn(texts[299] as Text, viewport())).toBe(false);
    expect(isTextIn(texts[300] as Text, viewport())).toBe(false);
  });
});
