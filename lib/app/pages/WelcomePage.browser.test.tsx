import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { browser, extension } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, openOwnPage } from '../../../tests/browser/own-page.ts';
import { ENTRIES, serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { untilTold } from '../../../tests/browser/stub-frames.ts';
import { collectMarks } from '../../../tests/e2e/marks.ts';
import { WelcomePage } from './WelcomePage.tsx';

const SAMPLE = { ...(ENTRIES[0] as (typeof ENTRIES)[0]), forms: ['湘粤非铁海联运'] };

beforeEach(() => {
  extension.reset();
  serveSmallGlossary([SAMPLE]);
});
afterEach(closeOwnPage);

const card = () => document.querySelector('[data-xiangjian=card]');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the first page', () => {
  test('its sample is annotated, of its own day, and nothing else on it', async () => {
    await openOwnPage(WelcomePage);
    await vi.waitFor(() => expect(collectMarks().map(({ text }) => text)).toEqual(['湘粤非铁海联运']));
    for (const { context } of extension.asked('page.spot')) {
      expect(context).toEqual({ home: 'zhuzhou', date: '2022-08-24' });
    }
    const texts = extension.asked('page.spot').flatMap(({ flows }) => flows);
    expect(texts.every((text) => document.querySelector('article')?.textContent?.includes(text.trim()))).toBe(true);
  });

  test('its button opens the first card, and another setting begins anew', async () => {
    await openOwnPage(WelcomePage);
    await vi.waitFor(() => expect(collectMarks()).toHaveLength(1));
    await button('Open the first card').click();
    await vi.waitFor(() => expect(card()).not.toBeNull());
    const { openings, tickets } = await untilTold();
    expect(openings).toEqual([
      expect.objectContaining({ surface: '湘粤非铁海联运', pageDate: '2022-08-24', takesFocus: true }),
    ]);
    expect(tickets).toHaveLength(1);
    await browser.storage.local.set({ settings: { version: 2, language: 'en', colours: 'contrast' } });
    await vi.waitFor(() => expect(CSS.highlights.has('xiangjian-contrast-policy')).toBe(true));
    expect(card()).toBeNull();
    expect(CSS.highlights.has('xiangjian-policy')).toBe(false);
  });

  test('names the keys where both commands have one', async () => {
    browser.commands.getAll.mockResolvedValueOnce([
      { name: 'next-term', shortcut: 'Alt+Shift+J' },
      { name: 'previous-term', shortcut: 'Alt+Shift+K' },
    ]);
    await openOwnPage(WelcomePage);
    await expect.element(page.getByText(/Alt\+Shift\+J and Alt\+Shift\+K/)).toBeVisible();
  });

  test('leads to panel, page for texts and settings', async () => {
    extension.tabs = [{ id: 9 }];
    await openOwnPage(WelcomePage);
    await expect.element(page.getByText(/On 1 newspapers/)).toBeVisible();
    await button('Side panel').click();
    await vi.waitFor(() => expect(browser.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ tabId: 9 }));
    await button('Annotate a text').click();
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${location.origin}/paste.html` });
    await button('Settings').click();
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
  });
});
