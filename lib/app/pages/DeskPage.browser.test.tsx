import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, keepSavedFiles, openOwnPage } from '../../../tests/browser/own-page.ts';
import { contentOf, removeScratchFiles, scratchFile } from '../../../tests/browser/scratch-files.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { ownDraft } from '../../../tests/fixtures/own-terms.ts';
import { ask } from '../../extension/messaging.ts';
import { DeskPage } from './DeskPage.tsx';

beforeEach(() => {
  extension.reset();
  serveSmallGlossary();
});
afterEach(async () => {
  closeOwnPage();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(FileSystemFileHandle.prototype, 'queryPermission');
  history.replaceState(null, '', location.pathname + location.search);
  await removeScratchFiles();
  for (const name of ['own-terms', 'linked-files']) await deleteDB(name);
});

const SLOW = { timeout: 8000, interval: 50 };
/** Waits until an element says something. */
const says = (where: Locator, text: string) =>
  expect.poll(() => where.query()?.textContent ?? '', SLOW).toContain(text);
const openDesk = async (form = '') => {
  history.replaceState(
    null,
    '',
    `${location.pathname}${location.search}${form === '' ? '' : `#add=${encodeURIComponent(form)}`}`,
  );
  await openOwnPage(DeskPage);
};
const press = (name: string | RegExp, within = page.getByRole('main')) => within.getByRole('button', { name }).click();
/** Adds an entry by the form. */
const add = async (form: string, rendering: string) => {
  await press('New entry');
  await page.getByRole('textbox', { name: 'Written' }).fill(form);
  await page.getByRole('textbox', { name: 'Rendering 1' }).fill(rendering);
  await press('Save');
  await expect.poll(() => document.querySelector('.own-done')?.textContent, SLOW).toContain('Saved.');
};
/** A file that both choosers give. */
const choose = (handle: FileSystemFileHandle) => {
  vi.stubGlobal('showSaveFilePicker', async () => handle);
  vi.stubGlobal('showOpenFilePicker', async () => [handle]);
};
const glossary = () => page.getByRole('region', { name: 'Glossary file' });
const copy = () => page.getByRole('region', { name: 'Automatic copy' });
const unfold = () => page.getByText('Write to my files as I save').click();

describe('changes that are in no file', () => {
  test('from the fiftieth on are told of at the head of the page, until all is saved', async () => {
    await openDesk();
    const files = keepSavedFiles();
    const save = (from: number, count: number) =>
      ask('own.save', {
        changes: Array.from({ length: count }, (_, at) => ({
          id: `t${from + at}`,
          base: 0,
          draft: ownDraft(`词${from + at}`),
        })),
      });
    await save(0, 49);
    await says(page.getByText(/entries$/), '49 of 49 entries');
    expect(document.querySelector('.desk-remind')).toBeNull();
    await save(49, 1);
    await expect.poll(() => document.querySelector('.desk-remind')?.textContent, SLOW).toContain('50 changes');
    await page.getByRole('button', { name: 'Save everything' }).first().click();
    await expect.poll(() => files.length, SLOW).toBe(1);
    await expect.poll(() => document.querySelector('.desk-remind'), SLOW).toBeNull();
  });
});

describe('the form', () => {
  test('has the category, which a new entry can be given and an old one keeps', async () => {
    await openDesk();
    await press('New entry');
    await page.getByRole('textbox', { name: 'Written' }).fill('灯会');
    await page.getByRole('combobox', { name: 'Category' }).selectOptions('event');
    await press('Save');
    await page.getByRole('button', { name: /灯会/ }).click();
    await expect.element(page.getByRole('combobox', { name: 'Category' })).toHaveValue('event');
  });

  test('has what was written in it and not saved when it is opened again, and lets go of it', async () => {
    await openDesk();
    await press('New entry');
    await page.getByRole('textbox', { name: 'Note' }).fill('Half a sentence');
    await userEvent.keyboard('{Escape}');
    await press('New entry');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a sentence');
    await press('Discard it');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await press('New entry');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  });

  test('forgets what is cancelled or saved', async () => {
    await openDesk('灯会');
    await page.getByRole('textbox', { name: 'Note' }).fill('Never mind');
    await press('Cancel');
    closeOwnPage();
    await openDesk('灯会');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    await page.getByRole('textbox', { name: 'Note' }).fill('Kept');
    await press('Save');
    await page.getByRole('button', { name: /灯会/ }).click();
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Kept');
    expect(document.querySelector('.own-kept')).toBeNull();
  });

  test('tells when what was written before is of an older version than there is now', async () => {
    await openDesk('灯会');
    await press('Save');
    await page.getByRole('button', { name: /灯会/ }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Written before');
    await userEvent.keyboard('{Escape}');
    const [{ changes } = { changes: [] }] = extension.asked('own.save');
    const [change] = changes;
    if (change?.draft == null) throw new Error('nothing was saved');
    await extension.deliver('own.save', {
      changes: [{ ...change, base: 1, draft: { ...change.draft, note: 'Meanwhile' } }],
    });
    await page.getByRole('button', { name: /灯会/ }).click();
    await press('Save');
    await says(page.getByRole('alert'), 'Meanwhile');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Written before');
  });
});

describe('a glossary file', () => {
  test('that is chosen gets a line for each entry that is saved, below what is in it', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n');
    choose(handle);
    await openDesk();
    await add('旧词', 'old word');
    await unfold();
    await press('Choose a file', glossary());
    await says(glossary(), 'glossary.txt');
    await add('灯会', 'Lantern Fair');
    await expect.poll(() => contentOf(handle), SLOW).toBe('丙\tC\n灯会\tLantern Fair\tpreferred\n');
    await says(glossary(), 'Last written');
    await press('Write to it no longer', glossary());
    await add('夜市', 'Night Market');
    expect(await contentOf(handle)).not.toContain('夜市');
  });

  test('that the browser must be asked for again is told of at the head of the page, and written on a press', async () => {
    const handle = await scratchFile('glossary.txt');
    choose(handle);
    await openDesk();
    await unfold();
    await press('New file', glossary());
    await says(glossary(), 'glossary.txt');
    closeOwnPage();
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => {
        Object.assign(FileSystemFileHandle.prototype, { queryPermission: async () => 'granted' });
        return 'granted';
      },
    });
    await openDesk();
    await add('灯会', 'Lantern Fair');
    await says(page.getByRole('main'), 'Entries waiting for glossary.txt: 1');
    expect(await contentOf(handle)).toBe('');
    await page.getByRole('button', { name: 'Go on writing' }).first().click();
    await expect.poll(() => contentOf(handle), SLOW).toContain('灯会\tLantern Fair');
    await expect.poll(() => document.querySelector('.desk-remind'), SLOW).toBeNull();
    Reflect.deleteProperty(FileSystemFileHandle.prototype, 'requestPermission');
  });

  test('that has become shorter is not written to before a press', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n丁\tD\n');
    choose(handle);
    await openDesk();
    await unfold();
    await press('Choose a file', glossary());
    await says(glossary(), 'glossary.txt');
    await scratchFile('glossary.txt', '丙\tC\n');
    await add('灯会', 'Lantern Fair');
    await says(glossary().getByRole('alert'), 'shorter');
    await press('Go on writing', glossary());
    await expect.poll(() => contentOf(handle), SLOW).toBe('丙\tC\n灯会\tLantern Fair\tpreferred\n');
    await expect.element(glossary().getByRole('alert')).not.toBeInTheDocument();
  });

  test('is a download where the browser has no files to write to', async () => {
    const files = keepSavedFiles();
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
    await openDesk();
    await add('灯会', 'Lantern Fair');
    await unfold();
    await expect.element(page.getByText(/This browser lets no extension write/)).toBeVisible();
    expect(copy().query()).toBeNull();
    await press('Download all', glossary());
    await expect.poll(() => files).toHaveLength(1);
    expect(files[0]?.text).toContain('灯会\tLantern Fair\tpreferred\n');
  });
});

describe('an automatic copy', () => {
  test('is written once its file is chosen, and what may not be replaced is not taken', async () => {
    const handle = await scratchFile('notes.gz', 'my notes');
    choose(handle);
    await openDesk();
    await unfold();
    await press('Choose a file', copy());
    await says(copy().getByRole('alert'), 'notes.gz holds something else than a backup');
    const empty = await scratchFile('copy.json.gz');
    choose(empty);
    await press('New file', copy());
    await expect.poll(async () => (await empty.getFile()).size).toBeGreaterThan(50);
    await says(copy(), 'Last written');
    expect(await contentOf(handle)).toBe('my notes');
  });
});
