import { browser } from 'wxt/browser';

/** What keys of the session storage begin with: in memory, gone when the browser ends. */
const PREFIX = 'ownDraft:';

/** What was written in the form of a key and not saved, as it was given; null where nothing was. */
export async function loadDraft(key: string): Promise<string | null> {
  const kept = (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
  return typeof kept === 'string' ? kept : null;
}

/** Keeps what is written in the form of a key, or forgets it. Rejects where it cannot be stored. */
export async function keepDraft(key: string, text: string | null): Promise<void> {
  if (text === null) await browser.storage.session.remove(PREFIX + key);
  else await browser.storage.session.set({ [PREFIX + key]: text });
}
