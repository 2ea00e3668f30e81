/** First wait before the page is asked again, in ms: a page is annotated within a second or two of opening. */
const FIRST_MS = 400;

/** Longest wait, in ms: what has stood still for long changes when the reader does something on the page. */
const LONGEST_MS = 5000;

/** How much longer each wait is than the one before, while nothing changes. */
const GROWTH = 1.6;

/**
 * Looks again and again, soon while there is something new to see and ever less often while there is not, until
 * `signal` aborts. `look` says whether what it saw was new; it never rejects.
 */
export function keepLooking(look: () => Promise<boolean>, signal: AbortSignal): void {
  let waitMs = FIRST_MS;
  const turn = async () => {
    const isNew = await look();
    if (signal.aborted) return;
    waitMs = isNew ? FIRST_MS : Math.min(LONGEST_MS, waitMs * GROWTH);
    setTimeout(turn, waitMs);
  };
  void turn();
}
