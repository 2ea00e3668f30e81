/**
 * How long the pointer rests on a term before its card opens, in ms, until the reader says otherwise: shorter flashes cards
 * at a passing pointer.
 */
export const DWELL_MS = 220;

/** What a card's frame takes to load and to draw, in ms, on the machines we have seen: it is begun so long before the dwell is over. */
const LOADING_MS = 160;

/** Shortest rest on a term before its card is made ready, in ms: a pointer that passes over leaves most words sooner. */
const LEAST_READY_MS = 40;

/** How long the pointer rests on a term before its card is made ready, in ms, where the card opens after `dwellMs`. */
export function readyAfter(dwellMs: number): number {
  return Math.max(dwellMs - LOADING_MS, LEAST_READY_MS);
}

/** How long a card waits for the pointer to come over from its term, in ms: shorter and slow hands lose it. */
export const GRACE_MS = 320;

/** How long the pointer rests on another term before an open card moves there, in ms: longer than the path to the card. */
export const SWITCH_MS = 380;
