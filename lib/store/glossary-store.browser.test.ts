import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listEntry } from '../../tests/fixtures/counted-glossary.ts';
import { buildListTable } from '../library/list-table.ts';
import { sortForms } from '../library/sorted-forms.ts';
import { buildWordIndex } from '../library/word-index.ts';
import type { ImportedGlossary } from '../termbase/types.ts';
import type { GlossaryKey } from '../terms/ref.ts';
import { createGlossaryStore, type GlossaryStore } from './glossary-store.ts';

let store: GlossaryStore;

beforeEach(() => {
  store = createGlossaryStore();
});
afterEach(async () => {
  await store.remove('own');
  await store.remove('import:client');
});

/** So many entries with a form each. */
const entriesOf = (count: number) => Array.from({ length: count }, (_, at) => listEntry(`词条${at}`));

async function save(key: GlossaryKey, revision: string, count: number): Promise<void> {
  const entries = entriesOf(count);
  await store.save(
    key,
    { revision, table: buildListTable({ key, revision }, entries, sortForms(entries, '')) },
    entries,
  );
}

test('what is kept comes back as it was, to another that opens it too', async () => {
  await save('own', '3', 2500);
  const other = createGlossaryStore();
  const stored = await other.load('own');
  expect(stored?.revision).toBe('3');
  expect(stored?.table).toEqual(
    buildListTable({ key: 'own', revision: '3' }, entriesOf(2500), sortForms(entriesOf(2500), '')),
  );
  expect(await other.entries('own')).toEqual(entriesOf(2500));
});

test('what was never kept is not there', async () => {
  expect(await store.load('own')).toBeUndefined();
  expect(await store.entries('own')).toEqual([]);
});

test('a shorter glossary leaves nothing of the longer one before it', async () => {
  await save('own', '1', 2500);
  await save('own', '2', 3);
  expect((await store.load('own'))?.revision).toBe('2');
  expect(await store.entries('own')).toEqual(entriesOf(3));
});

test('one is removed and another stays', async () => {
  await save('own', '1', 1200);
  await save('import:client', '1', 2);
  await store.remove('own');
  expect(await store.load('own')).toBeUndefined();
  expect(await store.entries('own')).toEqual([]);
  expect(await store.entries('import:client')).toEqual(entriesOf(2));
});

test('what cannot be kept leaves what was there', async () => {
  await save('own', '1', 2);
  const unkept = { revision: '2', table: { uncloneable: () => {} } } as never;
  await expect(store.save('own', unkept, entriesOf(1))).rejects.toThrow();
  expect((await store.load('own'))?.revision).toBe('1');
  expect(await store.entries('own')).toEqual(entriesOf(2));
});

/** An imported glossary of so many entries. */
const importedOf = (entries: number): ImportedGlossary => ({
  key: 'import:client',
  revision: '1',
  changes: 0,
  name: 'Client',
  use: 'marked',
  order: 0,
  hosts: [],
  hue: null,
  files: ['client.csv'],
  title: '',
  licence: '',
  format: 'csv',
  encoding: 'utf-8',
  entries,
  problems: 0,
  imported: '2026-11-20',
});

test('an import is kept with what is made of its entries, or not at all', async () => {
  const sorted = sortForms(entriesOf(1200), '');
  const index = buildWordIndex(sorted);
  const fails = store.saveImport(importedOf(1200), entriesOf(1200), () => {
    throw new Error('a fault of ours');
  });
  await expect(fails).rejects.toThrow('a fault of ours');
  expect(await store.catalogue()).toEqual([]);
  expect(await store.entries('import:client')).toEqual([]);

  await store.saveImport(importedOf(1200), entriesOf(1200), () => ({ index, table: null }));
  expect(await store.catalogue()).toEqual([importedOf(1200)]);
  expect(await store.index('import:client')).toEqual(index);
  expect(await store.load('import:client')).toBeUndefined();
  expect(await store.block('import:client', 1)).toEqual(entriesOf(1200).slice(1000));
});

test('entries that an older version kept are read as they are', async () => {
  await save('own', '1', 1);
  const database = await openDB('glossaries');
  await database.put('blocks', entriesOf(3), ['own', 0]);
  database.close();
  expect(await store.entries('own')).toEqual(entriesOf(3));
  expect(await store.block('own', 0)).toEqual(entriesOf(3));
});
