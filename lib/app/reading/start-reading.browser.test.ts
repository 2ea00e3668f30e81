import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { extension, Failure } from '../../../tests/browser/fake-extension.ts';
import { clickAt, movePointer, pressKey, tapAt } from '../../../tests/browser/input.ts';
import { ENTRIES, serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { stubFrames, untilTold } from '../../../tests/browser/stub-frames.ts';
import { collectMarks } from '../../../tests/e2e/marks.ts';
import { OWN_MARKS } from '../../page/marks/mark-rules.ts';
import { paintInView } from '../../page/marks/paint-in-view.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import type { PageOriginKnown } from '../../sites/origin.ts';
import type { TermRef } from '../../terms/ref.ts';
import { createCards } from './cards.ts';
import { createHands } from './hands.ts';
import { createLazyCards } from './lazy-cards.ts';
import { displayOf, filterOf } from './preferences.ts';
import { type LivePageSession, startReading } from './start-reading.ts';
import type { CreateCards, DisplayOptions } from './types.ts';

const PLAN = 'seeds/plan' as TermRef;
const CENTRE = 'seeds/centre' as TermRef;

let stop: AbortController;
let origin: PageOriginKnown;

beforeEach(async () => {
  extension.reset();
  stop = new AbortController();
  origin = { site: null, publisher: null, home: null, date: '2022-08-24' };
  document.head.insertAdjacentHTML(
    'beforeend',
    '<style data-test>[data-xiangjian="card"] { --xiangjian-lives: visible; }</style>',
  );
  await movePointer(990, 690);
});
afterEach(async () => {
  stop.abort();
  document.querySelector('style[data-test]')?.remove();
  document.body.innerHTML = '';
  scrollTo(0, 0);
  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(cardElement()).toBeNull();
  await page.viewport(1000, 700);
});

/** Reads the page of this test in English, every occurrence marked. */
function read(
  options: { display?: Partial<DisplayOptions>; createCards?: CreateCards; onNoAnswer?: () => void } = {},
): LivePageSession {
  return startReading({
    origin: () => origin,
    display: {
      ...displayOf({ ...DEFAULT_SETTINGS, language: 'en' }),
      density: 'all',
      inkShare: 'all',
      ...options.display,
    },
    filter: filterOf(DEFAULT_SETTINGS),
    styles: OWN_MARKS,
    createCards: options.createCards ?? createCards,
    loadScript: async () => ({ createCards, createHands, paintInView }),
    onNoAnswer: options.onNoAnswer ?? (() => {}),
    signal: stop.signal,
  });
}

const cardElement = () => document.querySelector<HTMLElement>('[data-xiangjian=card]');
const marked = () => collectMarks().map(({ text }) => text);
const waitForMarks = (...texts: string[]) => vi.waitFor(() => expect(marked()).toEqual(texts));
const waitForCard = () => vi.waitFor(() => expect(cardElement()?.matches(':popover-open')).toBe(true));
const waitForNoCard = () => vi.waitFor(() => expect(cardElement()).toBeNull());

/** The text of the term that is washed: the card's. */
function washed(): string[] {
  return [...(CSS.highlights.get('xiangjian-active') ?? [])].map((place) => {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range.toString();
  });
}

/** The middle of a marked text, in CSS pixels. */
function centreOf(selector: string): [x: number, y: number] {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) as Element);
  const { left, top, width, height } = range.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

const NEWS = '<p>围绕<b>云上陶谷计划</b>落实，<i>窑炉调度中心</i>又说云陶计划。</p>';

describe('a page that is read', () => {
  test('is marked, and reports its entries in reading order with how often they stand', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    expect(reading.countEntries()).toBe(2);
    expect(reading.report()).toEqual({
      state: 'on',
      site: null,
      date: '2022-08-24',
      entries: [
        { ref: PLAN, count: 2 },
        { ref: CENTRE, count: 1 },
      ],
      painted: 2,
    });
  });

  test('is read through a background that is killed at first', async () => {
    document.body.innerHTML = NEWS;
    const onNoAnswer = vi.fn();
    read({ onNoAnswer });
    await vi.waitFor(() => expect(onNoAnswer).toHaveBeenCalledTimes(2));
    serveSmallGlossary();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
  });

  test('lists its terms with their sentences, and what was turned down', async () => {
    serveSmallGlossary([...ENTRIES, { ...(ENTRIES[0] as (typeof ENTRIES)[0]), id: 'case', forms: ['RCEP'] }]);
    document.body.innerHTML = '<p>先说别的。围绕云上陶谷计划落实！RCEPX不是。</p>';
    const reading = read();
    await waitForMarks('云上陶谷计划');
    const terms = await reading.terms();
    expect(terms?.occurrences).toEqual([
      { refs: [PLAN], surface: '云上陶谷计划', sentence: '围绕云上陶谷计划落实！', at: 2 },
    ]);
    expect(terms?.unmarked).toEqual([
      { ref: 'seeds/case', reason: 'latin', surface: 'RCEP', before: '上陶谷计划落实！', after: 'X不是。' },
    ]);
    expect(terms?.page).toMatchObject({ date: '2022-08-24', publisher: null, address: location.href });
  });

  test('has no list where the background gives no answer to it', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    extension.background['page.spot'] = () => {
      throw new Failure('bad-request');
    };
    expect(await reading.terms()).toBeNull();
  });

  test('follows what the reader chooses without asking again', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    const { length } = extension.sent;
    reading.filter(filterOf({ ...DEFAULT_SETTINGS, hiddenTerms: [PLAN] }));
    expect(marked()).toEqual(['窑炉调度中心']);
    reading.filter(filterOf({ ...DEFAULT_SETTINGS, level: 'essential' }));
    expect(marked()).toEqual(['云上陶谷计划', '云陶计划']);
    expect(extension.sent).toHaveLength(length);
  });

  test('follows a glossary that changes, and paints only what differs', async () => {
    const background = serveSmallGlossary();
    document.body.innerHTML = NEWS;
    read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    const [kept] = [...(CSS.highlights.get('xiangjian-body') ?? [])];
    await background.change(ENTRIES.slice(1));
    await waitForMarks('窑炉调度中心');
    expect([...(CSS.highlights.get('xiangjian-body') ?? [])]).toEqual([kept]);
    await background.change([]);
    await waitForMarks();
  });

  test('is asked about in its new origin when that is another', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    origin = { ...origin, date: '2023-01-01' };
    reading.originChanged();
    // Once now and once with patience, where something is in doubt.
    const days = () => new Set(extension.asked('page.spot').map(({ context }) => context.date));
    await vi.waitFor(() => expect([...days()]).toEqual(['2022-08-24', '2023-01-01']));
  });
});

describe('cards on a page that is read', () => {
  test('a pointer that rests on a term opens its card, and goes from it and the card to close it', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await movePointer(...centreOf('b'));
    await waitForCard();
    expect(washed()).toEqual(['云上陶谷计划']);
    expect((await untilTold()).openings).toEqual([
      expect.objectContaining({ term: PLAN, surface: '云上陶谷计划', pageDate: '2022-08-24', isPinned: false }),
    ]);
    await vi.waitFor(() => expect(cardElement()?.getBoundingClientRect().height).toBe(200));
    const { left, top } = (cardElement() as HTMLElement).getBoundingClientRect();
    await movePointer(left + 30, top + 30);
    await movePointer(990, 690);
    await waitForNoCard();
    expect(washed()).toEqual([]);
  });

  test('where a click alone opens cards, resting opens none', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    read({ display: { opener: 'click' } });
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const moved = new Promise((resolve) => addEventListener('pointermove', resolve, { once: true }));
      await movePointer(...centreOf('b'));
      await moved;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await vi.advanceTimersByTimeAsync(2000);
      expect(cardElement()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
    await clickAt(...centreOf('b'));
    await waitForCard();
  });

  test('a click pins a card, Escape closes it and the focus goes back where it was', async () => {
    serveSmallGlossary();
    document.body.innerHTML = `<input>${NEWS}`;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    const field = document.querySelector('input') as HTMLInputElement;
    field.focus();
    expect(await reading.step({ by: 1 })).toBe('gone');
    await waitForCard();
    await vi.waitFor(() => expect(document.activeElement).toBe(cardElement()));
    // Its frame is there to hear the key.
    await untilTold();
    await pressKey('Escape');
    await waitForNoCard();
    expect(document.activeElement).toBe(field);
  });

  test('stepping goes from term to term, revealing to the occurrence asked for', async () => {
    serveSmallGlossary();
    document.body.innerHTML = `${NEWS}<div style="height: 3000px"></div><p>最后的云陶计划</p>`;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划', '云陶计划');
    await reading.step({ by: 1 });
    await reading.step({ by: 1 });
    expect(washed()).toEqual(['窑炉调度中心']);
    expect(await reading.reveal(PLAN, 2)).toBe(true);
    expect(scrollY).toBeGreaterThan(1000);
    expect(washed()).toEqual(['云陶计划']);
    expect(await reading.reveal('seeds/nowhere' as TermRef, 0)).toBe(false);
  });

  test('an occurrence without a place is passed over for the next', async () => {
    serveSmallGlossary();
    document.body.innerHTML = `<p style="display: none">云陶计划</p>${NEWS}`;
    const reading = read();
    await vi.waitFor(() => expect(marked()).toHaveLength(4));
    expect(await reading.reveal(PLAN, 0)).toBe(true);
    expect(washed()).toEqual(['云上陶谷计划']);
  });

  test('an open card goes when its term leaves the page or its text changes', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await reading.step({ by: 1 });
    await waitForCard();
    (document.querySelector('b')?.firstChild as Text).data = '云上陶谷计书';
    await waitForNoCard();
    await reading.reveal(CENTRE, 0);
    await waitForCard();
    document.querySelector('p')?.remove();
    await waitForNoCard();
  });

  test('it stays while another part of the page changes, and while a glossary changes that finds its term again', async () => {
    const background = serveSmallGlossary();
    document.body.innerHTML = `${NEWS}<p>别的</p>`;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await reading.step({ by: 1 });
    await waitForCard();
    const card = cardElement();
    document.querySelector('p:last-child')?.append('望舒陶艺新城');
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划', '望舒陶艺新城');
    await background.change(ENTRIES.slice(0, 1));
    await waitForMarks('云上陶谷计划', '云陶计划');
    expect(cardElement()).toBe(card);
    expect(washed()).toEqual(['云上陶谷计划']);
  });

  test('it goes when its term is scrolled out of sight', async () => {
    serveSmallGlossary();
    document.body.innerHTML = `${NEWS}<div style="height: 3000px"></div>`;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await reading.step({ by: 1 });
    await waitForCard();
    scrollTo(0, 20);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(cardElement()).not.toBeNull();
    scrollTo(0, 2000);
    await waitForNoCard();
  });

  test('it goes when another article comes in its place', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await reading.step({ by: 1 });
    await waitForCard();
    reading.moved();
    await waitForNoCard();
  });

  test('under a thumb on a narrow screen it comes as a sheet', async () => {
    await page.viewport(400, 700);
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await reading.step({ by: 1 });
    await waitForCard();
    const bottom = () => cardElement()?.getBoundingClientRect().bottom;
    expect((await untilTold()).openings[0]?.isSheet).toBe(false);
    await vi.waitFor(() => expect(bottom()).toBeLessThan(innerHeight));
    // What a script makes is no thumb.
    document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
    await reading.step({ by: 1 });
    await untilTold(2);
    expect(stubFrames.all).toHaveLength(1);
    await tapAt(200, 600);
    await waitForNoCard();
    await reading.step({ by: 1 });
    await waitForCard();
    await vi.waitFor(() => expect(bottom()).toBe(innerHeight));
    await vi.waitFor(() => expect(stubFrames.all).toHaveLength(2));
    expect((await untilTold()).openings[0]?.isSheet).toBe(true);
  });

  test('where its script cannot be had nothing opens and nothing is washed', async () => {
    serveSmallGlossary();
    extension.background['card.script'] = () => false;
    document.body.innerHTML = NEWS;
    const onNoAnswer = vi.fn();
    const reading = read({ createCards: createLazyCards, onNoAnswer });
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    expect(await reading.step({ by: 1 })).toBe('gone');
    await vi.waitFor(() => expect(onNoAnswer).toHaveBeenCalled());
    expect(cardElement()).toBeNull();
    expect(washed()).toEqual([]);
  });

  test('with the reading everything ends: marks, card and questions', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const reading = read();
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    await reading.step({ by: 1 });
    await waitForCard();
    stop.abort();
    expect(cardElement()).toBeNull();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});
