import { parseTermRef, type TermRef } from '../../terms/ref.ts';

const KEY = 'recent-look-ups';

/** How many entries are kept: as many as a glance takes in. */
export const MOST_RECENT = 12;

/** The entries opened from look-ups, the last one first, each once; none where they cannot be read. */
export function loadRecentLookUps(): readonly TermRef[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((value) => parseTermRef(value) ?? []).slice(0, MOST_RECENT);
  } catch {
    return [];
  }
}

/** Keeps an entry as the last one opened from a look-up, and gives them all. */
export function keepRecentLookUp(ref: TermRef): readonly TermRef[] {
  const next = [ref, ...loadRecentLookUps().filter((other) => other !== ref)].slice(0, MOST_RECENT);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A list for convenience: where nothing can be stored it lasts as long as the panel.
  }
  return next;
}

/** Forgets them all. */
export function forgetRecentLookUps(): readonly TermRef[] {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there were none.
  }
  return [];
}
