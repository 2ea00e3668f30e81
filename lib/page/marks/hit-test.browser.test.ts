import fc from 'fast-check';
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

  test.each([
    [
      'a link stretched over its box',
      '',
      '<a href="#" style="display: block"><i style="position: absolute; inset: 0"></i></a>',
    ],
    ['what cannot be seen', '', '<div style="position: fixed; inset: 0; background: red; opacity: 0.02"></div>'],
    ['what has no colour', '', '<div style="position: fixed; inset: 0; background: rgba(9, 9, 9, 0)"></div>'],
    [
      'a line that follows the pointer',
      '',
      '<div style="position: fixed; inset: 0 0 0 VALUE; width: 3px; background: red"></div>',
    ],
    [
      'another cover that can be seen through',
      '<div style="position: fixed; inset: 0"></div>',
      '<div style="position: fixed; inset: 0"></div>',
    ],
  ])('a term under %s is hit', (_name, before, over) => {
    const { terms, hit } = show('<p>围绕三高四新落实</p>', '三高四新');
    const [x, y] = middleOf(boxesOf(terms[0] as Term)[0] as DOMRect);
    document.body.insertAdjacentHTML('beforeend', before + over.replace('VALUE', `${x - 1}px`));
    expect(document.elementFromPoint(x, y)?.closest('p')).toBeFalsy();
    expect(hit(x, y)).toBe(terms[0]);
    expect(hit(x, y + 80)).toBeNull();
  });

  test.each([
    ['a picture', '<img alt="" style="position: fixed; left: 0; top: 0; width: 900px; height: 600px">'],
    ['a gradient', '<div style="position: fixed; inset: 0; background: linear-gradient(red, blue)"></div>'],
    ['a veil', '<div style="position: fixed; inset: 0; background: rgba(0, 0, 0, 0.5)"></div>'],
    [
      'a box in a box that has no colour',
      '<div style="position: fixed; inset: 0"><p style="background: white; height: 600px; margin: 0"></p></div>',
    ],
  ])('a term under %s is not hit', (_name, over) => {
    const { terms, hit } = show('<p>围绕三高四新落实</p>', '三高四新');
    document.body.insertAdjacentHTML('beforeend', over);
    expect(hit(...middleOf(boxesOf(terms[0] as Term)[0] as DOMRect))).toBeNull();
  });

  test('in a shadow tree it is found under a cover as well, within the tree and above it', () => {
    document.body.innerHTML = `<x-card style="${STYLE}"></x-card>`;
    const root = (document.querySelector('x-card') as HTMLElement).attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>影子里的三高四新</p><div style="position: fixed; inset: 0"></div>';
    const terms = termsIn(root, '三高四新');
    const [x, y] = middleOf(boxesOf(terms[0] as Term)[0] as DOMRect);
    const hit = () => termAtPoint(document.elementFromPoint(x, y), x, y, onPage(terms, [root]));
    expect(hit()).toBe(terms[0]);
    document.body.insertAdjacentHTML('beforeend', '<div style="position: fixed; inset: 0"></div>');
    expect(hit()).toBe(terms[0]);
  });
});

/** A stretch of text as pages make it of elements. */
type Wrap = (inner: string) => string;

const LINK: Wrap = (inner) => `<a href="#">${inner}</a>`;

const WRAPS: readonly Wrap[] = [
  (inner) => `<b>${inner}</b>`,
  (inner) => `<i style="opacity: 0.6">${inner}</i>`,
  LINK,
  (inner) => `<span style="display: contents">${inner}</span>`,
  (inner) => `<span style="font-size: 26px">${inner}</span>`,
  (inner) => `<span style="position: relative; top: 3px">${inner}</span>`,
  (inner) => `<ruby>${inner}<rt>yīn</rt></ruby>`,
  (inner) => `<ruby>${inner}<rp>(</rp><rt>yīn</rt><rp>)</rp></ruby>`,
  (inner) => `${inner}<style>.none { color: red }</style>`,
  (inner) => `<script>var none = 1;</script>${inner}`,
  (inner) => `${inner}<template>别的</template>`,
  (inner) => `${inner}<!-- 别的 -->`,
  (inner) => `${inner}<wbr>`,
  (inner) => `${inner}<span hidden>别的</span>`,
  (inner) => `${inner}<span style="font-size: 0">别的</span>`,
  (inner) => inner,
];

const BLOCKS: readonly Wrap[] = [
  (inner) => `<p>${inner}</p>`,
  (inner) => `<div style="position: relative"><a href="#" style="position: absolute; inset: 0"></a>${inner}</div>`,
  (inner) => `<div style="transform: rotate(4deg) scale(0.9)">${inner}</div>`,
  (inner) => `<div style="zoom: 1.4">${inner}</div>`,
  (inner) => `<div style="width: 90px; word-break: break-all">${inner}</div>`,
  (inner) => `<div style="writing-mode: vertical-rl; height: 160px">${inner}</div>`,
  (inner) => `<div style="overflow: auto; height: 120px">${inner}</div>`,
  (inner) => `<table><tr><td>${inner}</td></tr></table>`,
  (inner) => `<div style="pointer-events: none">${inner}</div>`,
  (inner) => `<label>${inner}<input></label>`,
];

test('whatever a page makes of a term, where it stands in the layout the pointer finds it', () => {
  // A link ends a word.
  const anyPiece = fc.array(fc.constantFrom(...WRAPS.filter((wrap) => wrap !== LINK)), { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(anyPiece, { minLength: 4, maxLength: 4 }),
      fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom(...WRAPS), { maxLength: 2 }),
      fc.boolean(),
      (pieces, blocks, around, isCovered) => {
        const wrapped = [...'三高四新'].map((one, at) => (pieces[at] ?? []).reduce((inner, wrap) => wrap(inner), one));
        const text = `围绕${around.reduce((inner, wrap) => wrap(inner), wrapped.join(''))}落实`;
        const cover = isCovered ? '<div style="position: fixed; inset: 0"></div>' : '';
        const { terms, hit } = show(blocks.reduce((inner, wrap) => wrap(inner), text) + cover, '三高四新');
        expect(terms).toHaveLength(1);
        const [{ flow, span }] = terms as [Term];
        let found = 0;
        flow.nodes.forEach((node, index) => {
          const at = flow.starts[index] as number;
          const [from, to] = [Math.max(span.start - at, 0), Math.min(span.end - at, node.length)];
          if (from >= to) return;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          const [box] = range.getClientRects();
          if (box === undefined || box.width === 0) return;
          const [x, y] = middleOf(box);
          // What is scrolled out of its box is not seen.
          const clip = node.parentElement?.closest('[style*=overflow]')?.getBoundingClientRect();
          if (y > innerHeight || x > innerWidth || y < 0 || x < 0 || (clip && (y > clip.bottom || x > clip.right)))
            return;
          expect([document.body.innerHTML, hit(x, y)]).toEqual([document.body.innerHTML, terms[0]]);
          found++;
        });
        fc.pre(found > 0);
      },
    ),
    { numRuns: 150 },
  );
});
