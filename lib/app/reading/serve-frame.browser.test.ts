import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, extension, Failure } from '../../../tests/browser/fake-extension.ts';
import { serveFrame } from './serve-frame.ts';

let stop: AbortController;
const leave = vi.fn();
const readSettings = vi.fn();
const HERE = `*://${location.hostname}/*`;
const tell = (...patterns: string[]) => extension.deliver('frame.leave', { patterns });

beforeEach(() => {
  extension.reset();
  leave.mockReset();
  stop = new AbortController();
  extension.background['host.allowed'] = () => false;
  readSettings.mockReset();
  serveFrame({ leave, readSettings }, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

test('settings that are others in private windows are asked for again', async () => {
  expect(await extension.deliver('frame.settings', {})).toEqual({ ok: true, value: null });
  expect(readSettings).toHaveBeenCalledTimes(1);
  expect(leave).not.toHaveBeenCalled();
});

describe('a page whose access is taken away', () => {
  test.each([[HERE], ['<all_urls>'], ['*://*/*'], [`http://${location.hostname}:${location.port}/*`]])(
    'by %s is left once the browser says so',
    async (pattern) => {
      expect(await tell('*://other.example/*', pattern)).toEqual({ ok: true, value: null });
      expect(extension.asked('host.allowed')).toEqual([{ hostname: location.hostname }]);
      expect(leave).toHaveBeenCalledTimes(1);
    },
  );

  test('in a sandbox is left as well', async () => {
    vi.stubGlobal('origin', 'null');
    expect(await tell(HERE)).toEqual({ ok: true, value: null });
    expect(leave).toHaveBeenCalledTimes(1);
  });

  test('and given in another way is kept', async () => {
    extension.background['host.allowed'] = () => true;
    await tell(HERE);
    expect(extension.asked('host.allowed')).toHaveLength(1);
    expect(leave).not.toHaveBeenCalled();
  });

  test('is kept where nobody answers: it is not known to be taken', async () => {
    extension.background['host.allowed'] = () => {
      throw new Failure('no-answer');
    };
    await tell(HERE);
    expect(leave).not.toHaveBeenCalled();
  });
});

test.each([
  ['another site', ['*://other.example/*', `*://x${location.hostname}/*`, `*://a.${location.hostname}/*`]],
  ['nothing', []],
])('of %s that is taken away a page neither asks nor goes', async (_name, patterns) => {
  await tell(...patterns);
  expect(extension.asked('host.allowed')).toEqual([]);
  expect(leave).not.toHaveBeenCalled();
});

test('what is no request does nothing', async () => {
  expect(await extension.deliver('frame.leave', { patterns: HERE })).toEqual({ ok: false, code: 'bad-request' });
  expect(leave).not.toHaveBeenCalled();
});

test('after its end nothing is heard', async () => {
  stop.abort();
  expect(browser.runtime.onMessage.listeners.size).toBe(0);
  await expect(tell(HERE)).rejects.toThrow();
  expect(leave).not.toHaveBeenCalled();
});
