import { browser } from 'wxt/browser';
import { watchStored } from '../../extension/watch-stored.ts';

/** Key of the local storage under which the page of glossaries says that what is kept has changed; no glossary, no key. */
const KEY = 'glossaryCatalogue';

/** True where a glossary has been imported: else nobody need open the database. */
export async function hasCatalogue(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] !== undefined;
}

/** Tells the background that imported glossaries have come, changed or gone; with none left it need not look for any. */
export async function tellCatalogue(count: number): Promise<void> {
  if (count === 0) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: crypto.randomUUID() });
}

/** Calls back whenever another context has told so, until `signal` aborts. */
export function watchCatalogue(callback: () => void, signal?: AbortSignal): void {
  watchStored(KEY, callback, signal);
}
