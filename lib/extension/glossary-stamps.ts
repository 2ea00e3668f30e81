import { browser } from 'wxt/browser';
import { areSameStamps, type GlossaryStamp } from '../terms/ref.ts';
import { watchStored } from './watch-stored.ts';

/** Key of the local storage under which the background says which glossaries stand, in the order of their precedence. */
const KEY = 'glossaries';

/** Tells every open page which glossaries stand now; quiet where nothing has changed. For the background alone. */
export async function tellGlossaries(stamps: readonly GlossaryStamp[]): Promise<void> {
  if (!areSameStamps(await loadGlossaries(), stamps)) await browser.storage.local.set({ [KEY]: stamps });
}

/** Which glossaries stand, in the order of their precedence; none before the background has first told. */
export async function loadGlossaries(): Promise<readonly GlossaryStamp[]> {
  return stampsIn((await browser.storage.local.get(KEY))[KEY]);
}

/** Calls back whenever a glossary has come, changed or gone, until `signal` aborts. */
export function watchGlossaries(callback: () => void, signal: AbortSignal): void {
  watchStored(KEY, () => callback(), signal);
}

function stampsIn(value: unknown): readonly GlossaryStamp[] {
  return Array.isArray(value) ? value : [];
}
