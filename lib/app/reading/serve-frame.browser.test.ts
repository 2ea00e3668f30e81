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
  extension.background['host.taken'] = () => true;
  readSettings.mockReset();
  serveFrame({ leave, readSettings }, stop.signal);
});
afterEach(() => {
  stop.abort();
});

test('settings that are others in private windows are asked for again', async () => {
  expect(await extension.deliver('frame.settings', {})).toEqual({ ok: true, value: null });
  expect(readSettings).toHaveBeenCalledTimes(1);
  expect(leave).not.toHaveBeenCalled();
});

describe('a page whose access is taken away', () => {
  test('is left once the background says so', async () => {
    expect(await tell('*://other.example/*', HERE)).toEqual({ ok: true, value: null });
    expect(extension.asked('host.taken')).toEqual([
      { hostname: location.hostname, origin: location.origin, patterns: ['*://other.example/*', HERE] },
    ]);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  test('by what is not of it, or given in another way, is kept', async () => {
    extension.background['host.taken'] = () => false;
    await tell(HERE);
    expect(extension.asked('host.taken')).toHaveLength(1);
    expect(leave).not.toHaveBeenCalled();
  });

  test('is kept where nobody answers: it is not known to be taken', async () => {
    extension.background['host.taken'] = () => {
      throw new Failure('no-answer');
    };
    await tell(HERE);
    expect(leave).not.toHaveBeenCalled();
  });
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
