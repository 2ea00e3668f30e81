import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answers, browser, extension } from '../../../tests/browser/fake-extension.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import type { PageOperations, PageReport, PageTerms } from '../../protocol/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import { createCardCache } from '../cards/card-cache.ts';
import { type WatchedPage, watchPage } from './watch-page.ts';

const PLAN = 'seeds/plan' as TermRef;
const SITE = { name: 'zznews.example', isListed: true };

let shown: WatchedPage[];
let errors: unknown[];
let stop: AbortController;

beforeEach(() => {
  extension.reset();
  shown = [];
  errors = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  expect(errors).toEqual([]);
});

const report = (state: PageReport['state'], count = 1): PageReport => ({
  state,
  site: SITE,
  date: '2022-08-24',
  entries: state === 'on' ? [{ ref: PLAN, count }] : [],
});

const terms = (address: string, count = 1): PageTerms => ({
  page: { title: '题目', address, date: '2022-08-24', publisher: null },
  occurrences: Array.from({ length: count }, () => ({
    refs: [PLAN],
    surface: '云陶计划',
    sentence: '云陶计划',
    at: 0,
  })),
  unmarked: [{ ref: 'seeds/centre' as TermRef, surface: '窑炉', reason: 'word', before: '', after: '' }],
  explained: [],
});

/** A page of one term in a tab. */
function page(address: string, count = 1): Answers<PageOperations> {
  return { 'page.report': () => report('on', count), 'page.terms': () => terms(address, count) };
}

function watch(fixedTab: number | null = null) {
  return watchPage({
    fixedTab,
    cache: createCardCache(),
    report: (error) => errors.push(error),
    onChange: (page) => shown.push(page),
    signal: stop.signal,
  });
}

const kinds = () => shown.map(({ tabId, view }) => [tabId, view.kind]);
const waitFor = (...expected: [tabId: number, kind: string][]) => vi.waitFor(() => expect(kinds()).toEqual(expected));

/** Lets a look that is under way come to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe('the page beside the panel', () => {
  test('its terms are shown, with the site it is of', async () => {
    serveSmallGlossary();
    extension.tabs = [{ id: 1, url: 'https://zznews.example/1', status: 'complete' }];
    extension.pages.set(1, page('https://zznews.example/1', 2));
    watch();
    await waitFor([1, 'terms']);
    expect(shown[0]).toMatchObject({
      site: 'zznews.example',
      view: {
        key: '1 https://zznews.example/1',
        terms: [{ headword: '云上陶谷计划', count: 2, forms: ['云陶计划'] }],
        unmarked: [{ surface: '窑炉', headword: '窑炉调度中心' }],
      },
    });
    expect(shown[0]?.terms?.occurrences).toHaveLength(2);
  });

  test.each([
    ['switched off', 'https://zznews.example/', { 'page.report': () => report('off') }, 'switched-off'],
    [
      'one that cannot be painted on',
      'https://zznews.example/',
      { 'page.report': () => report('cannot-paint') },
      'cannot-paint',
    ],
    ['the browser’s own', 'chrome://settings', undefined, 'browser-page'],
    ['one without a content script', 'https://other.example/', undefined, 'not-annotated'],
    ['one of which the browser does not say the address', undefined, undefined, 'not-annotated'],
    ['one whose extension has gone', 'https://zznews.example/', { 'page.report': () => report('on') }, 'not-annotated'],
  ] as const)('of a page that is %s that is said', async (_name, url, answers, kind) => {
    extension.tabs = [{ id: 1, ...(url === undefined ? {} : { url }), status: 'complete' }];
    if (answers !== undefined) extension.pages.set(1, answers);
    watch();
    await waitFor([1, kind]);
    const view = shown[0]?.view;
    if (view?.kind === 'not-annotated') expect(view.canAnnotate).toBe(url !== undefined);
    if (view?.kind === 'switched-off') expect(view.host).toBe('zznews.example');
  });

  test('without a tab it is a page of the browser', async () => {
    watch();
    await waitFor([-1, 'browser-page']);
  });

  test('that the background does not answer is said, and what it says later is shown', async () => {
    extension.tabs = [{ id: 1, url: 'https://zznews.example/1', status: 'complete' }];
    extension.pages.set(1, page('https://zznews.example/1'));
    watch();
    await waitFor([1, 'failed']);
    serveSmallGlossary();
    browser.tabs.onActivated.tell({});
    await waitFor([1, 'failed'], [1, 'terms']);
  });

  test('it looks when the page tells, and shows what is new and nothing twice', async () => {
    serveSmallGlossary();
    extension.tabs = [{ id: 1, url: 'https://zznews.example/1', status: 'complete' }];
    extension.pages.set(1, page('https://zznews.example/1'));
    watch();
    await waitFor([1, 'terms']);
    await extension.deliver('page.changed', { state: 'on', entries: 1, turn: 0 }, { tab: { id: 1 }, frameId: 0 });
    await settle();
    expect(shown).toHaveLength(1);
    extension.pages.set(1, page('https://zznews.example/1', 3));
    await extension.deliver('page.changed', { state: 'on', entries: 1, turn: 1 }, { tab: { id: 1 }, frameId: 0 });
    await waitFor([1, 'terms'], [1, 'terms']);
  });

  test('asked to look again it shows what it sees even where that is the same', async () => {
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'complete' }];
    const { lookAgain } = watch();
    await waitFor([1, 'not-annotated']);
    lookAgain();
    await waitFor([1, 'not-annotated'], [1, 'not-annotated']);
  });

  test('another tab in front is shown, and an answer of the one before comes too late', async () => {
    serveSmallGlossary();
    extension.tabs = [{ id: 1, url: 'https://zznews.example/1', status: 'complete' }];
    let answer: ((report: PageReport) => void) | undefined;
    const asked = vi.fn();
    extension.pages.set(1, {
      ...page('https://zznews.example/1'),
      'page.report': () => {
        asked();
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    extension.pages.set(2, page('https://zznews.example/2'));
    watch();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    extension.tabs = [{ id: 2, url: 'https://zznews.example/2', status: 'complete' }];
    browser.tabs.onActivated.tell({});
    answer?.(report('on'));
    await waitFor([2, 'terms']);
  });

  test('of a page that loads nothing is said until it has', async () => {
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'loading' }];
    watch();
    await settle();
    expect(shown).toEqual([]);
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'complete' }];
    browser.tabs.onUpdated.tell(1, { status: 'complete' });
    await waitFor([1, 'not-annotated']);
  });

  test('a change of a tab that is neither of its address nor of its loading is none to look at', async () => {
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'complete' }];
    watch();
    await waitFor([1, 'not-annotated']);
    browser.tabs.query.mockClear();
    browser.tabs.onUpdated.tell(1, { title: '新题目' });
    await settle();
    expect(browser.tabs.query).not.toHaveBeenCalled();
  });

  test('hidden, it looks at nothing; shown again, it does', async () => {
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'complete' }];
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    watch();
    await settle();
    expect(browser.tabs.query).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor([1, 'not-annotated']);
  });

  test('bound to a tab it follows that and not the one in front; where it has gone there is none', async () => {
    serveSmallGlossary();
    extension.tabs = [
      { id: 1, url: 'https://other.example/' },
      { id: 7, url: 'https://zznews.example/7' },
    ];
    extension.pages.set(7, page('https://zznews.example/7'));
    watch(7);
    await waitFor([7, 'terms']);
    extension.tabs = extension.tabs.slice(0, 1);
    browser.tabs.onActivated.tell({});
    await waitFor([7, 'terms'], [-1, 'browser-page']);
  });

  test('after its end nothing is looked at, and what was on its way is not shown', async () => {
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'complete' }];
    watch();
    stop.abort();
    browser.tabs.onActivated.tell({});
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(shown).toEqual([]);
    expect(browser.tabs.query).toHaveBeenCalledOnce();
  });

  test('what goes wrong while it looks is reported, and it looks again when told', async () => {
    extension.tabs = [{ id: 1, url: 'https://other.example/', status: 'complete' }];
    browser.tabs.query.mockRejectedValueOnce(new Error('no window'));
    watch();
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    errors = [];
    browser.tabs.onActivated.tell({});
    await waitFor([1, 'not-annotated']);
  });
});
