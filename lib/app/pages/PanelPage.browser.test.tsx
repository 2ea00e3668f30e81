import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browser, extension } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, keepSavedFiles, openOwnPage, storedSettings } from '../../../tests/browser/own-page.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { openSidePanel } from '../../extension/side-panel.ts';
import type { TermRef } from '../../terms/ref.ts';
import { PanelPage } from './PanelPage.tsx';

const PLAN = 'seeds/plan' as TermRef;
const CENTRE = 'seeds/centre' as TermRef;
const SITE = { name: 'zznews.example', isListed: true };

const keptLookUps = async () => (await browser.storage.local.get('recentLookUps')).recentLookUps;

beforeEach(() => {
  extension.reset();
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  extension.tabs = [{ id: 5, url: 'https://zznews.example/1', status: 'complete' }];
  extension.pages.set(5, {
    'page.report': () => ({ state: 'on', site: SITE, date: '2022-08-24', entries: [{ ref: PLAN, count: 2 }] }),
    'page.reveal': () => true,
    'page.terms': () => ({
      page: { title: '题目', address: 'https://zznews.example/1', date: '2022-08-24', publisher: null },
      occurrences: ['云陶计划', '云上陶谷计划'].map((surface) => ({
        refs: [PLAN],
        surface,
        sentence: `说${surface}。`,
        at: 1,
      })),
      unmarked: [{ ref: CENTRE, surface: '窑炉调度中心', reason: 'word', before: '前', after: '后' }],
      explained: [
        {
          kind: 'abbrev',
          surface: '窑协',
          value: '望舒窑业协会',
          known: [],
          sentence: '窑协在场。',
          at: 0,
          source: '望舒窑业协会（窑协）',
        },
        {
          kind: 'quantity',
          surface: '9600万元',
          value: 'RMB 96 million',
          known: [],
          sentence: '投入9600万元。',
          at: 2,
          source: '投入9600万元。',
        },
      ],
    }),
  });
});
afterEach(() => {
  closeOwnPage();
  vi.restoreAllMocks();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (name: RegExp) => page.getByRole('button', { name });

describe('the side panel', () => {
  test('lists the terms of the page; a chosen one has its card and its places on the page', async () => {
    serveSmallGlossary();
    const revealed = vi.fn(() => true);
    extension.pages.set(5, { ...extension.pages.get(5), 'page.reveal': revealed });
    await openOwnPage(PanelPage);
    await row(/^云上陶谷计划/).click();
    await expect.element(page.getByRole('heading', { name: '云上陶谷计划' })).toBeVisible();
    await button('Next place on this page').click();
    await vi.waitFor(() => expect(revealed).toHaveBeenCalled());
  });

  test('an entry hidden on its card is hidden in the settings', async () => {
    serveSmallGlossary();
    await openOwnPage(PanelPage);
    await row(/^云上陶谷计划/).click();
    await button('More').click();
    await button('I know this one').click();
    await vi.waitFor(async () => expect((await storedSettings()).hiddenTerms).toEqual([PLAN]));
  });

  test('what is hidden beside a private window holds there and is not written to the settings', async () => {
    serveSmallGlossary();
    extension.tabs = extension.tabs.map((tab) => ({ ...tab, incognito: true }));
    await openOwnPage(PanelPage);
    await row(/^云上陶谷计划/).click();
    await button('More').click();
    await button('I know this one').click();
    const held = () => browser.storage.session.get('privateHidden');
    await vi.waitFor(async () => expect(await held()).toEqual({ privateHidden: [[PLAN, true]] }));
    await expect.element(button('Undo')).toBeVisible();
    expect((await storedSettings()).hiddenTerms ?? []).toEqual([]);
  });

  test('what cannot be stored is said, on the card and above the list, and nothing is changed', async () => {
    serveSmallGlossary();
    await openOwnPage(PanelPage);
    await row(/^云上陶谷计划/).click();
    extension.fillStorage();
    await button('More').click();
    await button('I know this one').click();
    await expect.element(page.getByText(/could not be saved, so the term is still marked/)).toBeVisible();
    expect(button('Undo').elements()).toEqual([]);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await page.getByRole('radio', { name: 'By category' }).click();
    await expect.element(page.getByText(/could not be saved, and all is as it was/)).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'As read' })).toBeChecked();
    vi.restoreAllMocks();
    await page.getByRole('radio', { name: 'By category' }).click();
    await expect.element(page.getByRole('radio', { name: 'By category' })).toBeChecked();
    await vi.waitFor(() => expect(page.getByRole('alert').elements()).toEqual([]));
  });

  test('a site that cannot be switched on again is said to be off still', async () => {
    extension.pages.set(5, { 'page.report': () => ({ state: 'off', site: SITE, date: null, entries: [] }) });
    await openOwnPage(PanelPage, { silencedSites: [SITE.name] });
    extension.fillStorage();
    await button('Annotate this site').click();
    await expect.element(page.getByText(/could not be saved/)).toBeVisible();
    await expect.element(page.getByText(`Annotating ${SITE.name} is switched off.`)).toBeVisible();
  });

  test('how it is laid out is kept for the next time', async () => {
    serveSmallGlossary();
    await openOwnPage(PanelPage);
    await page.getByRole('radio', { name: 'By category' }).click();
    closeOwnPage();
    await openOwnPage(PanelPage);
    await expect.element(page.getByRole('radio', { name: 'By category' })).toBeChecked();
  });

  test('looks a word up as it is typed', async () => {
    serveSmallGlossary();
    await openOwnPage(PanelPage);
    await page.getByRole('tab', { name: 'Look up' }).click();
    await page.getByRole('searchbox', { name: 'Look up in the glossary' }).fill('kiln dispatch');
    await expect.element(row(/窑炉调度中心/)).toBeVisible();
    extension.background['glossary.search'] = () => {
      throw new Error('gone');
    };
    await page.getByRole('searchbox', { name: 'Look up in the glossary' }).fill('cloud');
    await expect.element(page.getByText(/does not answer/)).toBeVisible();
  });

  test('keeps what was opened from a look-up for the next time, until it is to be forgotten', async () => {
    serveSmallGlossary();
    await openOwnPage(PanelPage);
    await page.getByRole('tab', { name: 'Look up' }).click();
    await page.getByRole('searchbox', { name: 'Look up in the glossary' }).fill('窑炉');
    await row(/^窑炉调度中心/).click();
    await expect.element(page.getByRole('heading', { name: '窑炉调度中心' })).toBeVisible();
    closeOwnPage();
    await openOwnPage(PanelPage);
    await page.getByRole('tab', { name: 'Look up' }).click();
    await expect.element(page.getByRole('heading', { name: 'Looked up before' })).toBeVisible();
    await expect.element(row(/^窑炉调度中心.*Kiln Dispatch Centre/)).toBeVisible();
    await button('Forget these').click();
    await vi.waitFor(() => expect(row(/^窑炉调度中心/).elements()).toEqual([]));
    expect(await keptLookUps()).toBeUndefined();
  });

  test('keeps nothing of a look-up in a private window', async () => {
    serveSmallGlossary();
    for (const tab of extension.tabs) tab.incognito = true;
    await openOwnPage(PanelPage);
    await page.getByRole('tab', { name: 'Look up' }).click();
    await page.getByRole('searchbox', { name: 'Look up in the glossary' }).fill('窑炉');
    await row(/^窑炉调度中心/).click();
    await expect.element(page.getByRole('heading', { name: '窑炉调度中心' })).toBeVisible();
    expect(await keptLookUps()).toBeUndefined();
  });

  test('opens at the query in its address, and at what it is told to show', async () => {
    serveSmallGlossary();
    location.hash = 'q=%E7%AA%91%E7%82%89';
    await openOwnPage(PanelPage);
    await expect.element(row(/窑炉调度中心/)).toBeVisible();
    await openSidePanel(5, { ref: PLAN });
    await expect.element(page.getByRole('heading', { name: '云上陶谷计划' })).toBeVisible();
  });

  test('saves the terms as a file, and says where that failed', async () => {
    serveSmallGlossary();
    const files = keepSavedFiles();
    await openOwnPage(PanelPage);
    await button('Export').click();
    await button('Notes (Markdown)').click();
    await vi.waitFor(() => expect(files[0]?.text).toContain('云上陶谷计划'));
    await expect.element(page.getByText(/^Concepts written to .*: 1\.$/)).toBeVisible();
    (document.querySelector('.term-row') as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 ticked')).toBeVisible();
    expect(page.getByRole('checkbox').element()).toBeChecked();
    // The space bar ticks, and opens nothing.
    expect(document.querySelector('.card-pane')).toBeNull();
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    await button('Export').click();
    await button('Notes (Markdown)').click();
    await expect.element(page.getByText(/could not be made/)).toBeVisible();
  });

  test('a site that is switched off is switched on from it', async () => {
    extension.pages.set(5, { 'page.report': () => ({ state: 'off', site: SITE, date: null, entries: [] }) });
    await openOwnPage(PanelPage, { silencedSites: ['zznews.example'] });
    await button('Annotate this site').click();
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual([]));
  });

  test('a page that is not annotated is from it, and the panel looks again', async () => {
    serveSmallGlossary();
    const answers = extension.pages.get(5);
    extension.pages.delete(5);
    await openOwnPage(PanelPage);
    browser.scripting.executeScript.mockImplementationOnce(async () => {
      extension.pages.set(5, answers ?? {});
      return [];
    });
    await button('Annotate this page').click();
    await expect.element(row(/^云上陶谷计划/)).toBeVisible();
  });
});
