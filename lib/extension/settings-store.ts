import { browser } from 'wxt/browser';
import { parseSettings, type Settings, type StoredSettings, toStored } from '../settings/settings.ts';
import type { StoredChange } from '../settings/take-back.ts';
import { SETTINGS_KEY as KEY, watchStoredSettings } from './settings-key.ts';

/** The settings as stored; defaults where nothing is. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await loadStored());
}

/** What is stored of the settings, by whatever version; undefined where nothing is. */
export async function loadStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** Name of the lock under which settings are changed: it holds for all contexts of the extension. */
const LOCK = 'xiangjian-settings';

/**
 * Changes what is stored and tells both sides of it. Changes follow one another, whichever contexts make them: none is lost.
 * Nothing is written where nothing is changed. Rejects where the change cannot be stored, as in a full storage: then all
 * is as it was, and whoever asked for it is to be told.
 */
export function changeStored(change: (before: StoredSettings) => StoredSettings): Promise<StoredChange> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await loadStored();
    const before = toStored(parseSettings(stored), stored);
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await browser.storage.local.set({ [KEY]: after });
    return { before, after };
  });
}

/** Changes the settings and returns them; see {@link changeStored}. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return parseSettings((await changeStored((before) => toStored(change(parseSettings(before)), before))).after);
}

/** Calls back with the settings whenever any context changes them, until `signal` aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  watchStoredSettings((stored) => callback(parseSettings(stored)), signal);
}
