import { afterEach, describe, expect, test } from 'vitest';
import { boxesOf, middleOf, onPage, termsIn } from '../../../tests/browser/terms-in.ts';
import { termAtPoint } from './hit-test.ts';
import type { Term } from './term.ts';

const STYLE = 'margin: 0; font: 20px/2 monospace';

afterEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
});

/** Shows a page and gives its terms with what a point hits. */
function show(html: string, ...forms: string[]) {
  document.body.innerHTML = `<div style="${STYLE}">${html}</div>`;
  const terms = termsIn(document.body, ...forms);
  return { terms, hit: (x: number, y: number) => termAtPoint(document.elementFromPoint(x, y), x, y, onPage(terms)) };
}

/** Points all over a rectangle, its edges half a pixel inside. */
function pointsIn({ left, top, right, bottom }: DOMRect): [x: number, y: number][] {
  const across = [left + 0.5, left + (right - left) / 3, (left + right) / 2, right - 0.5];
  return across.flatMap((x) => [top + 0.5, (top + bottom) / 2, bottom - 0.5].map((y): [number, number] => [x, y]));
}

describe('the term at a point', () => {
  test('every point of its characters is the term, and none of its neighbours', () => {
    const { terms, hit } = show('<p>围绕三高四新落实</p>', '三高四新');
    const [term] = terms as [Term];
    const [box] = boxesOf(term) as [DOMRect];
    for (const point of pointsIn(box)) expect([point, hit(...point)]).toEqual([point, term]);
    const y = middleOf(box)[1];
    expect(hit(box.left - 6, y)).toBeNull();
    expect(hit(box.right + 6, y)).toBeNull();
  });

  test('the gap below the underline counts, and what is further down does not', () => {
    const { terms, hit } = show('<p>三高四新</p><p style="margin-top: 40px">别的</p>', '三高四新');
    const [box] = boxesOf(terms[0] as Term) as [DOMRect];
    const x = middleOf(box)[0];
    expect(hit(x, box.bottom + 1.5)).toBe(terms[0]);
    expect(hit(x, box.bottom + 3)).toBeNull();
    expect(hit(x, box.top - 3)).toBeNull();
  });

  test('of two terms side by side each has its own characters', () => {
    const { terms, hit } = show('<p>三高四新国开行</p>', '三高四新', '国开行');
    for (const term of terms) expect(hit(...middleOf(boxesOf(term)[0] as DOMRect))).toBe(term);
    expect(terms).toHaveLength(2);
  });

  test('a term that wraps is hit on both of its lines, and not in the space beside them', () => {
    const { terms, hit } = show('<p style="width: 130px; word-break: break-all">围绕围绕三高四新落实</p>', '三高四新');
    const [term] = terms as [Term];
    const boxes = boxesOf(term);
    expect(boxes.length).toBe(2);
    for (const box of boxes) expect(hit(...middleOf(box))).toBe(term);
    const [first, second] = boxes as [DOMRect, DOMRect];
    expect(hit(first.right + 20, middleOf(first)[1])).toBeNull();
    expect(hit(second.right + 30, middleOf(second)[1])).toBeNull();
    expect(hit(first.left - 10, middleOf(first)[1])).toBeNull();
  });

  test('the empty end of a line whose last word is a term is not the term', () => {
    const { terms, hit } = show('<p>围绕三高四新</p>', '三高四新');
    const [box] = boxesOf(terms[0] as Term) as [DOMRect];
    expect(hit(box.right + 100, middleOf(box)[1])).toBeNull();
  });

  test('a term over several elements is hit in each of them', () => {
    const { terms, hit } = show('<p>围绕<b>三高</b><i style="font-size: 30px">四</i>新</p>', '三高四新');
    const boxes = boxesOf(terms[0] as Term);
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) expect(hit(...middleOf(box))).toBe(terms[0]);
  });

  test('under readings the characters are the term, and the readings are not', () => {
    const { terms, hit } = show(
      '<p style="padding-top: 40px">建设<ruby>三<rt>sān</rt></ruby><ruby>高<rt>gāo</rt></ruby>四新</p>',
      '三高四新',
    );
    for (const base of document.querySelectorAll('ruby')) {
      const range = document.createRange();
      range.selectNode(base.firstChild as Node);
      expect(hit(...middleOf(range.getBoundingClientRect()))).toBe(terms[0]);
    }
    const reading = document.querySelector('rt') as HTMLElement;
    const { left, top } = reading.getBoundingClientRect();
    expect(hit(left + 2, top + 2)).toBeNull();
  });

  test.each([
    ['zoomed by style', 'zoom: 1.5'],
    ['scaled', 'transform: scale(0.7); transform-origin: 0 0'],
    ['turned', 'transform: rotate(90deg) translate(0, -300px); transform-origin: 0 0'],
    ['set in columns from top to bottom', 'writing-mode: vertical-rl; height: 300px'],
    ['set from right to left', 'direction: rtl'],
  ])('text that is %s is hit where it is seen', (_name, style) => {
    const { terms, hit } = show(`<div style="${style}"><p>围绕三高四新落实</p></div>`, '三高四新');
    const [box] = boxesOf(terms[0] as Term) as [DOMRect];
    expect(hit(...middleOf(box))).toBe(terms[0]);
    expect(hit(box.right + 15, box.bottom + 15)).toBeNull();
  });

  test('in a shadow tree it is found where that tree is looked into', () => {
    document.body.innerHTML = `<x-card style="${STYLE}"></x-card>`;
    const root = (document.querySelector('x-card') as HTMLElement).attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>影子里的三高四新</p>';
    const terms = termsIn(root, '三高四新');
    const point = middleOf(boxesOf(terms[0] as Term)[0] as DOMRect);
    const host = root.host;
    expect(termAtPoint(host, ...point, onPage(terms, [root]))).toBe(terms[0]);
    expect(termAtPoint(host, ...point, onPage(terms))).toBeNull();
  });

  test('outside the page and where the text has changed there is no term', () => {
    const { terms, hit } = show('<p>围绕三高四新落实</p>', '三高四新');
    const point = middleOf(boxesOf(terms[0] as Term)[0] as DOMRect);
    expect(hit(-10, -10)).toBeNull();
    expect(hit(5000, 5000)).toBeNull();
    (document.querySelector('p')?.firstChild as Text).data = '围绕三低四旧落实';
    expect(hit(...point)).toBeNull();
  });

  test('a term under something of the page that covers it is not hit', () => {
    const { terms, hit } = show(
      '<p>围绕三高四新落实</p><div style="position: fixed; inset: 0; background: white">广告</div>',
      '三高四新',
    );
    expect(hit(...middleOf(boxesOf(terms[0] as Term)[0] as DOMRect))).toBeNull();
  });
});
