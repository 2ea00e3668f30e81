/** How far a run is. */
export interface Progress {
  /** Lines, articles or blocks that are done. */
  readonly done: number;
  /** Share of the whole that is done, 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null;
  /** What of the share an earlier run had done; it says nothing of this one's speed. */
  readonly shareBefore: number;
  readonly doneBefore: number;
  readonly elapsedMs: number;
}

/** One line for a terminal: what is done, at which rate, and how long it may still take. */
export function formatProgress({ done, share, shareBefore, doneBefore, elapsedMs }: Progress, unit: string): string {
  const seconds = Math.max(elapsedMs, 1) / 1000;
  const rate = (done - doneBefore) / seconds;
  const parts = [`${count(done)} ${unit}`, `${count(Math.round(rate))} a second`];
  if (share !== null) {
    parts.push(`${Math.floor(share * 100)} %`);
    const speed = (share - shareBefore) / seconds;
    if (speed > 0) parts.push(`${formatDuration((1 - share) / speed)} left`);
  }
  return parts.join(', ');
}

/** Seconds in words: 40 s, 12 min, 3 h 5 min. */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
