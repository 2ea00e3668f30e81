import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeArea } from '../../tests/fixtures/fake-browser.ts';
import { DEFAULT_SETTINGS, type Settings, withSite, withTerm } from '../settings/settings.ts';
import { termRef } from '../terms/ref.ts';
import { changeSettings, changeStored, loadSettings, loadStored, watchSettings } from './settings-store.ts';

const fake = vi.hoisted(() => ({ browser: { storage: {} } as { storage: { local?: unknown } } }));
vi.mock('wxt/browser', () => fake);

const area = { current: createFakeArea() };
/** Starts with something stored. */
function store(stored: Readonly<Record<string, unknown>> = {}) {
  area.current = createFakeArea(stored);
  fake.browser.storage.local = area.current;
}

type Run = () => Promise<unknown>;

/** Locks as a browser has them: for one name one holder at a time, in the order asked. */
function createLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name: string, run: Run): Promise<unknown> {
      const done = (last.get(name) ?? Promise.resolve()).then(run);
      last.set(
        name,
        done.catch(() => {}),
      );
      return done;
    },
  };
}

beforeEach(() => {
  store();
  vi.stubGlobal('navigator', { locks: createLocks() });
});
afterEach(() => void vi.unstubAllGlobals());

const refs = Array.from({ length: 10 }, (_, at) => termRef('seeds', `t${at}`));
/** Ten contexts that hide a term each, all at once. */
const hideAll = () => Promise.all(refs.map((ref) => changeSettings((settings) => withTerm(settings, ref, true))));

describe('changes made at the same time', () => {
  test('lose nothing, and each gives what it made', async () => {
    const made = await hideAll();
    expect((await loadSettings()).hiddenTerms).toEqual(refs);
    expect(made.map(({ hiddenTerms }) => hiddenTerms.length)).toEqual(refs.map((_, at) => at + 1));
  });

  test('of different settings lose nothing', async () => {
    await Promise.all([
      changeSettings((settings) => withSite(settings, 'a.example', true)),
      changeSettings((settings) => ({ ...settings, level: 'essential' })),
      changeSettings((settings) => withTerm(settings, termRef('own', '1'), true)),
    ]);
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      silencedSites: ['a.example'],
      level: 'essential',
      hiddenTerms: ['own/1'],
    });
  });

  test('would lose some without the lock, so that these tests show it', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_name: string, run: Run) => run() } });
    await hideAll();
    expect((await loadSettings()).hiddenTerms.length).toBeLessThan(refs.length);
  });

  test('are under one lock, whichever context makes them', async () => {
    const request = vi.fn((_name: string, run: Run) => run());
    vi.stubGlobal('navigator', { locks: { request } });
    await changeSettings((settings) => settings);
    vi.resetModules();
    const other = await import('./settings-store.ts');
    await other.changeSettings((settings) => settings);
    const names = request.mock.calls.map(([name]) => name);
    expect(names).toEqual([names[0], names[0]]);
  });

  test('go on after one that failed', async () => {
    const failed = changeSettings(() => {
      throw new Error('no such site');
    });
    const after = changeSettings((settings) => withSite(settings, 'a.example', true));
    await expect(failed).rejects.toThrow('no such site');
    expect((await after).silencedSites).toEqual(['a.example']);
  });
});

test('a change that cannot be stored rejects', async () => {
  vi.spyOn(area.current, 'set').mockRejectedValueOnce(new Error('quota'));
  await expect(changeSettings((settings) => withSite(settings, 'a.example', true))).rejects.toThrow('quota');
  expect(area.current.stored()).toEqual({});
});

test('a change of nothing is not written: a full storage has nothing against it', async () => {
  const set = vi.spyOn(area.current, 'set');
  await changeSettings((settings) => withSite(settings, 'a.example', false));
  expect(set).not.toHaveBeenCalled();
});

test('both sides of a change are told, in the shape of today', async () => {
  store({ settings: { version: 1, hiddenConcepts: ['a'], tone: 'warm' } });
  expect(await changeStored(({ tone: _, ...others }) => ({ ...others, level: 'essential' }))).toEqual({
    before: { version: 2, hiddenTerms: ['seeds/a'], tone: 'warm' },
    after: { version: 2, hiddenTerms: ['seeds/a'], level: 'essential' },
  });
  expect(await loadStored()).toEqual({ version: 2, hiddenTerms: ['seeds/a'], level: 'essential' });
});

test('settings are the defaults where nothing is stored, and what differs from them is all that is', async () => {
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  await changeSettings((settings) => ({ ...settings, opener: 'click' }));
  expect(area.current.stored()).toEqual({ settings: { version: expect.any(Number), opener: 'click' } });
});

test('what a later version has stored stays where it is not changed', async () => {
  store({ settings: { version: 99, shade: 'dusk', opener: 'click' } });
  await changeSettings((settings) => ({ ...settings, level: 'essential' }));
  expect(area.current.stored()).toEqual({
    settings: { version: 99, shade: 'dusk', opener: 'click', level: 'essential' },
  });
});

describe('watching', () => {
  test('tells the settings whenever they change, whoever changes them', async () => {
    const seen: Settings['opener'][] = [];
    watchSettings(({ opener }) => seen.push(opener));
    await changeSettings((settings) => ({ ...settings, opener: 'click' }));
    await area.current.remove('settings');
    expect(seen).toEqual(['click', 'hover']);
  });

  test('is quiet about other keys, and ends with its signal', async () => {
    const [callback, leave] = [vi.fn(), new AbortController()];
    watchSettings(callback, leave.signal);
    await area.current.set({ glossaries: [] });
    leave.abort();
    await changeSettings((settings) => ({ ...settings, opener: 'click' }));
    expect(callback).not.toHaveBeenCalled();
  });
});
