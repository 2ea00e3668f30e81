import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browser, extension } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, keepSavedFiles, openOwnPage, storedSettings } from '../../../tests/browser/own-page.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { writeSettingsFile } from '../../settings/settings-file.ts';
import type { TermRef } from '../../terms/ref.ts';
import { OptionsPage } from './OptionsPage.tsx';

const [PLAN, GONE] = ['seeds/plan', 'seeds/gone'] as [TermRef, TermRef];

beforeEach(() => {
  extension.reset();
  serveSmallGlossary();
});
afterEach(() => {
  closeOwnPage();
  vi.restoreAllMocks();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Waits until the settings are as stored here. */
const waitForSettings = (expected: object) =>
  vi.waitFor(async () => expect(await storedSettings()).toMatchObject(expected));

async function load(name: string, text: string): Promise<void> {
  const field = await vi.waitFor(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('the page is not there yet');
    return input;
  });
  await userEvent.upload(field, new File([text], name, { type: 'application/json' }));
}

describe('the options', () => {
  test('every change holds at once, and the page speaks the language that is chosen', async () => {
    await openOwnPage(OptionsPage);
    await page.getByRole('radio', { name: /Mark every occurrence/ }).click();
    await waitForSettings({ density: 'all' });
    await page.getByRole('radio', { name: /High contrast/ }).click();
    await waitForSettings({ density: 'all', colours: 'contrast' });
    await vi.waitFor(() => expect(document.documentElement.dataset.colours).toBe('contrast'));
    await page.getByRole('radio', { name: '繁體中文' }).click();
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('zh-TW'));
    expect(document.title).not.toContain('Settings');
  });

  test('what another context changes is shown', async () => {
    await openOwnPage(OptionsPage);
    await expect.element(page.getByRole('radio', { name: /On a click only/ })).not.toBeChecked();
    await browser.storage.local.set({ settings: { version: 2, language: 'en', opener: 'click' } });
    await expect.element(page.getByRole('radio', { name: /On a click only/ })).toBeChecked();
  });

  test('listed sites are switched, and sites of the reader’s own are listed and removed', async () => {
    extension.origins = ['*://other.example/*', '<all_urls>'];
    await openOwnPage(OptionsPage, { silencedSites: ['other.example'] });
    await page.getByRole('switch', { name: /zznews.example/ }).click();
    await waitForSettings({ silencedSites: ['other.example', 'zznews.example'] });
    await button('Remove other.example').click();
    await waitForSettings({ silencedSites: ['zznews.example'] });
    expect(browser.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://other.example/*'] });
    extension.origins = [];
    browser.permissions.onRemoved.tell({});
    await vi.waitFor(() => expect(button('Remove other.example').elements()).toEqual([]));
  });

  test('hidden entries are shown again, one or all, and all are brought back by undoing', async () => {
    await openOwnPage(OptionsPage, { hiddenTerms: [PLAN, GONE] });
    await expect.element(page.getByText('云上陶谷计划')).toBeVisible();
    await expect.element(page.getByText('no longer in the glossary')).toBeVisible();
    await button('Show all again').click();
    await waitForSettings({ hiddenTerms: [] });
    await button('Undo').click();
    await waitForSettings({ hiddenTerms: [GONE, PLAN] });
    await button('Show again: 云上陶谷计划').click();
    await waitForSettings({ hiddenTerms: [GONE] });
  });

  test('settings are saved as a file, and a file is loaded and taken back', async () => {
    const files = keepSavedFiles();
    await openOwnPage(OptionsPage, { level: 'everything' });
    await button('Save as a file').click();
    await vi.waitFor(() => expect(files[0]?.name).toBe('xiangjian-settings.json'));
    expect(files[0]?.text).toContain('everything');
    await load('mine.json', writeSettingsFile({ ...DEFAULT_SETTINGS, language: 'en', level: 'essential' }));
    await waitForSettings({ level: 'essential' });
    await expect.element(page.getByText('The settings of mine.json hold now.')).toBeVisible();
    await button('Undo').click();
    await waitForSettings({ level: 'everything' });
  });

  test('a file that is none of ours changes nothing and says what is wrong', async () => {
    await openOwnPage(OptionsPage, { level: 'everything' });
    await load('other.json', '{"a":1}');
    await expect.element(page.getByText(/other\.json is not a settings file/)).toBeVisible();
    expect((await storedSettings()).level).toBe('everything');
  });

  test('all settings are reset after a question, and that is taken back', async () => {
    await openOwnPage(OptionsPage, { level: 'everything' });
    await button('Reset all settings').click();
    await button('Leave as it is').click();
    expect((await storedSettings()).level).toBe('everything');
    await button('Reset all settings').click();
    await button('Reset').click();
    await waitForSettings({ level: 'standard' });
    await vi.waitFor(() => expect(document.querySelector('[role=status] button')).not.toBeNull());
    (document.querySelector('[role=status] button') as HTMLElement).click();
    await waitForSettings({ level: 'everything' });
  });

  test('tells what the glossary holds, and the keys as they are when the reader comes back', async () => {
    browser.commands.getAll.mockResolvedValue([
      { name: 'next-term', description: 'Open the next term', shortcut: 'Alt+Shift+J' },
      { description: 'nameless' },
    ]);
    await openOwnPage(OptionsPage);
    await expect.element(page.getByText('Data version abc')).toBeVisible();
    await expect.element(page.getByText('Alt+Shift+J')).toBeVisible();
    browser.commands.getAll.mockResolvedValue([{ name: 'next-term', description: '', shortcut: '' }]);
    dispatchEvent(new Event('focus'));
    await expect.element(page.getByText('not set')).toBeVisible();
    browser.commands.getAll.mockResolvedValue([]);
  });
});
