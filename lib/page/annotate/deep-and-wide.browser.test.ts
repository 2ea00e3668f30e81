import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeAsker } from '../../../tests/browser/fake-asker.ts';
import { TIERS } from '../../glossary/types.ts';
import { OWN_MARKS } from '../marks/mark-rules.ts';
import { paintInView } from '../marks/paint-in-view.ts';
import { createPainter } from '../marks/painter.ts';
import { type Annotator, type AnnotatorOptions, startAnnotator } from './annotator.ts';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const MARK = '三高四新';

function annotate(density: AnnotatorOptions['density'], inkShare = 12): Annotator {
  const painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
  let lookAround = () => {};
  const annotator = startAnnotator({
    askSpots: createFakeAsker(MARK).askSpots,
    sliceUnits: 8000,
    painter,
    context: {},
    filter: { tiers: new Set(TIERS), hiddenCategories: new Set(), hiddenTerms: new Set() },
    density,
    inkShare,
    shadowRootOf: (element) => element.shadowRoot,
    isOurs: () => false,
    onPageChange: () => {},
    onChange: () => lookAround(),
    report: (error) => {
      throw error;
    },
    signal: stop.signal,
  });
  lookAround = paintInView({ painter, markedTexts: annotator.textsWithTerms, signal: stop.signal });
  return annotator;
}

const settle = () => vi.advanceTimersByTimeAsync(1000);

/** A part of a page: elements nested in each other, side by side, or nested with one beside each. */
interface Part {
  readonly shape: 'deep' | 'wide' | 'comb';
  readonly tag: string;
  readonly count: number;
}

const parts: fc.Arbitrary<Part[]> = fc.array(
  fc.record({
    shape: fc.constantFrom<Part['shape']>('deep', 'wide', 'comb'),
    tag: fc.constantFrom('span', 'b', 'a', 'div', 'p', 'section', 'header', 'ruby'),
    count: fc.integer({ min: 20, max: 40 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Puts parts into the page, every element with a term, so many times as large. */
function build(page: readonly Part[], times: number): void {
  document.body.replaceChildren(
    ...page.map(({ shape, tag, count }) => {
      const top = document.createElement('div');
      let at: Element = top;
      for (let made = 0; made < times * count; made++) {
        const element = document.createElement(tag);
        element.append(`说${MARK}。`);
        at.append(element);
        if (shape === 'comb') at = at.appendChild(document.createElement(tag));
        if (shape === 'deep') at = element;
      }
      return top;
    }),
  );
}

/** What costs a climb or a layout, or is done once for each node that is looked at. */
const COUNTED: readonly (readonly [object, string])[] = [
  [Element.prototype, 'hasAttributes'],
  [Element.prototype, 'matches'],
  [Element.prototype, 'closest'],
  [Element.prototype, 'checkVisibility'],
  [Element.prototype, 'getBoundingClientRect'],
  [Node.prototype, 'compareDocumentPosition'],
  [Node.prototype, 'getRootNode'],
  [Range.prototype, 'getBoundingClientRect'],
  [Range.prototype, 'getClientRects'],
  [Document.prototype, 'elementFromPoint'],
  [Document.prototype, 'caretPositionFromPoint'],
];

/** How many of these operations it takes to read a page, to have all its texts changed, and to list its terms. */
async function operations(page: readonly Part[], times: number, density: AnnotatorOptions['density']): Promise<number> {
  build(page, times);
  let count = 0;
  const spies = COUNTED.map(([object, name]) => {
    const real = Object.getOwnPropertyDescriptor(object, name)?.value as (...given: unknown[]) => unknown;
    return vi.spyOn(object as Record<string, (...given: unknown[]) => unknown>, name).mockImplementation(function (
      this: unknown,
      ...given
    ) {
      count++;
      return real.apply(this, given);
    });
  });
  stop = new AbortController();
  const annotator = annotate(density);
  await settle();
  for (const element of document.body.querySelectorAll('div *')) if (element.firstChild !== null) element.append('改');
  await settle();
  const total = page.reduce((sum, part) => sum + times * part.count, 0);
  expect(annotator.terms().length).toBeLessThanOrEqual(total);
  annotator.entries();
  stop.abort();
  for (const spy of spies) spy.mockRestore();
  return count;
}

describe('a page of any depth and width', () => {
  test.each(['all', 'first'] as const)(
    'costs in proportion to what it holds, where marks are of %s occurrences',
    async (density) => {
      await fc.assert(
        fc.asyncProperty(parts, async (page) => {
          const small = await operations(page, 1, density);
          const large = await operations(page, 4, density);
          expect(large / small).toBeLessThan(6);
        }),
        { numRuns: 12 },
      );
    },
    20_000,
  );

  test('is read without a look at any point of it', async () => {
    const points = [Document.prototype, ShadowRoot.prototype].flatMap((object) =>
      (['elementFromPoint', 'caretPositionFromPoint'] as const).flatMap((name) =>
        name in object && Object.hasOwn(object, name) ? [vi.spyOn(object as Document, name)] : [],
      ),
    );
    build([{ shape: 'wide', tag: 'p', count: 4000 }], 1);
    const annotator = annotate('all');
    await settle();
    expect(annotator.terms()).toHaveLength(4000);
    for (const spy of points) expect(spy).not.toHaveBeenCalled();
  });

  test('of two thousand rows of a narrow table all in view are painted', async () => {
    document.body.innerHTML = `<table style="width: 80px">${`<tr><td>${MARK}</td></tr>`.repeat(2000)}</table>`;
    annotate('all', Number.POSITIVE_INFINITY);
    await settle();
    const seen = () => {
      const cells = [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer }) => startContainer.parentNode),
      );
      return [...document.querySelectorAll('td')]
        .filter((cell) => {
          const { top, bottom } = cell.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .map((cell) => cells.includes(cell));
    };
    expect(seen().length).toBeGreaterThan(10);
    expect(seen()).not.toContain(false);
    scrollTo(0, document.documentElement.scrollHeight);
    document.dispatchEvent(new Event('scroll'));
    await settle();
    expect(seen().length).toBeGreaterThan(10);
    expect(seen()).not.toContain(false);
    scrollTo(0, 0);
  });
});
