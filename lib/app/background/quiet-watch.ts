import type { Sender } from '../../extension/messaging.ts';

/** How long a frame asks nothing before it is quiet, in ms: what is on its way to be marked is marked by then. */
const QUIET_MS = 300;

/** The longest such wait, in ms: it doubles each time for a frame that keeps changing, and a rest sets it back. */
const LONGEST_MS = 30_000;

/** Times its wait after which a frame that never rests is taken as it is. */
const MOST_WAITS = 3;

/** Frames that are kept in mind; the longest silent is forgotten, and would wait the shortest time again. */
const MOST_FRAMES = 200;

/** Notices when frames have become quiet. */
export interface QuietWatch {
  /** To be called when a frame asks about text. */
  stirred(frame: Sender): void;
}

/** A frame that has asked. */
interface Stirred {
  waitMs: number;
  /** When it was last taken for quiet. */
  quietAt: number;
  /** When it first asked since then. */
  stirredAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Calls back once a frame that has asked about text is quiet. A background that is killed forgets, and begins anew with
 * what is asked next.
 */
export function createQuietWatch(onQuiet: (frame: Sender) => void): QuietWatch {
  const frames = new Map<string, Stirred>();
  return {
    stirred(frame) {
      if (frame.tabId === null) return;
      const now = Date.now();
      const key = `${frame.tabId} ${frame.frameId}`;
      const known = frames.get(key) ?? { waitMs: QUIET_MS, quietAt: 0, stirredAt: 0, timer: undefined };
      frames.delete(key);
      frames.set(key, known);
      forgetOldest();
      if (known.timer === undefined) {
        known.stirredAt = now;
        // One that has rested reads something new, not the ticker that it has read all along.
        if (now - known.quietAt > 2 * known.waitMs) known.waitMs = QUIET_MS;
      }
      clearTimeout(known.timer);
      const latest = known.stirredAt + MOST_WAITS * known.waitMs;
      known.timer = setTimeout(() => quiet(known, frame), Math.min(known.waitMs, latest - now));
    },
  };

  function quiet(known: Stirred, frame: Sender): void {
    known.timer = undefined;
    known.quietAt = Date.now();
    known.waitMs = Math.min(known.waitMs * 2, LONGEST_MS);
    onQuiet(frame);
  }

  function forgetOldest(): void {
    const [oldest] = frames;
    if (frames.size <= MOST_FRAMES || oldest === undefined) return;
    clearTimeout(oldest[1].timer);
    frames.delete(oldest[0]);
  }
}
