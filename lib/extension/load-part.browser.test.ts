import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepParts, loadPart } from './load-part.ts';

/** What the address of a script is answered with, in the place of the extension's own. */
function answerScriptsWith(run: ((address: string) => void) | null) {
  vi.spyOn(document.head, 'append').mockImplementation((node) => {
    const script = node as HTMLScriptElement;
    const { pathname } = new URL(script.src);
    queueMicrotask(() => {
      run?.(pathname);
      script.dispatchEvent(new Event(run === null ? 'error' : 'load'));
    });
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const leave = (parts: object) => vi.stubGlobal('xiangjianParts', parts);

describe('parts of the pack, in a page', () => {
  test('a part comes from its script, which is run anew each time', async () => {
    const run = vi.fn((address: string) => leave({ words: `of ${address}` }));
    answerScriptsWith(run);
    expect(await loadPart('words')).toBe('of /pack-words.js');
    expect(await loadPart('words')).toBe('of /pack-words.js');
    expect(run).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['a script that is not there', null, '/pack-cards.js cannot be read: install the extension again'],
    ['a script that leaves nothing', () => {}, '/pack-cards.js has left nothing: the build is not whole, build again'],
  ])('%s is named', async (_, run, message) => {
    answerScriptsWith(run);
    await expect(loadPart('cards')).rejects.toThrow(message);
  });
});

describe('parts of the pack, in a service worker', () => {
  test('are imported while it is installed, and let go of; later as they are asked for', async () => {
    const left: Record<string, object> = {
      '/pack-cards.js': { cards: 'c' },
      '/pack-search.js': { search: 's' },
      '/pack-words.js': { words: 'w' },
    };
    const importScripts = vi.fn((address: string) => leave({ ...left[address] }));
    vi.stubGlobal('importScripts', importScripts);
    const listen = vi.spyOn(globalThis, 'addEventListener').mockImplementation(() => {});
    keepParts();
    expect(importScripts).not.toHaveBeenCalled();
    const [type, onInstall] = listen.mock.calls[0] as unknown as [string, () => void];
    expect(type).toBe('install');
    onInstall();
    expect(importScripts.mock.calls.flat()).toEqual(Object.keys(left));
    expect((globalThis as { xiangjianParts?: object }).xiangjianParts).toEqual({});
    expect(await loadPart('cards')).toBe('c');
  });
});
