import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeAsker } from '../../../tests/browser/fake-asker.ts';
import { collectMarks } from '../../../tests/e2e/marks.ts';
import { TIERS } from '../../glossary/types.ts';
import { OWN_MARKS } from '../marks/mark-rules.ts';
import { createPainter } from '../marks/painter.ts';
import { surfaceOf } from '../marks/term.ts';
import { type Annotator, type AnnotatorOptions, startAnnotator } from './annotator.ts';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** Terms of different weights; what stands between them is none. */
const TERMS = ['三高四新', '国开行', '可信数据空间', '株洲', '云上陶谷计划'];

const newPainter = () => createPainter({ ...OWN_MARKS, colours: 'standard' });

function annotate({ painter = newPainter(), ...options }: Partial<AnnotatorOptions> = {}): Annotator {
  const asker = createFakeAsker();
  for (const [at, term] of TERMS.entries()) asker.know(term, 'policy', 'essential', TERMS.length - at);
  return startAnnotator({
    askSpots: asker.askSpots,
    sliceUnits: 300,
    painter,
    context: {},
    filter: { tiers: new Set(TIERS), hiddenCategories: new Set(), hiddenTerms: new Set() },
    density: 'all',
    inkShare: 12,
    shadowRootOf: (element) => element.shadowRoot,
    isOurs: () => false,
    onPageChange: () => {},
    onChange: () => {},
    report: (error) => {
      throw error;
    },
    signal: stop.signal,
    ...options,
  });
}

const settle = () => vi.advanceTimersByTimeAsync(1000);
const marked = () => collectMarks().map(({ text }) => text);

/** Each mark as its paragraph, its offset there and its text. */
function places(): string[] {
  const paragraphs = [...document.querySelectorAll('p, h2')];
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .map(({ startContainer, startOffset }) => {
      const paragraph = (startContainer as Text).parentElement as Element;
      return `${paragraphs.indexOf(paragraph)} ${startOffset}`;
    })
    .toSorted();
}

describe('what is painted of a page', () => {
  test('all of its terms are live, and no more are painted than the share', async () => {
    document.body.innerHTML = `<p>${TERMS.join('、')}${'文'.repeat(60)}</p>`;
    const annotator = annotate();
    await settle();
    expect(annotator.terms().map(surfaceOf)).toEqual(TERMS);
    expect(marked()).toEqual(['三高四新', '国开行', '株洲']);
    expect(annotator.terms().filter(annotator.isPainted).map(surfaceOf)).toEqual(['三高四新', '国开行', '株洲']);
    expect(annotator.entries().size).toBe(TERMS.length);
  });

  test('of what was met before less is painted than of what is new', async () => {
    document.body.innerHTML = `<p>三高四新${'文'.repeat(80)}</p><p>三高四新说云上陶谷计划${'文'.repeat(50)}</p>`;
    annotate();
    await settle();
    expect(marked()).toEqual(['三高四新', '云上陶谷计划']);
  });

  test('a headline shows its heaviest term, and the paragraph after it makes up for that', async () => {
    const body = `说株洲${'文'.repeat(14)}`;
    document.body.innerHTML = `<h2>三高四新和国开行</h2><p>${body}</p><p>${body}</p>`;
    annotate();
    await settle();
    expect(places()).toEqual(['0 0', '2 1']);
  });

  test('what nobody sees takes nothing from what is seen', async () => {
    document.body.innerHTML = `<p style="display: none">三高四新</p><p>三高四新</p>`;
    annotate();
    await settle();
    expect(places()).toEqual(['0 0', '1 0']);
  });

  test('another filter makes room for what was left out', async () => {
    document.body.innerHTML = '<p>三高四新和国开行</p>';
    const annotator = annotate();
    await settle();
    expect(marked()).toEqual(['三高四新']);
    annotator.filter({
      tiers: new Set(TIERS),
      hiddenCategories: new Set(),
      hiddenTerms: new Set([annotator.terms()[0]?.span.entries[0]?.ref as never]),
    });
    expect(marked()).toEqual(['国开行']);
  });

  test('a paragraph that moves up is chosen from where it stands', async () => {
    document.body.innerHTML = `<p>三高四新${'文'.repeat(9)}</p><p>国开行</p><p>${'文'.repeat(90)}</p>`;
    annotate();
    await settle();
    expect(places()).toEqual(['0 0']);
    const last = document.querySelector('p:nth-child(2)') as Element;
    document.body.prepend(last);
    await settle();
    expect(places()).toEqual(['0 0']);
  });

  test('a paragraph that comes below is chosen from alone, one that comes above is not', async () => {
    document.body.innerHTML = `<p>三高四新${'文'.repeat(90)}</p>`.repeat(50);
    const painter = newPainter();
    annotate({ painter, density: 'first' });
    await settle();
    const looks = vi.spyOn(painter, 'isMarked');
    document.body.insertAdjacentHTML('beforeend', `<p>株洲和国开行${'文'.repeat(90)}</p>`);
    await settle();
    expect(looks).toHaveBeenCalledTimes(2);
    document.body.insertAdjacentHTML('afterbegin', `<p>三高四新${'文'.repeat(90)}</p>`);
    await settle();
    // Its own term, and that of the paragraph that was the first to say it.
    expect(looks).toHaveBeenCalledTimes(4);
    expect(places()).toEqual(['0 0', '51 0', '51 3']);
  });

  const block = fc.record({
    tag: fc.constantFrom('p', 'h2'),
    pieces: fc.array(
      fc.oneof(
        fc.constantFrom(...TERMS),
        fc.integer({ min: 0, max: 90 }).map((n) => '文'.repeat(n)),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    turn: fc.nat(1000),
  });
  const elementOf = ({ tag, pieces }: { tag: string; pieces: string[] }) => {
    const element = document.createElement(tag);
    element.textContent = `段${pieces.join('说')}`;
    return element;
  };

  test.each(['all', 'first'] as const)(
    'is the same in whatever order its texts come, and what comes below changes nothing above (%s)',
    async (density) => {
      await fc.assert(
        fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 7 }), async (blocks) => {
          stop = new AbortController();
          document.body.replaceChildren(...blocks.map(elementOf));
          annotate({ density });
          await settle();
          const atOnce = places();
          const last = document.body.lastElementChild as Element;
          last.remove();
          await settle();
          const isAbove = (place: string) => Number.parseInt(place, 10) < blocks.length - 1;
          expect(places()).toEqual(atOnce.filter(isAbove));
          stop.abort();

          stop = new AbortController();
          document.body.replaceChildren();
          annotate({ density });
          await settle();
          const elements = blocks.map(elementOf);
          const order = [...elements.keys()].sort((a, b) => (blocks[a]?.turn ?? 0) - (blocks[b]?.turn ?? 0));
          const there = new Set<Element>();
          for (const at of order) {
            const element = elements[at] as Element;
            there.add(element);
            document.body.insertBefore(element, elements.slice(at + 1).find((one) => there.has(one)) ?? null);
            await settle();
          }
          expect(places()).toEqual(atOnce);
          stop.abort();
        }),
        { numRuns: 40 },
      );
    },
    40_000,
  );
});
