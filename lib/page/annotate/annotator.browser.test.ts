import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeAsker, type FakeAsker } from '../../../tests/browser/fake-asker.ts';
import { collectMarks } from '../../../tests/e2e/marks.ts';
import { CATEGORIES, TIERS, type Tier } from '../../glossary/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import type { MarkFilter } from '../marks/mark-filter.ts';
import { OWN_MARKS } from '../marks/mark-rules.ts';
import { paintInView } from '../marks/paint-in-view.ts';
import { createPainter } from '../marks/painter.ts';
import { surfaceOf } from '../marks/term.ts';
import { isCardHost } from '../window/is-card-host.ts';
import { type Annotator, type AnnotatorOptions, startAnnotator } from './annotator.ts';

const EVERYTHING: MarkFilter = { tiers: new Set(TIERS), hiddenCategories: new Set(), hiddenTerms: new Set() };

let stop: AbortController;
let errors: unknown[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = new AbortController();
  errors = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  scrollTo(0, 0);
  expect(errors).toEqual([]);
  expect([...CSS.highlights.keys()]).toEqual([]);
});

/** Annotates the page of this test. */
function annotate(asker: FakeAsker, options: Partial<AnnotatorOptions> = {}): Annotator {
  return startAnnotator({
    askSpots: asker.askSpots,
    sliceUnits: 1000,
    painter: createPainter({ ...OWN_MARKS, colours: 'standard' }),
    context: {},
    filter: EVERYTHING,
    density: 'all',
    inkShare: Number.POSITIVE_INFINITY,
    shadowRootOf: (element) => element.shadowRoot,
    isOurs: isCardHost,
    onPageChange: () => {},
    onChange: () => {},
    report: (error) => errors.push(error),
    signal: stop.signal,
    ...options,
  });
}

/** Lets a page settle: changes are read, questions answered, marks painted. */
const settle = () => vi.advanceTimersByTimeAsync(1000);

const marked = () => collectMarks().map(({ text }) => text);
const find = (selector: string) => document.querySelector(selector) as HTMLElement;

/** The painted ranges of every hue. */
function painted(): StaticRange[] {
  return [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as unknown as StaticRange[]);
}

/** Paragraphs of ten characters, each with a term. */
function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => `<p>${String(at).padStart(5, '0')}三高四新。</p>`).join('');
}

describe('an annotated page', () => {
  test('what stands on it is marked, each term once and in the hue of its category', async () => {
    document.body.innerHTML = '<p>围绕<b>三高</b>四新</p><p>株洲市民说三高四新</p>';
    const asker = createFakeAsker('三高四新');
    asker.know('株洲', 'place');
    annotate(asker);
    await settle();
    expect(collectMarks().map(({ text, hue }) => [text, hue])).toEqual([
      ['三高四新', 'policy'],
      ['株洲', 'place'],
      ['三高四新', 'policy'],
    ]);
  });

  /** As if reading took no time: a busy machine must not cut short what is read at once. */
  const stopClock = () => void vi.spyOn(performance, 'now').mockReturnValue(0);

  /** Paragraphs of 100 pixels, the page scrolled so that those from the hundredth are in view. */
  function showFromHundredth(more: string): void {
    document.body.innerHTML = Array.from(
      { length: 200 },
      (_, at) => `<p style="height: 100px; margin: 0; overflow: hidden">第${at}段说三高四新${more}</p>`,
    ).join('');
    scrollTo(0, 10_000);
  }

  test('what is in view is asked about first, at once', () => {
    stopClock();
    showFromHundredth('，又说别的'.repeat(30));
    const asker = createFakeAsker('三高四新');
    annotate(asker, { sliceUnits: 10_000 });
    const [first] = asker.asked;
    expect(first?.texts[0]).toMatch(/^第100段/);
    expect(first?.texts.at(-1)).toMatch(/^第106段/);
  });

  test('what is in view is asked about whole, block by block, however small the blocks', () => {
    stopClock();
    const more = `<p>${'又说别的。'.repeat(40)}</p>`.repeat(100);
    const lines = Array.from({ length: 100 }, (_, at) => `<p style="margin: 0; height: 20px">第${at}行说三高四新</p>`);
    document.body.innerHTML = `<div>${lines.join('<!-- -->文外<script>不读</script>')}</div>${more}`;
    scrollTo(0, 0);
    const asker = createFakeAsker('三高四新');
    annotate(asker, { sliceUnits: 10_000 });
    const seen = asker.asked[0]?.texts.filter((text) => /^第/.test(text)) ?? [];
    // The lines in view and no more: what stands loose between them comes with the rest of its flow.
    expect(seen[0]).toBe('第0行说三高四新');
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(Array.from(seen, (_, at) => `第${at}行说三高四新`));
    expect(asker.asked[0]?.texts).not.toContain('不读');
  });

  test('a short one is asked about from its top, at once and whole', () => {
    stopClock();
    showFromHundredth('');
    const asker = createFakeAsker('三高四新');
    annotate(asker, { sliceUnits: 10_000 });
    expect(asker.asked).toHaveLength(1);
    expect(asker.texts()).toHaveLength(200);
    expect(asker.texts()[0]).toBe('第0段说三高四新');
  });

  test('nothing is asked about twice, though the view is read before the page', async () => {
    document.body.innerHTML = `${paragraphs(300)}<script type="text/plain">${'x'.repeat(20_000)}</script>`;
    const asker = createFakeAsker('三高四新');
    annotate(asker);
    await settle();
    expect(new Set(asker.texts()).size).toBe(300);
    expect(asker.texts()).toHaveLength(300);
    expect(marked()).toHaveLength(300);
  });

  test('a question holds as much text as may be and no more; a longer flow goes by itself', async () => {
    document.body.innerHTML = `${paragraphs(20)}<p>${'三高四新'.repeat(100)}</p>${paragraphs(20)}`;
    const asker = createFakeAsker('三高四新');
    annotate(asker, { sliceUnits: 100 });
    await settle();
    const lengths = asker.asked.map(({ texts }) => texts.reduce((sum, text) => sum + text.length, 0));
    expect(lengths.filter((length) => length > 100)).toEqual([400]);
    expect(asker.asked.find(({ texts }) => texts.some((text) => text.length === 400))?.texts).toHaveLength(1);
    expect(Math.max(...asker.asked.map(({ texts }) => texts.length))).toBe(10);
    expect(marked()).toHaveLength(140);
  });

  test('no more than two questions are on their way, and the page is read on as they are answered', async () => {
    document.body.innerHTML = paragraphs(200);
    const asker = createFakeAsker('三高四新');
    asker.isHeld = true;
    annotate(asker, { sliceUnits: 100 });
    let answered = 0;
    for (let at = 0; at < 15; at++) {
      await settle();
      expect(asker.underWay()).toBe(2);
      asker.asked[at]?.answer();
      answered += asker.asked[at]?.texts.length ?? 0;
      await settle();
      expect(marked()).toHaveLength(answered);
    }
    asker.isHeld = false;
    for (const one of asker.asked) one.answer();
    await settle();
    expect(asker.texts()).toHaveLength(200);
    expect(marked()).toHaveLength(200);
  });

  test('a page that is held up is not gathered to its end meanwhile', async () => {
    document.body.innerHTML = paragraphs(2000);
    const asker = createFakeAsker('三高四新');
    asker.isHeld = true;
    annotate(asker, { sliceUnits: 100 });
    await settle();
    find('p:last-child').firstChild?.replaceWith('最后一段说三高四新');
    await settle();
    asker.isHeld = false;
    for (const one of [...asker.asked]) one.answer();
    await settle();
    // Read when its turn came, as it stood then.
    expect(asker.texts().filter((text) => text === '01999三高四新。')).toEqual([]);
    expect(asker.texts().filter((text) => text === '最后一段说三高四新')).toHaveLength(1);
  });

  test('a text that could not be judged is marked as far as it could, and asked about again with patience', async () => {
    document.body.innerHTML = '<p>三高四新和国开行</p><p>别的三高四新</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    asker.undecided.add('国开行');
    asker.isHeld = true;
    annotate(asker);
    asker.asked[0]?.answer();
    await settle();
    expect(marked()).toEqual(['三高四新', '三高四新']);
    expect(asker.asked.map(({ texts, isPatient }) => [texts, isPatient])).toEqual([
      [['三高四新和国开行', '别的三高四新'], false],
      [['三高四新和国开行'], true],
    ]);
    asker.asked[1]?.answer();
    await settle();
    expect(marked()).toEqual(['三高四新', '国开行', '三高四新']);
    expect(asker.asked).toHaveLength(2);
  });

  test('what is patient does not go with what is not', async () => {
    document.body.innerHTML = '<p>国开行</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    asker.undecided.add('国开行');
    asker.isHeld = true;
    annotate(asker);
    find('p').insertAdjacentHTML('afterend', '<p>三高四新</p>');
    await settle();
    for (const one of [...asker.asked]) one.answer();
    await settle();
    for (const { texts, isPatient } of asker.asked) expect(texts).toEqual([isPatient ? '国开行' : expect.anything()]);
  });

  test('without an answer nothing is marked, and what comes later is', async () => {
    document.body.innerHTML = '<p>三高四新</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    asker.isHeld = true;
    annotate(asker);
    asker.asked[0]?.giveUp();
    await settle();
    expect(marked()).toEqual([]);
    asker.isHeld = false;
    document.body.append('国开行');
    await settle();
    expect(marked()).toEqual(['国开行']);
  });
});

describe('a page that changes', () => {
  test('of a changed paragraph only itself is asked about, and the others keep their marks', async () => {
    document.body.innerHTML = paragraphs(50);
    const asker = createFakeAsker('三高四新', '国开行');
    annotate(asker);
    await settle();
    const before = painted();
    asker.asked.length = 0;
    (find('p:nth-child(7)').firstChild as Text).data = '改成了国开行和三高四新';
    await settle();
    expect(asker.texts()).toEqual(['改成了国开行和三高四新']);
    expect(marked()).toHaveLength(51);
    expect(painted().filter((range) => before.includes(range))).toHaveLength(49);
  });

  test('an appended block is asked about by itself', async () => {
    document.body.innerHTML = paragraphs(50);
    const asker = createFakeAsker('三高四新', '国开行');
    annotate(asker);
    await settle();
    asker.asked.length = 0;
    document.body.insertAdjacentHTML('beforeend', '<div><p>国开行</p></div>');
    await settle();
    expect(asker.texts()).toEqual(['国开行']);
  });

  test('a burst of changes is read once, when it has settled', async () => {
    document.body.innerHTML = '<p>甲甲</p>';
    const asker = createFakeAsker('三高四新');
    const onPageChange = vi.fn();
    annotate(asker, { onPageChange });
    await settle();
    asker.asked.length = 0;
    for (let at = 0; at < 5; at++) {
      (find('p').firstChild as Text).data = `第${at}次说三高四新`;
      await vi.advanceTimersByTimeAsync(20);
    }
    await settle();
    expect(onPageChange).toHaveBeenCalledOnce();
    expect(asker.texts()).toEqual(['第4次说三高四新']);
  });

  test('a late answer for a text that has changed meanwhile marks nothing', async () => {
    document.body.innerHTML = '<p>三高四新国开行</p>';
    const asker = createFakeAsker('三高四新');
    asker.isHeld = true;
    annotate(asker);
    (find('p').firstChild as Text).data = '国开行三高四新';
    asker.asked[0]?.answer();
    await vi.advanceTimersByTimeAsync(10);
    expect(painted()).toEqual([]);
    await settle();
    asker.asked[1]?.answer();
    await settle();
    expect(marked()).toEqual(['三高四新']);
    expect(painted()[0]?.startOffset).toBe(3);
  });

  test('a late answer for a text that has changed and changed back marks it once', async () => {
    document.body.innerHTML = '<p>三高四新</p>';
    const asker = createFakeAsker('三高四新');
    asker.isHeld = true;
    annotate(asker);
    const text = find('p').firstChild as Text;
    text.data = '国开行';
    await settle();
    text.data = '三高四新';
    await settle();
    for (const one of [...asker.asked]) one.answer();
    await settle();
    for (const one of [...asker.asked]) one.answer();
    await settle();
    expect(marked()).toEqual(['三高四新']);
  });

  test('an answer given in another context than the page has now is dropped, and asked for anew', async () => {
    document.body.innerHTML = '<p>三高四新</p>';
    const asker = createFakeAsker('三高四新');
    asker.isHeld = true;
    const annotator = annotate(asker);
    annotator.setContext({ home: 'zhuzhou' });
    await settle();
    asker.forget('三高四新');
    asker.asked[0]?.answer();
    await settle();
    expect(marked()).toEqual([]);
    expect(annotator.context()).toEqual({ home: 'zhuzhou' });
    expect(asker.asked.map(({ context }) => context)).toEqual([{}, { home: 'zhuzhou' }]);
    asker.asked[1]?.answer();
    await settle();
    expect(marked()).toEqual(['三高四新']);
  });

  test('in another context all is asked about again, and what is found again keeps its mark until then', async () => {
    document.body.innerHTML = '<p>三高四新</p><p>国开行</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    const annotator = annotate(asker);
    await settle();
    const before = painted();
    asker.isHeld = true;
    asker.forget('国开行');
    annotator.setContext({ date: '2022-08-24' });
    await settle();
    expect(painted()).toEqual(before);
    for (const one of asker.asked.slice(1)) one.answer();
    await settle();
    expect(painted()).toEqual(before.slice(0, 1));
  });

  test('asked again, only what differs is painted: ranges that stay are the same objects', async () => {
    document.body.innerHTML = '<p>三高四新和国开行</p><p>又说三高四新</p>';
    const asker = createFakeAsker('三高四新');
    const annotator = annotate(asker);
    await settle();
    const before = painted();
    const [term] = annotator.terms();
    asker.know('国开行', 'policy');
    annotator.askAgain();
    await settle();
    expect(marked()).toEqual(['三高四新', '国开行', '三高四新']);
    for (const range of before) expect(painted()).toContain(range);
    // An open card is beside this term.
    expect(annotator.terms()[0]).toBe(term);
    asker.forget('国开行');
    annotator.askAgain();
    await settle();
    expect(new Set(painted())).toEqual(new Set(before));
  });

  test('asked again where nothing differs, nothing is said to have changed', async () => {
    document.body.innerHTML = paragraphs(20);
    const asker = createFakeAsker('三高四新');
    const onChange = vi.fn();
    const annotator = annotate(asker, { onChange });
    await settle();
    onChange.mockClear();
    annotator.askAgain();
    await settle();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('text that leaves the page while it is asked about is not marked, and is where it comes back', async () => {
    document.body.innerHTML = '<p>三高四新</p><p>国开行</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    asker.isHeld = true;
    annotate(asker);
    const paragraph = find('p');
    paragraph.remove();
    asker.asked[0]?.answer();
    await settle();
    expect(marked()).toEqual(['国开行']);
    asker.isHeld = false;
    document.body.append(paragraph);
    await settle();
    expect(marked()).toEqual(['国开行', '三高四新']);
  });

  test('marks go at once with what is taken out of the page', async () => {
    document.body.innerHTML = '<div><p>三高四新</p><p>三高四新</p></div><p>国开行</p>';
    annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    find('div').remove();
    // What observes is told before any timer.
    await Promise.resolve();
    expect(painted()).toHaveLength(1);
    await settle();
    expect(marked()).toEqual(['国开行']);
  });

  test('a block that moves to another place keeps its mark', async () => {
    document.body.innerHTML = '<p id="a">三高四新</p><p>国开行</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    annotate(asker);
    await settle();
    const before = painted();
    asker.asked.length = 0;
    document.body.append(find('#a'));
    await settle();
    expect(asker.asked).toEqual([]);
    expect(new Set(painted())).toEqual(new Set(before));
  });

  test('halves that meet make a term, and one that is parted is none', async () => {
    document.body.innerHTML = '<p>三高<br>四新</p>';
    annotate(createFakeAsker('三高四新'));
    await settle();
    expect(marked()).toEqual([]);
    const rule = find('br');
    rule.remove();
    await settle();
    expect(marked()).toEqual(['三高四新']);
    find('p').insertBefore(rule, find('p').lastChild);
    await settle();
    expect(marked()).toEqual([]);
  });

  test('however a page changes, nothing is painted twice', async () => {
    document.body.innerHTML = paragraphs(10);
    const asker = createFakeAsker('三高四新', '国开行');
    const annotator = annotate(asker);
    for (let round = 0; round < 12; round++) {
      const [first, second] = [find(`p:nth-child(${1 + (round % 9)})`), find(`p:nth-child(${1 + ((round * 5) % 9)})`)];
      if (round % 3 === 0) first.append('国开行');
      if (round % 3 === 1) first.before(second);
      if (round % 3 === 2) first.normalize();
      if (round % 4 === 0) annotator.askAgain();
      if (round % 4 === 1) annotator.setContext({ date: `2022-08-${10 + round}` });
      await vi.advanceTimersByTimeAsync(30 * (round % 5));
      const places = collectMarks().map(({ at, text }) => `${at} ${text}`);
      expect(new Set(places).size).toBe(places.length);
    }
    await settle();
    const expected = (document.body.textContent ?? '').match(/三高四新|国开行/g) ?? [];
    expect(marked()).toEqual(expected);
  });

  test('another body in the place of the first is annotated', async () => {
    const before = document.body;
    before.innerHTML = '<p>三高四新</p>';
    annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    const other = document.createElement('body');
    other.innerHTML = '<p>国开行</p>';
    before.replaceWith(other);
    await settle();
    expect(marked()).toEqual(['国开行']);
    other.replaceWith(before);
  });

  describe('under a walk that rests wherever it may', () => {
    beforeEach(() => {
      document.body.innerHTML = `<div id="early">${'<i></i>'.repeat(3000)}</div>${paragraphs(30)}`;
      // Each look at the clock is a slice later.
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => {
        now += 20;
        return now;
      });
    });

    test('what is taken away does not end the reading', async () => {
      const asker = createFakeAsker('三高四新');
      annotate(asker);
      for (let slice = 0; slice < 3; slice++) await vi.advanceTimersToNextTimerAsync();
      expect(asker.texts().length).toBeLessThan(5);
      find('#early').remove();
      await settle();
      expect(marked()).toHaveLength(30);
    });

    test('a page that takes it away again and again is read all the same', async () => {
      const asker = createFakeAsker('三高四新');
      annotate(asker);
      // It is begun anew a few times, then goes through without a rest.
      for (let slice = 0; slice < 40; slice++) {
        await vi.advanceTimersToNextTimerAsync();
        find('#early').append(...[...document.querySelectorAll('#early i')].slice(0, 600));
      }
      expect(marked()).toHaveLength(30);
    });
  });

  test('what an attribute opens or closes is marked or not', async () => {
    document.body.innerHTML = '<p hidden>三高四新</p><p id="edit">国开行</p>';
    annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    expect(marked()).toEqual(['国开行']);
    find('p').removeAttribute('hidden');
    find('#edit').setAttribute('contenteditable', '');
    await settle();
    expect(marked()).toEqual(['三高四新']);
  });

  test('our own card comes and goes unread, and is no change of the page', async () => {
    document.body.innerHTML = '<p>国开行</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    const onPageChange = vi.fn();
    annotate(asker, { onPageChange });
    await settle();
    const card = document.createElement('div');
    card.dataset.xiangjian = 'card';
    card.textContent = '三高四新';
    document.documentElement.append(card);
    await settle();
    card.remove();
    await settle();
    expect(onPageChange).not.toHaveBeenCalled();
    expect(asker.texts()).toEqual(['国开行']);
  });
});

describe('places beyond the page itself', () => {
  test('shadow trees are read, their changes too, and adopt the rules of the marks', async () => {
    document.body.innerHTML = '<x-card>三高四新</x-card>';
    const root = find('x-card').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影中国开行</p><slot></slot>';
    const annotator = annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    expect(collectMarks().map(({ text, hosts }) => [text, hosts])).toEqual([
      ['三高四新', ''],
      ['国开行', 'x-card'],
    ]);
    expect(annotator.shadowRoots()).toEqual([root]);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    (root.querySelector('p') as HTMLElement).textContent = '影中三高四新';
    await settle();
    expect(marked()).toEqual(['三高四新', '三高四新']);
  });

  test('a tree attached late is read, and what its host held stays marked', async () => {
    document.body.innerHTML = '<x-late-card>三高四新</x-late-card>';
    const asker = createFakeAsker('三高四新', '国开行');
    annotate(asker);
    await settle();
    find('x-late-card').attachShadow({ mode: 'open' }).innerHTML = '<p>影中国开行</p><slot></slot>';
    await vi.advanceTimersByTimeAsync(13_000);
    expect(marked()).toEqual(['三高四新', '国开行']);
  });

  test('with the host the marks of its tree go', async () => {
    document.body.innerHTML = '<x-card></x-card><p>三高四新</p>';
    find('x-card').attachShadow({ mode: 'open' }).innerHTML = '<p>影中国开行</p>';
    annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    find('x-card').remove();
    await settle();
    expect(marked()).toEqual(['三高四新']);
  });

  test('what a page takes away in one go with a card of ours is forgotten', async () => {
    document.body.innerHTML = '<section><p>三高四新</p><div data-xiangjian="card"></div></section>';
    const annotator = annotate(createFakeAsker('三高四新'));
    await settle();
    expect(marked()).toEqual(['三高四新']);
    find('section').replaceChildren();
    await settle();
    expect(marked()).toEqual([]);
    expect(counted(annotator)).toBe(0);
  });

  test('where the page puts its own sheets in place of all, ours come back with its next change', async () => {
    document.body.innerHTML = '<x-card></x-card><p>三高四新</p>';
    const root = find('x-card').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影中国开行</p>';
    annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    root.adoptedStyleSheets = [];
    document.body.append('新文');
    await settle();
    expect(root.adoptedStyleSheets).toHaveLength(1);
  });

  test('navigation is read and not marked, and is marked once it has become an article', async () => {
    const links = Array.from({ length: 6 }, () => '<a href="/x">三高四新</a> ').join('');
    document.body.innerHTML = `<div id="links">${links}</div><p>国开行${'说了很长的一段话。'.repeat(30)}</p>`;
    annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    expect(marked()).toEqual(['国开行']);
    find('#links').insertAdjacentHTML('beforeend', `<p>${'这一段文字说明为什么有这些链接。'.repeat(10)}</p>`);
    await settle();
    expect(marked()).toEqual([...Array.from({ length: 6 }, () => '三高四新'), '国开行']);
  });
});

/** How many entries a page has. */
function counted(annotator: Annotator): number {
  return annotator.entries().size;
}

describe('what is asked of an annotator', () => {
  test('another filter marks in place and asks nothing', async () => {
    document.body.innerHTML = '<p>三高四新、国开行、株洲</p>';
    const asker = createFakeAsker('三高四新');
    asker.know('国开行', 'body', 'standard');
    asker.know('株洲', 'place', 'everyday');
    const annotator = annotate(asker);
    await settle();
    const [before] = painted();
    asker.asked.length = 0;
    annotator.filter({ ...EVERYTHING, tiers: new Set<Tier>(['essential']) });
    expect(marked()).toEqual(['三高四新']);
    annotator.filter({ ...EVERYTHING, hiddenCategories: new Set(CATEGORIES.filter((name) => name !== 'policy')) });
    expect(marked()).toEqual(['三高四新']);
    annotator.filter({ ...EVERYTHING, hiddenTerms: new Set(['seeds/国开行' as TermRef]) });
    expect(marked()).toEqual(['三高四新', '株洲']);
    annotator.filter(EVERYTHING);
    expect(marked()).toEqual(['三高四新', '国开行', '株洲']);
    expect(painted()).toContain(before);
    await settle();
    expect(asker.asked).toEqual([]);
  });

  test('its terms come in reading order, without those that nobody sees', async () => {
    document.body.innerHTML =
      '<p>三高四新</p><div style="display: none"><p>国开行</p></div><x-card>槽中国开行</x-card><p>株洲</p>';
    find('x-card').attachShadow({ mode: 'open' }).innerHTML = '<p>影中株洲</p><slot></slot>';
    const annotator = annotate(createFakeAsker('三高四新', '国开行', '株洲'));
    await settle();
    expect(annotator.terms().map(surfaceOf)).toEqual(['三高四新', '株洲', '国开行', '株洲']);
    expect(counted(annotator)).toBe(3);
    find('div').style.display = '';
    expect(annotator.terms().map(surfaceOf)).toEqual(['三高四新', '国开行', '株洲', '国开行', '株洲']);
  });

  test('what nobody sees is not counted, until it is seen', async () => {
    document.body.innerHTML =
      '<p>三高四新</p><p id="menu" style="display: none">国开行、三高四新</p><details><p>株洲</p></details><p style="visibility: hidden">可信空间</p>';
    const annotator = annotate(createFakeAsker('三高四新', '国开行', '株洲', '可信空间'));
    await settle();
    expect(counted(annotator)).toBe(1);
    find('#menu').style.display = '';
    (find('details') as HTMLDetailsElement).open = true;
    expect(counted(annotator)).toBe(3);
    expect([...annotator.entries()]).toEqual([
      ['seeds/三高四新', 2],
      ['seeds/国开行', 1],
      ['seeds/株洲', 1],
    ]);
  });

  test('its entries are counted as they come and go', async () => {
    document.body.innerHTML = '<p>三高四新，国开行</p><p>株洲，国开行</p><x-card></x-card>';
    find('x-card').attachShadow({ mode: 'open' }).innerHTML = '<p>可信空间</p>';
    const annotator = annotate(createFakeAsker('三高四新', '国开行', '株洲', '可信空间'));
    await settle();
    expect(counted(annotator)).toBe(4);
    find('p').remove();
    await settle();
    expect(counted(annotator)).toBe(3);
    find('p').textContent = '株洲，三高四新';
    await settle();
    expect(counted(annotator)).toBe(3);
    find('x-card').remove();
    await settle();
    expect(counted(annotator)).toBe(2);
    annotator.filter({ ...EVERYTHING, hiddenTerms: new Set(['seeds/株洲' as TermRef]) });
    expect(counted(annotator)).toBe(1);
    annotator.filter(EVERYTHING);
    expect(counted(annotator)).toBe(2);
  });

  test('each text knows the terms in it, those among them that begin before it or end behind it', async () => {
    document.body.innerHTML = '<p>围绕<b>三高</b>四新和<i>国开行</i>，国开行<u>落实</u></p><p>国开行</p>';
    const annotator = annotate(createFakeAsker('三高四新', '国开行'));
    await settle();
    const [plan, bank, again, last] = annotator.terms();
    const termsIn = (text: Node | null | undefined) => {
      const found = annotator.termsIn(text as Node);
      expect(found === undefined || found.node === text).toBe(true);
      return found?.terms.slice(found.first, found.last + 1);
    };
    const [before, bold, tail, italic, comma, underlined] = find('p').childNodes;
    expect(termsIn(before)).toBeUndefined();
    expect(termsIn(bold?.firstChild)).toEqual([plan]);
    expect(termsIn(tail)).toEqual([plan]);
    expect(termsIn(italic?.firstChild)).toEqual([bank]);
    expect(termsIn(comma)).toEqual([again]);
    expect(termsIn(underlined?.firstChild)).toBeUndefined();
    expect(termsIn(find('p + p').firstChild)).toEqual([last]);
    annotator.filter({ ...EVERYTHING, hiddenTerms: new Set(['seeds/三高四新' as TermRef]) });
    expect(termsIn(tail)).toBeUndefined();
    find('i').remove();
    await settle();
    expect(termsIn(italic?.firstChild)).toBeUndefined();
    expect(termsIn(tail)).toBeUndefined();
    expect(annotator.terms()).toHaveLength(2);
  });

  test('its flows of content are those that are shown, without navigation', async () => {
    const links = Array.from({ length: 6 }, () => '<a href="/x">首页</a> ').join('');
    document.body.innerHTML = `<nav>${links}</nav><p>甲段文字</p><p style="display: none">乙段文字</p><p>丙段文字</p>`;
    const annotator = annotate(createFakeAsker());
    await settle();
    expect(annotator.contentFlows().map(({ text }) => text)).toEqual(['甲段文字', '丙段文字']);
  });

  test('where firsts alone are marked, another becomes the first when it goes', async () => {
    document.body.innerHTML = '<p id="a">三高四新</p><p>三高四新和国开行</p><p>三高四新</p>';
    const annotator = annotate(createFakeAsker('三高四新', '国开行'), { density: 'first' });
    await settle();
    expect(marked()).toEqual(['三高四新', '国开行']);
    expect(annotator.terms()).toHaveLength(4);
    const [, second] = annotator.terms();
    find('#a').remove();
    await settle();
    expect(marked()).toEqual(['三高四新', '国开行']);
    expect(annotator.terms()[0]).toBe(second);
    find('p').insertAdjacentHTML('beforebegin', '<p>国开行</p>');
    await settle();
    expect(collectMarks()[0]?.text).toBe('国开行');
    expect(marked()).toHaveLength(2);
  });

  test('on a page with more terms than can be painted, those in view are', async () => {
    document.body.innerHTML = Array.from(
      { length: 2000 },
      (_, at) => `<p style="height: 40px; margin: 0">第${at}段说三高四新</p>`,
    ).join('');
    const painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    let lookAround = () => {};
    const annotator = annotate(createFakeAsker('三高四新'), {
      sliceUnits: 100_000,
      painter,
      onChange: () => lookAround(),
    });
    lookAround = paintInView({ painter, markedTexts: annotator.textsWithTerms, signal: stop.signal });
    await settle();
    const paintedNumbers = () =>
      painted().map(({ startContainer }) => Number.parseInt((startContainer as Text).data.slice(1), 10));
    expect(annotator.terms()).toHaveLength(2000);
    expect(paintedNumbers().length).toBeLessThanOrEqual(1500);
    expect(paintedNumbers()).toContain(0);
    scrollTo(0, 1900 * 40);
    const inView = Array.from({ length: 17 }, (_, at) => 1900 + at);
    await vi.waitFor(() => expect(paintedNumbers()).toEqual(expect.arrayContaining(inView)), 4000);
    expect(paintedNumbers()).not.toContain(0);
  });

  test('a change is told after marks have come or gone, and not for text alone', async () => {
    document.body.innerHTML = '<p>三高四新</p>';
    const onChange = vi.fn();
    annotate(createFakeAsker('三高四新'), { onChange });
    await settle();
    expect(onChange).toHaveBeenCalled();
    onChange.mockClear();
    document.body.append('别的文字');
    await settle();
    expect(onChange).not.toHaveBeenCalled();
    find('p').remove();
    await settle();
    expect(onChange).toHaveBeenCalled();
  });

  test('its end takes all marks away and asks nothing more, whatever answers come and whatever changes', async () => {
    document.body.innerHTML = '<p>三高四新</p>';
    const asker = createFakeAsker('三高四新', '国开行');
    const onChange = vi.fn();
    const annotator = annotate(asker, { onChange });
    await settle();
    asker.isHeld = true;
    document.body.append('国开行');
    await settle();
    const { length } = asker.asked;
    onChange.mockClear();
    stop.abort();
    expect([...CSS.highlights.keys()]).toEqual([]);
    asker.asked.at(-1)?.answer();
    find('p').append('三高四新');
    annotator.askAgain();
    await settle();
    expect(asker.asked).toHaveLength(length);
    expect(onChange).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
