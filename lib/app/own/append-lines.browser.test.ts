import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentOf, removeScratchFiles, scratchFile } from '../../../tests/browser/scratch-files.ts';
import { appendLines, markOf } from './append-lines.ts';

const HEAD = '# head';
const anyway = { head: HEAD, left: null };

afterEach(async () => {
  vi.restoreAllMocks();
  await removeScratchFiles();
});

describe('lines are added at the end', () => {
  test.each<[what: string, before: string, after: string]>([
    ['of an empty file, below its head', '', '# head\n甲\tA\n乙\tB\n'],
    ['of a file that ends with a line end', '丙\tC\n', '丙\tC\n甲\tA\n乙\tB\n'],
    ['of one whose last line has no end', '丙\tC', '丙\tC\n甲\tA\n乙\tB\n'],
    ['of one from Windows, with its line ends', '丙\tC\r\n丁\tD', '丙\tC\r\n丁\tD\r\n甲\tA\r\n乙\tB\r\n'],
    ['of one with a byte order mark, which stays', '\ufeff丙\tC\n', '\ufeff丙\tC\n甲\tA\n乙\tB\n'],
    ['those that stand in it left out', '乙\tB\n', '乙\tB\n甲\tA\n'],
  ])('%s', async (_what, before, after) => {
    const handle = await scratchFile('glossary.txt', new TextEncoder().encode(before));
    const appended = await appendLines(handle, ['甲\tA', '乙\tB', '甲\tA'], anyway);
    expect(appended).toMatchObject({ ok: true, left: markOf(await handle.getFile()) });
    const bytes = await (await handle.getFile()).arrayBuffer();
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(after);
  });

  test('and what another program has added since stays before them', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n');
    const left = markOf(await handle.getFile());
    await scratchFile('glossary.txt', '丙\tC\nOmegaT\twas here\n');
    await appendLines(handle, ['甲\tA'], { head: HEAD, left });
    expect(await contentOf(handle)).toBe('丙\tC\nOmegaT\twas here\n甲\tA\n');
  });

  test('nothing is written where all of them stand in the file', async () => {
    const handle = await scratchFile('glossary.txt', '甲\tA\n');
    const before = markOf(await handle.getFile());
    expect(await appendLines(handle, ['甲\tA'], anyway)).toEqual({ ok: true, left: before, added: 0 });
    expect(markOf(await handle.getFile())).toEqual(before);
  });
});

describe('the file stays as it is', () => {
  test('where it has become shorter, until that is meant', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n丁\tD\n');
    const left = markOf(await handle.getFile());
    await scratchFile('glossary.txt', '丙\tC\n');
    expect(await appendLines(handle, ['甲\tA'], { head: HEAD, left })).toEqual({ ok: false, problem: 'changed' });
    expect(await contentOf(handle)).toBe('丙\tC\n');
    expect(await appendLines(handle, ['甲\tA'], anyway)).toMatchObject({ ok: true, added: 1 });
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x32, 0x75, 0x09, 0x00])],
    ['GB 18030', new Uint8Array([0xbc, 0xd7, 0x09, 0x41])],
    ['something else than text', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])],
  ])('where it is %s', async (_what, bytes) => {
    const handle = await scratchFile('glossary.txt', bytes);
    expect(await appendLines(handle, ['甲\tA'], anyway)).toEqual({ ok: false, problem: 'not-text' });
    expect(new Uint8Array(await (await handle.getFile()).arrayBuffer())).toEqual(bytes);
  });

  test('where it has gone', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n');
    await removeScratchFiles();
    expect(await appendLines(handle, ['甲\tA'], anyway)).toEqual({ ok: false, problem: 'gone' });
  });

  test('where the browser does not let it be written to', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n');
    vi.spyOn(handle, 'createWritable').mockRejectedValue(new DOMException('not allowed', 'NotAllowedError'));
    expect(await appendLines(handle, ['甲\tA'], anyway)).toEqual({ ok: false, problem: 'not-allowed' });
  });

  test('where the disk is full, and nothing half written is left', async () => {
    const handle = await scratchFile('glossary.txt', '丙\tC\n');
    const open = handle.createWritable.bind(handle);
    vi.spyOn(handle, 'createWritable').mockImplementation(async (options) => {
      const writable = await open(options);
      vi.spyOn(writable, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
      return writable;
    });
    expect(await appendLines(handle, ['甲\tA'], anyway)).toEqual({ ok: false, problem: 'full' });
    expect(await contentOf(handle)).toBe('丙\tC\n');
  });
});

test('what another program writes in the same moment is not written over', async () => {
  const handle = await scratchFile('glossary.txt', '丙\tC\n');
  const open = handle.createWritable.bind(handle);
  let others = 0;
  vi.spyOn(handle, 'createWritable').mockImplementation(async (options) => {
    const writable = await open(options);
    // Once the copy is begun, another program adds a line of its own.
    if (others++ === 0) {
      const other = await open({ keepExistingData: true });
      await other.write({ type: 'write', position: (await handle.getFile()).size, data: '戊\tE\n' });
      await other.close();
    }
    return writable;
  });
  expect(await appendLines(handle, ['甲\tA'], anyway)).toMatchObject({ ok: true, added: 1 });
  expect(await contentOf(handle)).toBe('丙\tC\n戊\tE\n甲\tA\n');
});
