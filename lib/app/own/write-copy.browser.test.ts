import { afterEach, expect, test, vi } from 'vitest';
import { contentOf, removeScratchFiles, scratchFile } from '../../../tests/browser/scratch-files.ts';
import { markOf } from './append-lines.ts';
import { writeCopy } from './write-copy.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

afterEach(async () => {
  vi.restoreAllMocks();
  await removeScratchFiles();
});

test('a copy takes the place of an older, longer one', async () => {
  const handle = await scratchFile('copy.gz', 'an older and much longer copy');
  const left = markOf(await handle.getFile());
  const written = await writeCopy(handle, bytes('newer'), left);
  expect(written).toEqual({ ok: true, left: markOf(await handle.getFile()) });
  expect(await contentOf(handle)).toBe('newer');
});

test('what something else has written is not replaced, until that is meant', async () => {
  const handle = await scratchFile('copy.gz', 'ours');
  const left = markOf(await handle.getFile());
  await scratchFile('copy.gz', 'theirs');
  expect(await writeCopy(handle, bytes('newer'), left)).toEqual({ ok: false, problem: 'changed' });
  expect(await contentOf(handle)).toBe('theirs');
  expect(await writeCopy(handle, bytes('newer'), null)).toMatchObject({ ok: true });
  expect(await contentOf(handle)).toBe('newer');
});

test.each([
  ['write', 'QuotaExceededError', 'full'],
  ['close', 'NoModificationAllowedError', 'busy'],
] as const)('where it fails in %s by %s the older copy stays whole', async (step, name, problem) => {
  const handle = await scratchFile('copy.gz', 'ours');
  const open = handle.createWritable.bind(handle);
  vi.spyOn(handle, 'createWritable').mockImplementation(async (options) => {
    const writable = await open(options);
    vi.spyOn(writable, step).mockRejectedValue(new DOMException('no', name));
    return writable;
  });
  expect(await writeCopy(handle, bytes('newer'), null)).toEqual({ ok: false, problem });
  expect(await contentOf(handle)).toBe('ours');
});

test('a copy of nothing is a mistake of ours, and touches nothing', async () => {
  const handle = await scratchFile('copy.gz', 'ours');
  await expect(writeCopy(handle, new Uint8Array(0), null)).rejects.toThrow(RangeError);
  expect(await contentOf(handle)).toBe('ours');
});
