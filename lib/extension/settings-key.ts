import { browser } from 'wxt/browser';

/** Key of the local storage under which the settings lie. */
export const SETTINGS_KEY = 'settings';

/**
 * Calls back with what is stored whenever any context changes the settings, until `signal` aborts. Pages of the web ask
 * the background what it means: they carry no parser of settings.
 */
export function watchStoredSettings(callback: (stored: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[SETTINGS_KEY] !== undefined) callback(changes[SETTINGS_KEY].newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
