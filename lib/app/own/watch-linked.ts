import { watchGlossaries } from '../../extension/glossary-stamps.ts';
import { watchSettings } from '../../extension/settings-store.ts';
import type { LinkedKind, LinkedStatus } from '../../termbase/linked-file.ts';
import { type LinkedSources, writeLinked } from './write-linked.ts';

/** How long nothing changes until everything is copied, in ms: a copy of a large list takes a second or two. */
const SETTLES_MS = 5000;

/** Writes to the linked files as long as a page is open. */
export interface LinkedWatch {
  /** Writes what waits for a file now; `isForced` also where something else has written to it. Never rejects. */
  write(kind: LinkedKind, isForced?: boolean): Promise<void>;
}

/**
 * Writes what waits, then lines after each save and a copy when changes have settled, or when the page goes out of sight,
 * until `signal` aborts. `onStatus` hears after each go how a file stands; null where none of the kind is linked.
 */
export function watchLinked(
  sources: LinkedSources,
  options: {
    readonly onStatus: (kind: LinkedKind, status: LinkedStatus | null) => void;
    readonly report: (error: unknown) => void;
    readonly signal: AbortSignal;
  },
): LinkedWatch {
  const { signal, report } = options;
  const timers = new Map<LinkedKind, ReturnType<typeof setTimeout>>();
  const later = (kind: LinkedKind) => {
    clearTimeout(timers.get(kind));
    timers.set(
      kind,
      setTimeout(() => void write(kind), SETTLES_MS),
    );
  };
  const write = async (kind: LinkedKind, isForced = false): Promise<void> => {
    clearTimeout(timers.get(kind));
    timers.delete(kind);
    try {
      const status = await writeLinked(kind, sources, isForced);
      if (signal.aborted) return;
      options.onStatus(kind, status);
      if (status?.problem === 'busy') later(kind);
    } catch (error) {
      report(error);
    }
  };
  watchGlossaries(() => {
    void write('lines');
    later('copy');
  }, signal);
  watchSettings(() => later('copy'), signal);
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && timers.has('copy') && void write('copy'),
    { signal },
  );
  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
  });
  void write('lines');
  void write('copy');
  return { write };
}
