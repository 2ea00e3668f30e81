import { browser } from 'wxt/browser';
import { watchStored } from '../../extension/watch-stored.ts';
import { parseTermRef, type TermRef } from '../../terms/ref.ts';

const KEY = 'recentLookUps';

/** How many entries are kept: as many as a glance takes in. */
export const MOST_RECENT = 12;

/** The entries opened from look-ups, the last one first, each once; none where they cannot be read. Never rejects. */
export async function loadRecentLookUps(): Promise<readonly TermRef[]> {
  const kept: unknown = await browser.storage.local.get(KEY).then(
    (all) => all[KEY],
    () => null,
  );
  return Array.isArray(kept) ? kept.flatMap((value) => parseTermRef(value) ?? []).slice(0, MOST_RECENT) : [];
}

/**
 * The same for whoever asks often: read once, and again after they have changed, as the storage tells. A background that
 * sleeps forgets them and reads them anew.
 */
export function createRecentLookUps(): () => Promise<readonly TermRef[]> {
  let known: Promise<readonly TermRef[]> | null = null;
  watchStored(KEY, () => {
    known = null;
  });
  return () => {
    known ??= loadRecentLookUps();
    return known;
  };
}

/** Keeps an entry as the last one opened from a look-up, and gives them all. Never rejects. */
export async function keepRecentLookUp(ref: TermRef): Promise<readonly TermRef[]> {
  const next = [ref, ...(await loadRecentLookUps()).filter((other) => other !== ref)].slice(0, MOST_RECENT);
  // A list for convenience: where nothing can be stored it lasts as long as the panel.
  await browser.storage.local.set({ [KEY]: next }).catch(() => {});
  return next;
}

/** Forgets them all. Never rejects. */
export async function forgetRecentLookUps(): Promise<readonly TermRef[]> {
  // Where nothing can be taken away there were none.
  await browser.storage.local.remove(KEY).catch(() => {});
  return [];
}
