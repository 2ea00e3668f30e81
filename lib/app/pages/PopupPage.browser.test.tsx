import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { browser, extension, Failure } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, keepSavedFiles, openOwnPage, storedSettings } from '../../../tests/browser/own-page.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import type { PageReport } from '../../protocol/types.ts';
import type { Site } from '../../sites/site.ts';
import type { TermRef } from '../../terms/ref.ts';
import { PopupPage } from './PopupPage.tsx';

const LISTED: Site = { name: 'zznews.example', isListed: true };
const OTHER: Site = { name: 'other.example', isListed: false };
const PLAN = 'seeds/plan' as TermRef;

const closeWindow = vi.fn();

beforeEach(() => {
  extension.reset();
  closeWindow.mockClear();
  vi.stubGlobal('close', closeWindow);
  serveSmallGlossary();
});
afterEach(() => {
  closeOwnPage();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Puts a page in the tab in view. */
function show(state: PageReport['state'] | null, site: Site): void {
  extension.tabs = [{ id: 5, url: `https://${site.name}/1` }];
  if (state === null) return void extension.pages.delete(5);
  const entries = state === 'on' ? [{ ref: PLAN, count: 2 }] : [];
  extension.pages.set(5, {
    'page.report': () => ({ state, site, date: null, entries }),
    'page.reveal': () => true,
    'page.terms': () => ({
      page: { title: '题目', address: '', date: null, publisher: null },
      occurrences: [{ refs: [PLAN], surface: '云陶计划', sentence: '云陶计划', at: 0 }],
      unmarked: [],
      explained: [],
    }),
  });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const text = (words: string | RegExp) => page.getByText(words);

describe('the popup', () => {
  test('lists what was found; choosing an entry goes to its first place and closes', async () => {
    show('on', LISTED);
    const revealed = vi.fn(() => true);
    await openOwnPage(PopupPage);
    extension.pages.set(5, { ...extension.pages.get(5), 'page.reveal': revealed });
    await button(/云上陶谷计划/).click();
    await vi.waitFor(() => expect(closeWindow).toHaveBeenCalledOnce());
    expect(revealed).toHaveBeenCalledExactlyOnceWith({ ref: PLAN, occurrence: 0 });
  });

  test('switches the site off and on in the settings', async () => {
    show('on', LISTED);
    await openOwnPage(PopupPage);
    const toggle = page.getByRole('switch');
    await toggle.click();
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual(['zznews.example']));
    await expect.element(text('Terms on zznews.example are not marked.')).toBeVisible();
    await toggle.click();
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual([]));
  });

  test('of a tab that was open before the extension it says so, and annotates it', async () => {
    show(null, LISTED);
    await openOwnPage(PopupPage);
    await expect.element(text(/was open before/)).toBeVisible();
    browser.scripting.executeScript.mockImplementationOnce(async () => {
      show('on', LISTED);
      return [];
    });
    await button('Annotate this page').click();
    await expect.element(text('Terms on zznews.example are marked.')).toBeVisible();
    expect(browser.scripting.executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 5 } });
  });

  test('where the browser keeps extensions out that is said', async () => {
    show(null, OTHER);
    await openOwnPage(PopupPage);
    browser.scripting.insertCSS.mockRejectedValueOnce(new Error('cannot be scripted'));
    await button('Annotate this page').click();
    await expect.element(text(/cannot be annotated/)).toBeVisible();
  });

  test('for another site it asks for permission at once, and takes it back on demand', async () => {
    show(null, OTHER);
    await openOwnPage(PopupPage);
    await button('Always annotate this site').click();
    expect(browser.permissions.request).toHaveBeenCalledOnce();
    extension.origins = ['*://other.example/*'];
    closeOwnPage();
    await openOwnPage(PopupPage);
    await button('Stop annotating this site').click();
    await vi.waitFor(() => expect(closeWindow).toHaveBeenCalledOnce());
    expect(browser.permissions.remove).toHaveBeenCalledOnce();
    expect(browser.tabs.reload).toHaveBeenCalledExactlyOnceWith(5);
  });

  test('where all sites are annotated another site has its switch as a listed one has', async () => {
    show(null, OTHER);
    extension.origins = ['*://*/*'];
    await openOwnPage(PopupPage);
    await expect.element(page.getByRole('switch', { name: 'Annotate this site' })).toBeChecked();
    expect(button('Always annotate this site').elements()).toEqual([]);
  });

  test('on a page of the browser there is nothing to switch', async () => {
    extension.tabs = [{ id: 5 }];
    await openOwnPage(PopupPage);
    await expect.element(text(/cannot be annotated/)).toBeVisible();
    expect(page.getByRole('switch').elements()).toEqual([]);
  });

  test('while it is open the page tells of more, and it shows that', async () => {
    show('off', LISTED);
    await openOwnPage(PopupPage);
    await expect.element(page.getByRole('switch')).toBeVisible();
    show('on', LISTED);
    await extension.deliver('page.changed', { state: 'on', entries: 1, turn: 0 }, { tab: { id: 5 }, frameId: 0 });
    await expect.element(button(/云上陶谷计划/)).toBeVisible();
  });

  test('saves the terms as a file, and says where that failed', async () => {
    show('on', LISTED);
    const files = keepSavedFiles();
    await openOwnPage(PopupPage);
    await button('Export').click();
    await button('Spreadsheet (CSV)').click();
    await vi.waitFor(() => expect(files[0]?.text).toContain('云上陶谷计划'));
    await expect.element(text(/\.csv: 1\./)).toBeVisible();
    extension.pages.set(5, {
      ...extension.pages.get(5),
      'page.terms': () => {
        throw new Failure('failed');
      },
    });
    await button('Export').click();
    await button('Spreadsheet (CSV)').click();
    await expect.element(text(/could not be made/)).toBeVisible();
  });

  test('another level holds at once', async () => {
    show('on', LISTED);
    await openOwnPage(PopupPage);
    await page.getByText('Everything').click();
    await vi.waitFor(async () => expect((await storedSettings()).level).toBe('everything'));
  });

  test('what cannot be stored is said, and shown as it is stored', async () => {
    show('on', LISTED);
    extension.origins = ['*://zznews.example/*'];
    await openOwnPage(PopupPage);
    extension.fillStorage();
    const alert = page.getByRole('alert');
    await page.getByRole('switch').click();
    await expect.element(page.getByText(/could not be saved/)).toBeVisible();
    await expect.element(page.getByRole('switch')).toBeChecked();
    await page.getByText('Everything').click();
    await expect.element(page.getByRole('radio', { name: 'Everything' })).not.toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Standard' })).toBeChecked();
    browser.permissions.remove.mockResolvedValueOnce(false);
    await button('Stop annotating this site').click();
    await expect.element(alert).toBeVisible();
    expect(browser.tabs.reload).not.toHaveBeenCalled();
    expect(closeWindow).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    await page.getByText('Everything').click();
    await vi.waitFor(async () => expect((await storedSettings()).level).toBe('everything'));
    await vi.waitFor(() => expect(alert.elements()).toEqual([]));
  });

  test('a word is looked up and its card asked for in the side panel, or a tab where there is none', async () => {
    show('on', LISTED);
    await openOwnPage(PopupPage);
    await page.getByRole('searchbox', { name: 'Look up in the glossary' }).fill('调度');
    await page.getByRole('button', { name: /窑炉调度中心.*Kiln Dispatch Centre/ }).click();
    await vi.waitFor(() => expect(browser.sidePanel.open).toHaveBeenCalledWith({ tabId: 5 }));
    await vi.waitFor(() => expect(closeWindow).toHaveBeenCalled());
    browser.sidePanel.open.mockRejectedValueOnce(new Error('no panel'));
    await page.getByRole('searchbox', { name: 'Look up in the glossary' }).fill('云陶');
    await page
      .getByRole('button', { name: /云上陶谷计划.*Cloud Kiln Plan/ })
      .first()
      .click();
    await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalled());
  });

  test('where the background does not answer it does not say that nothing was found', async () => {
    show('on', LISTED);
    // None that another test has had the card of.
    const entries = [{ ref: 'seeds/centre' as TermRef, count: 1 }];
    extension.pages.set(5, { 'page.report': () => ({ state: 'on', site: LISTED, date: null, entries }) });
    extension.background['cards.get'] = () => {
      throw new Failure('no-answer');
    };
    await openOwnPage(PopupPage);
    await expect.element(text('Terms on zznews.example are marked.')).toBeVisible();
    expect(page.getByText(/concept/).elements()).toEqual([]);
  });

  test('leads to the side panel, to the page for texts and to the settings, and closes', async () => {
    show('on', LISTED);
    await openOwnPage(PopupPage);
    await button('Side panel').click();
    await vi.waitFor(() => expect(closeWindow).toHaveBeenCalledTimes(1));
    expect(browser.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ tabId: 5 });
    await button('Annotate a text').click();
    await vi.waitFor(() => expect(closeWindow).toHaveBeenCalledTimes(2));
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${location.origin}/paste.html` });
    await button('Settings').click();
    await vi.waitFor(() => expect(closeWindow).toHaveBeenCalledTimes(3));
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
  });
});
