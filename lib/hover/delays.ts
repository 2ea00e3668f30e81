/** How long the pointer rests on a term before its card opens, in ms: shorter flashes cards at a passing pointer. */
export const DWELL_MS = 220;

/** How long the pointer rests on a term before its card is made ready, in ms: loading takes most of the rest of the dwell. */
export const READY_MS = 80;

/** How long a card waits for the pointer to come over from its term, in ms: shorter and slow hands lose it. */
export const GRACE_MS = 320;

/** How long the pointer rests on another term before an open card moves there, in ms: longer than the path to the card. */
export const SWITCH_MS = 380;
