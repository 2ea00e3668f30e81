import { browser } from 'wxt/browser';

/** Calls back with what lies under a key of the local storage whenever any context has changed it, until `signal` aborts. */
export function watchStored(key: string, callback: (stored: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key] !== undefined) callback(changes[key].newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
