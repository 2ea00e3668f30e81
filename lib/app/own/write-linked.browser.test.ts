import { gunzipSync } from 'fflate';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { contentOf, removeScratchFiles, scratchFile } from '../../../tests/browser/scratch-files.ts';
import { ownDraft } from '../../../tests/fixtures/own-terms.ts';
import { lastBackup } from '../../extension/last-backup.ts';
import { createLinkedFileStore } from '../../store/linked-file-store.ts';
import { createOwnTermStore } from '../../store/own-term-store.ts';
import type { LinkOptions } from '../../termbase/linked-file.ts';
import { linkFile } from './link-file.ts';
import { type LinkedSources, writeLinked } from './write-linked.ts';

const OPTIONS: LinkOptions = { format: 'row', language: 'en', withPresent: false };
let sources: LinkedSources;
let minute = 0;

beforeEach(() => {
  extension.reset();
  sources = {
    files: createLinkedFileStore(),
    own: createOwnTermStore(),
    glossaries: async () => [],
    now: () => new Date(Date.UTC(2026, 10, 30, 8, minute++)).toISOString(),
  };
});
afterEach(async () => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(FileSystemFileHandle.prototype, 'queryPermission');
  await removeScratchFiles();
  for (const name of ['own-terms', 'linked-files']) await deleteDB(name);
});

const save = (id: string, headword: string, base = 0, note = '') =>
  sources.own.save([{ id, base, draft: ownDraft(headword, { note }) }], sources.now());
/** As another page, or the browser started anew, would have it. */
const again = () => ({ ...sources, files: createLinkedFileStore(), own: createOwnTermStore() });

test('nothing is written where no file is linked', async () => {
  expect(await writeLinked('lines', sources)).toBeNull();
  expect(await writeLinked('copy', sources)).toBeNull();
});

test('each entry that is saved after a file was linked is added to it once, by whichever page', async () => {
  await save('a', '旧词');
  const handle = await scratchFile('terms.tsv', '表头\tHead\t\n');
  expect(await linkFile('lines', handle, OPTIONS, sources)).toBeNull();
  expect(await writeLinked('lines', sources)).toMatchObject({
    name: 'terms.tsv',
    waiting: 0,
    written: null,
    problem: null,
  });
  await save('b', '灯会');
  await save('c', '夜市');
  await Promise.all([writeLinked('lines', sources), writeLinked('lines', again())]);
  await save('b', '灯会', 1, 'A note.');
  await writeLinked('lines', again());
  expect(await contentOf(handle)).toBe('表头\tHead\t\n灯会\t\t\n夜市\t\t\n灯会\t\tA note.\n');
});

test('with those there are already, the first saved first', async () => {
  await save('b', '先');
  await save('a', '后');
  const handle = await scratchFile('terms.tsv');
  await linkFile('lines', handle, { ...OPTIONS, withPresent: true }, sources);
  await writeLinked('lines', sources);
  expect(await contentOf(handle)).toBe('先\t\t\n后\t\t\n');
});

test('what is saved while the browser has to be asked again waits, over a restart, and is written then', async () => {
  const handle = await scratchFile('terms.tsv');
  await linkFile('lines', handle, OPTIONS, sources);
  const permission = vi.fn(async () => 'prompt');
  Object.assign(FileSystemFileHandle.prototype, { queryPermission: permission });
  await save('a', '灯会');
  expect(await writeLinked('lines', again())).toMatchObject({ waiting: 1, problem: 'needs-asking' });
  await save('b', '夜市');
  expect(await writeLinked('lines', again())).toMatchObject({ waiting: 2, problem: 'needs-asking' });
  expect(await contentOf(handle)).toBe('');
  permission.mockResolvedValue('granted');
  expect(await writeLinked('lines', again())).toMatchObject({ waiting: 0, problem: null });
  expect(await contentOf(handle)).toBe('灯会\t\t\n夜市\t\t\n');
});

test('where it was not kept that lines were written, they are not written twice', async () => {
  const handle = await scratchFile('terms.tsv');
  await linkFile('lines', handle, OPTIONS, sources);
  await save('a', '灯会');
  const broken = { ...sources, files: { ...sources.files, put: () => Promise.reject(new Error('gone')) } };
  await expect(writeLinked('lines', broken)).rejects.toThrow('gone');
  await writeLinked('lines', again());
  expect(await contentOf(handle)).toBe('灯会\t\t\n');
});

test('a file that has gone is told of, and what waits stays until it is back', async () => {
  const handle = await scratchFile('terms.tsv');
  await linkFile('lines', handle, OPTIONS, sources);
  await save('a', '灯会');
  await removeScratchFiles();
  expect(await writeLinked('lines', sources)).toMatchObject({ waiting: 1, problem: 'gone' });
  await scratchFile('terms.tsv');
  expect(await writeLinked('lines', sources)).toMatchObject({ waiting: 0, problem: null });
  expect(await contentOf(handle)).toBe('灯会\t\t\n');
});

test('a copy has everything, counts as a backup, and is written again only when something is otherwise', async () => {
  await save('a', '灯会');
  const handle = await scratchFile('copy.json.gz');
  expect(await linkFile('copy', handle, OPTIONS, sources)).toBeNull();
  const status = await writeLinked('copy', sources);
  expect(status).toMatchObject({ waiting: 0, problem: null });
  const read = async () =>
    JSON.parse(new TextDecoder().decode(gunzipSync(new Uint8Array(await (await handle.getFile()).arrayBuffer()))));
  expect((await read()).terms).toMatchObject([{ id: 'a', forms: ['灯会'] }]);
  expect(await lastBackup()).toEqual({ saved: status?.written, revision: 1 });
  expect(await writeLinked('copy', again())).toMatchObject({ written: status?.written, waiting: 0 });
  await save('b', '夜市');
  await writeLinked('copy', again());
  expect((await read()).terms).toHaveLength(2);
});

test('a copy that another computer has written to is left alone until the reader says so', async () => {
  const handle = await scratchFile('copy.json.gz');
  await linkFile('copy', handle, OPTIONS, sources);
  await writeLinked('copy', sources);
  await scratchFile('copy.json.gz', 'theirs');
  await save('a', '灯会');
  expect(await writeLinked('copy', sources)).toMatchObject({ waiting: 1, problem: 'changed' });
  expect(await contentOf(handle)).toBe('theirs');
  expect(await writeLinked('copy', sources, true)).toMatchObject({ waiting: 0, problem: null });
  expect(await contentOf(handle)).not.toBe('theirs');
});

test('a file that holds something else, or entries that are not here, is not taken for a copy', async () => {
  const notes = await scratchFile('notes.gz', 'my notes');
  expect(await linkFile('copy', notes, OPTIONS, sources)).toEqual({ code: 'not-ours', file: 'notes.gz' });
  await save('a', '灯会');
  const handle = await scratchFile('copy.json.gz');
  await linkFile('copy', handle, OPTIONS, sources);
  await writeLinked('copy', sources);
  await deleteDB('own-terms');
  const fresh = again();
  expect(await linkFile('copy', handle, OPTIONS, fresh)).toEqual({ code: 'has-more', file: 'copy.json.gz', count: 1 });
  expect(await contentOf(notes)).toBe('my notes');
});
