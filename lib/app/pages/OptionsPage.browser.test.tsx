import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browser, extension } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, keepSavedFiles, openOwnPage, storedSettings } from '../../../tests/browser/own-page.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { changeSettings } from '../../extension/settings-store.ts';
import { withTerm } from '../../settings/settings.ts';
import { MOST_LISTED, writeSettingsFile } from '../../settings/settings-file.ts';
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

async function load(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const field = await vi.waitFor(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('the page is not there yet');
    return input;
  });
  await userEvent.upload(field, new File([content], name, { type: 'application/json' }));
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

  test('all sites are asked for within the click, and the switch stands as the browser has it', async () => {
    await openOwnPage(OptionsPage);
    const all = page.getByRole('switch', { name: 'Annotate every site' });
    await expect.element(all).not.toBeChecked();
    browser.permissions.request.mockImplementationOnce(async () => false);
    await all.click();
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*/*'] });
    await expect.element(all).not.toBeChecked();
    browser.permissions.request.mockImplementationOnce(async () => {
      extension.origins = ['*://*/*'];
      return true;
    });
    await all.click();
    await expect.element(all).toBeChecked();
    extension.origins = [];
    browser.permissions.onRemoved.tell({});
    await expect.element(all).not.toBeChecked();
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
    await load('mine.json', writeSettingsFile({ version: 2, language: 'en', level: 'essential' }));
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

  test('a switch that cannot be stored goes back, says so, and is as stored after a reload', async () => {
    await openOwnPage(OptionsPage, { level: 'everything', hiddenTerms: [PLAN, GONE] });
    await expect.element(page.getByRole('switch', { name: 'policy' })).toBeChecked();
    const before = await storedSettings();
    extension.fillStorage();
    const alert = page.getByRole('alert');
    await page.getByRole('switch', { name: 'policy' }).click();
    await expect.element(page.getByText(/could not be saved, and all is as it was/)).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'policy' })).toBeChecked();
    await page.getByRole('radio', { name: /High contrast/ }).click();
    await expect.element(page.getByRole('radio', { name: /Quiet/ })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: /High contrast/ })).not.toBeChecked();
    await page.getByRole('switch', { name: /zznews.example/ }).click();
    await expect.element(page.getByRole('switch', { name: /zznews.example/ })).toBeChecked();
    await button('Show all again').click();
    await load('mine.json', writeSettingsFile({ version: 2, language: 'en', level: 'essential' }));
    await button('Reset all settings').click();
    await button('Reset').click();
    await expect.element(alert).toBeVisible();
    expect(page.getByText(/are shown again|hold now|as they began\.$/).elements()).toEqual([]);
    expect(button('Undo').elements()).toEqual([]);
    expect(await storedSettings()).toEqual(before);
    vi.restoreAllMocks();
    await page.getByRole('switch', { name: 'policy' }).click();
    await waitForSettings({ hiddenCategories: ['policy'] });
    await vi.waitFor(() => expect(alert.elements()).toEqual([]));
  });

  test('an undo that cannot be stored is said, and can be tried again', async () => {
    await openOwnPage(OptionsPage, { hiddenTerms: [PLAN, GONE] });
    await button('Show all again').click();
    await expect.element(page.getByText('2 concepts are shown again.')).toBeVisible();
    extension.fillStorage();
    await button('Undo').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    vi.restoreAllMocks();
    await button('Undo').click();
    await waitForSettings({ hiddenTerms: [GONE, PLAN] });
  });

  test('an undo leaves what was changed since, by whichever page', async () => {
    await openOwnPage(OptionsPage, { hiddenTerms: [PLAN] });
    await button('Reset all settings').click();
    await button('Reset').click();
    await waitForSettings({ hiddenTerms: [] });
    await changeSettings((settings) => withTerm({ ...settings, opener: 'click' }, GONE, true));
    await vi.waitFor(() => expect(document.querySelector('[role=status] button')).not.toBeNull());
    (document.querySelector('[role=status] button') as HTMLElement).click();
    await waitForSettings({ hiddenTerms: [GONE, PLAN], opener: 'click' });
  });

  test('a permission that the browser keeps is not said to be gone', async () => {
    extension.origins = ['*://other.example/*'];
    await openOwnPage(OptionsPage, { silencedSites: ['other.example'] });
    browser.permissions.remove.mockResolvedValueOnce(false);
    await button('Remove other.example').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect((await storedSettings()).silencedSites).toEqual(['other.example']);
  });

  test('what this version does not know comes with a file, is named, saved again and taken back', async () => {
    const files = keepSavedFiles();
    await openOwnPage(OptionsPage);
    await browser.storage.local.set({ settings: { version: 9, language: 'en', tone: 'cold' } });
    const theirs = { version: 9, language: 'en', tone: 'warm', level: 'some-more' };
    await load('mine.json', writeSettingsFile(theirs));
    await expect.element(page.getByText(/kept for one that knows them: tone, level/)).toBeVisible();
    expect((await browser.storage.local.get('settings')).settings).toEqual(theirs);
    await button('Save as a file').click();
    await vi.waitFor(() => expect(files[0]?.text).toBe(writeSettingsFile(theirs)));
    await button('Undo').click();
    await vi.waitFor(async () =>
      expect((await browser.storage.local.get('settings')).settings).toEqual({
        version: 9,
        language: 'en',
        tone: 'cold',
      }),
    );
  });

  test.each<[what: string, bytes: Uint8Array<ArrayBuffer>, said: RegExp]>([
    ['in GB 18030', new Uint8Array([0x7b, 0x22, 0xd6, 0xea, 0xd6, 0xde, 0x22, 0x7d]), /mine\.json is not in UTF-8/],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), /mine\.json is not in UTF-8/],
  ])('a file %s is refused in words', async (_what, bytes, said) => {
    await openOwnPage(OptionsPage, { level: 'everything' });
    await load('mine.json', bytes);
    await expect.element(page.getByText(said)).toBeVisible();
    expect((await storedSettings()).level).toBe('everything');
  });

  test('of very many hidden entries the first are listed with their names, then more', async () => {
    const hiddenTerms = Array.from(
      { length: MOST_LISTED - 1 },
      (_, at) => `own/${`${at}`.padStart(5, '0')}` as TermRef,
    );
    await openOwnPage(OptionsPage, { hiddenTerms: [...hiddenTerms, PLAN] });
    await expect.element(page.getByText(/The first 200 of 20000\./)).toBeVisible();
    expect(document.querySelectorAll('#hiddenTerms .row')).toHaveLength(200);
    await button('Show more').click();
    await expect.element(page.getByText(/The first 1200 of 20000\./)).toBeVisible();
    expect(extension.asked('cards.titles').map(({ refs }) => refs.length)).toEqual([200, 1200]);
    await button('Show all again').click();
    await expect.element(page.getByText('20000 concepts are shown again.')).toBeVisible();
    await waitForSettings({ hiddenTerms: [] });
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
