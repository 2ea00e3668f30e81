import { formatProgress } from './progress.ts';

/** Time between two drawings: fast enough to be seen moving. */
const DRAW_MS = 500;

/** A line at the foot of a terminal that says how far a run is; where standard error is no terminal it says nothing. */
export interface ProgressLine {
  /** `share` is null where nobody knows how much there is. */
  update(done: number, share: number | null): void;
  /** Takes the line away, so that something else can be said. */
  clear(): void;
}

/** Begins to count at what an earlier run has done. */
export function startProgress(unit: string, doneBefore = 0, shareBefore = 0): ProgressLine {
  const began = performance.now();
  let drawn = began;
  let isShown = false;
  return {
    update(done, share) {
      const now = performance.now();
      if (!process.stderr.isTTY || now - drawn < DRAW_MS) return;
      drawn = now;
      const line = formatProgress({ done, share, shareBefore, doneBefore, elapsedMs: now - began }, unit);
      process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      isShown = true;
    },
    clear() {
      if (isShown) process.stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
