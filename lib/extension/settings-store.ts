import { browser } from 'wxt/browser';
import { parseSettings, type Settings, toStored } from '../settings/settings.ts';
import { SETTINGS_KEY as KEY, watchStoredSettings } from './settings-key.ts';

/** The settings as stored; defaults where nothing is. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Name of the lock under which settings are changed: it holds for all contexts of the extension. */
const LOCK = 'xiangjian-settings';

/**
 * Changes the settings and returns them. Changes follow one another, whichever contexts make them: none is lost. Rejects
 * where they cannot be stored.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    const before = (await browser.storage.local.get(KEY))[KEY];
    const settings = change(parseSettings(before));
    await browser.storage.local.set({ [KEY]: toStored(settings, before) });
    return settings;
  });
}

/** Calls back with the settings whenever any context changes them, until `signal` aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  watchStoredSettings((stored) => callback(parseSettings(stored)), signal);
}
