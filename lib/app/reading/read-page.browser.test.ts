import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, extension } from '../../../tests/browser/fake-extension.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { untilTold } from '../../../tests/browser/stub-frames.ts';
import { collectMarks } from '../../../tests/e2e/marks.ts';
import type { ContentScriptContext } from '../../extension/script-context.ts';
import { paintInView } from '../../page/marks/paint-in-view.ts';
import type { PageReport } from '../../protocol/types.ts';
import { provideCardScript } from './card-script-api.ts';
import { createCards } from './cards.ts';
import { createHands } from './hands.ts';
import { readPage } from './read-page.ts';

// Tests stand in a frame; this one is to be read as the page itself.
vi.mock(import('../../page/text/frame.ts'), async (original) => ({ ...(await original()), isTopFrame: () => true }));

let stop: AbortController;
let isGone: boolean;
const tookOver = vi.fn();
/** What is to be done every second. */
const beats: (() => void)[] = [];

/** The life of a content script, as far as reading uses it. */
function createContext(): ContentScriptContext {
  const { signal } = stop;
  return {
    signal,
    get isInvalid() {
      if (isGone) stop.abort();
      return signal.aborted;
    },
    takeOver: tookOver,
    end: () => stop.abort(),
    onBeat: (callback: () => void) => void beats.push(callback),
  } as unknown as ContentScriptContext;
}

beforeEach(async () => {
  extension.reset();
  await store({});
  stop = new AbortController();
  isGone = false;
  tookOver.mockReset();
  beats.length = 0;
});
afterEach(() => {
  stop.abort();
  document.body.innerHTML = '';
  history.replaceState(null, '', location.pathname + location.search);
  document.designMode = 'off';
  Reflect.deleteProperty(globalThis, 'xiangjianCard');
  expect([...CSS.highlights.keys()]).toEqual([]);
});

const NEWS = '<div>2022年8月24日</div><p>围绕云上陶谷计划落实，窑炉调度中心又说云陶计划。</p>';

const marked = () => collectMarks().map(({ text }) => text);
const waitForMarks = (...texts: string[]) => vi.waitFor(() => expect(marked()).toEqual(texts), { timeout: 4000 });
const store = (settings: object) =>
  browser.storage.local.set({ settings: { version: 2, inkShare: 'all', ...settings } });

describe('a page of the web', () => {
  test('is annotated as of its own day, and tells how many entries it has', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    // The first of each entry, by default.
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    expect(extension.asked('page.spot')[0]?.context).toEqual({ date: '2022-08-24' });
    await vi.waitFor(() => expect(extension.asked('page.changed').at(-1)).toMatchObject({ state: 'on', entries: 2 }));
  });

  test('tells the same count to the badge and to who asks, of what can be seen', async () => {
    serveSmallGlossary();
    document.body.innerHTML = `${NEWS}<p id="closed" style="display: none">又到望舒陶艺新城。</p>`;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '望舒陶艺新城');
    const badge = () => extension.asked('page.changed').at(-1)?.entries;
    const report = async () => {
      const reply = (await extension.deliver('page.report', {})) as { value: PageReport };
      return reply.value.entries.length;
    };
    await vi.waitFor(() => expect(badge()).toBe(2));
    expect(await report()).toBe(2);
    // Shown without a change that is watched: by a rule, as menus are.
    const rule = document.createElement('style');
    rule.textContent = '#closed { display: block !important; }';
    document.head.append(rule);
    expect(await report()).toBe(3);
    await vi.waitFor(() => expect(badge()).toBe(3));
    rule.remove();
  });

  test('answers what is asked of it, and opens cards by the script it brings', async () => {
    serveSmallGlossary();
    extension.background['card.script'] = () => {
      provideCardScript({ createCards, createHands, paintInView });
      return true;
    };
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    expect(await extension.deliver('page.report', {})).toMatchObject({
      ok: true,
      value: { state: 'on', date: '2022-08-24', entries: [{ ref: 'seeds/plan', count: 2 }, { ref: 'seeds/centre' }] },
    });
    expect(await extension.deliver('page.terms', {})).toMatchObject({ value: { occurrences: { length: 3 } } });
    expect(await extension.deliver('page.step', { by: 1 })).toEqual({ ok: true, value: 'gone' });
    await vi.waitFor(() => expect(document.querySelector('[data-xiangjian=card]')).not.toBeNull());
    expect((await untilTold()).openings[0]).toMatchObject({ term: 'seeds/plan', takesFocus: true });
    expect(await extension.deliver('page.reveal', { ref: 'seeds/nowhere', occurrence: 0 })).toMatchObject({
      value: false,
    });
    expect(await extension.deliver('page.reveal', { ref: 7 })).toEqual({ ok: false, code: 'bad-request' });
    stop.abort();
    await expect(extension.deliver('page.report', {})).rejects.toThrow();
  });

  test('whose site is switched off is left alone, and is read once it is switched on', async () => {
    serveSmallGlossary();
    await store({ silencedSites: [location.hostname] });
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await vi.waitFor(() => expect(extension.asked('page.changed').at(-1)).toMatchObject({ state: 'off' }));
    expect(extension.asked('page.spot')).toEqual([]);
    expect(await extension.deliver('page.report', {})).toMatchObject({ value: { state: 'off', entries: [] } });
    expect(await extension.deliver('page.step', { by: 1 })).toMatchObject({ value: false });
    await store({});
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    await store({ silencedSites: [location.hostname] });
    await waitForMarks();
  });

  test('follows the settings: a filter in place, another look anew', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    const asked = extension.asked('page.spot').length;
    await store({ level: 'essential' });
    await waitForMarks('云上陶谷计划');
    expect(extension.asked('page.spot')).toHaveLength(asked);
    await store({ density: 'all', colours: 'contrast' });
    await waitForMarks('云上陶谷计划', '窑炉调度中心', '云陶计划');
    expect(CSS.highlights.has('xiangjian-policy')).toBe(false);
  });

  test('settings changed while it slept in memory hold when it comes back', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    browser.storage.local.onChanged.listeners.clear();
    await store({ level: 'essential' });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitForMarks('云上陶谷计划');
  });

  test('whose script has done away with the marks has them again at the next beat', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    CSS.highlights.clear();
    expect(marked()).toEqual([]);
    for (const beat of beats) beat();
    expect(marked()).toEqual(['云上陶谷计划', '窑炉调度中心']);
  });

  test('whose site may not be read any more is left as it was', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    const before = document.documentElement.outerHTML;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    extension.background['host.taken'] = () => true;
    await extension.deliver('frame.leave', { patterns: [`*://${location.hostname}/*`] });
    expect(stop.signal.aborted).toBe(true);
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
    await expect(extension.deliver('page.report', {})).rejects.toThrow();
  });

  test('without Chinese is asked nothing about, and is read when some comes', async () => {
    serveSmallGlossary();
    document.body.innerHTML = '<p>news</p>';
    const reading = readPage(createContext());
    const report = await vi.waitFor(() => extension.deliver('page.report', {}));
    expect(report).toMatchObject({ value: { state: 'on', entries: [] } });
    expect(extension.sent.map(({ operation }) => operation)).not.toContain('page.spot');
    expect(tookOver).not.toHaveBeenCalled();
    document.body.innerHTML = NEWS;
    await reading;
    expect(tookOver).toHaveBeenCalledTimes(1);
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
  });

  test('that has gone to another article is read as of that one’s day', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    history.pushState(null, '', '?article=2');
    document.body.innerHTML = '<h1>另一篇</h1><div>2023年5月1日</div><p>又说云陶计划。</p>';
    await waitForMarks('云陶计划');
    await vi.waitFor(() => expect(extension.asked('page.spot').at(-1)?.context.date).toBe('2023-05-01'));
  });

  test.each([
    ['gains a mark of where the reader came from', '?article=1&spm=a1.b2', 'replaceState'],
    ['loses one', '?article=1', 'replaceState'],
    ['turns to its second page', '?article=1&page=2', 'pushState'],
  ] as const)('that %s keeps the day it declared', async (_what, address, how) => {
    serveSmallGlossary();
    history.replaceState(null, '', '?article=1&utm_source=x');
    document.head.insertAdjacentHTML('beforeend', '<meta name="PubDate" content="2022-08-20" data-test>');
    document.body.innerHTML = `<div>今天是2026年11月29日</div><h1>陶谷</h1>${NEWS}`;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    expect(extension.asked('page.spot').at(-1)?.context.date).toBe('2022-08-20');
    history[how](null, '', address);
    document.body.insertAdjacentHTML('beforeend', '<p>再说云陶计划。</p>');
    await vi.waitFor(() =>
      expect(extension.asked('page.spot').flatMap(({ flows }) => flows)).toContain('再说云陶计划。'),
    );
    expect(new Set(extension.asked('page.spot').map(({ context }) => context.date))).toEqual(new Set(['2022-08-20']));
    document.querySelector('meta[data-test]')?.remove();
  });

  test('a fragment that is no path is no other article', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    const asked = extension.asked('page.origin').length;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      location.hash = 'part-2';
      await vi.advanceTimersByTimeAsync(1000);
      expect(extension.asked('page.origin')).toHaveLength(asked);
      location.hash = '/article/2';
      document.body.append('新的一句');
      await vi.advanceTimersByTimeAsync(1000);
      expect(extension.asked('page.origin').length).toBeGreaterThan(asked);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each([
    ['that is being written', () => (document.designMode = 'on')],
    ['of an extension that has gone meanwhile', () => (isGone = true)],
  ])('%s is left alone', async (_name, happen) => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    happen();
    await readPage(createContext());
    expect(extension.asked('page.spot')).toEqual([]);
  });

  test('whose extension goes while it is read loses its marks at the next question', async () => {
    serveSmallGlossary();
    document.body.innerHTML = NEWS;
    await readPage(createContext());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    isGone = true;
    browser.runtime.onMessage.listeners.clear();
    document.body.append('新的一句');
    await waitForMarks();
    expect(stop.signal.aborted).toBe(true);
  });
});
