import { browser } from 'wxt/browser';
import { parseSettings, type Settings, toStored } from '../settings/settings.ts';

const KEY = 'settings';

/** The settings as stored; defaults where nothing is. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Changes the settings and returns them. Two changes at once from two places: the later wins. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await loadSettings());
  await browser.storage.local.set({ [KEY]: toStored(settings) });
  return settings;
}

/** Calls back with the settings whenever any context changes them, until `signal` aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY] !== undefined) callback(parseSettings(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
