import { browser } from 'wxt/browser';
import { parseSettings, type Settings, toStored } from '../settings/settings.ts';

const KEY = 'settings';

/** The settings as stored; defaults where nothing is. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings and returns them. Changes of one context follow one another, none is lost; of two contexts at
 * once the later wins.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = lastChange.then(async () => {
    const settings = change(await loadSettings());
    await browser.storage.local.set({ [KEY]: toStored(settings) });
    return settings;
  });
  lastChange = changed.catch(() => {});
  return changed;
}

/** Calls back with the settings whenever any context changes them, until `signal` aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY] !== undefined) callback(parseSettings(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
