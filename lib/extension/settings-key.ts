import { watchStored } from './watch-stored.ts';

/** Key of the local storage under which the settings lie. */
export const SETTINGS_KEY = 'settings';

/**
 * Calls back with what is stored whenever any context changes the settings, until `signal` aborts. Pages of the web ask
 * the background what it means: they carry no parser of settings.
 */
export function watchStoredSettings(callback: (stored: unknown) => void, signal?: AbortSignal): void {
  watchStored(SETTINGS_KEY, callback, signal);
}
