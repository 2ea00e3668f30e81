import { GRACE_MS, SWITCH_MS } from './delays.ts';

/** A key that may have to be held for a resting pointer to open a card. */
export type HoverKey = 'alt' | 'ctrl' | 'shift';

/** How a reader wants cards to open under the pointer. */
export interface HoverHabits {
  /** How long the pointer rests on a term before its card opens, in ms. */
  readonly dwellMs: number;
  /** What has to be held for that; null where nothing has to. */
  readonly key: HoverKey | null;
}

/** The keys held as something happens, and the one that was just pressed, as events of browsers name them. */
export interface HeldKeys {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly key?: string;
  /** When the browser noticed, in ms of the page's clock. */
  readonly timeStamp?: number;
}

/**
 * When a card opens, stays and goes. `T` is a term, compared by identity. Each wait carries a token; an elapsed wait
 * whose token is no longer current is dropped, and so is whatever else comes late.
 */
export type HoverState<T> =
  | { readonly phase: 'idle'; readonly token: number }
  /** The pointer rests on a term, and the key is wanted that opens its card. */
  | { readonly phase: 'pointed'; readonly term: T; readonly token: number }
  | { readonly phase: 'dwelling'; readonly term: T; readonly token: number }
  | {
      readonly phase: 'open';
      readonly term: T;
      /** A pinned card ignores the pointer until it is dismissed. */
      readonly pinned: boolean;
      /** Where the running wait leads: to another term, or to `closing`; null where no wait is running. */
      readonly next: { readonly term: T } | 'closing' | null;
      readonly token: number;
    };

/** What happens to a reader's hand, or to a wait. */
export type HoverEvent<T> =
  /**
   * The pointer is over a term, or over none; over the card it is over the card's own term. Told late, it has rested there for
   * so long already.
   */
  | { readonly type: 'point'; readonly term: T | null; readonly keys?: HeldKeys; readonly restedMs?: number }
  | { readonly type: 'over-card' }
  /** A click or tap on a term, or beside all terms. */
  | { readonly type: 'press'; readonly term: T | null }
  /** A command opens a term's card and moves the focus into it. */
  | { readonly type: 'summon'; readonly term: T }
  /** What has no mark was asked about, after a rest or by a key of its own: its card opens as that of a term pointed at. */
  | { readonly type: 'answer'; readonly term: T }
  /** The pointer is over what was asked about so: its card stays if it is open. */
  | { readonly type: 'stay'; readonly term: T }
  /** The reader scrolls, types or begins to select: what was about to open does not. */
  | { readonly type: 'interrupt'; readonly keys?: HeldKeys }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'dismiss' }
  | { readonly type: 'elapsed'; readonly token: number };

/** What the shell is to do. */
export type HoverEffect<T> =
  | { readonly type: 'wait'; readonly ms: number; readonly token: number }
  | { readonly type: 'show'; readonly term: T; readonly pinned: boolean; readonly focus: boolean }
  | { readonly type: 'hide' };

/** The state before anything has happened. */
export const IDLE: HoverState<never> = { phase: 'idle', token: 0 };

/** A state and what to do about it. */
type Step<T> = [HoverState<T>, readonly HoverEffect<T>[]];

/** What events of browsers call the keys: as held, and as pressed. */
const KEY_NAMES = {
  alt: { held: 'altKey', pressed: 'Alt' },
  ctrl: { held: 'ctrlKey', pressed: 'Control' },
  shift: { held: 'shiftKey', pressed: 'Shift' },
} as const satisfies Record<HoverKey, { held: keyof HeldKeys; pressed: string }>;

/** The next state and what to do about it. Pure. */
export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, habits: HoverHabits): Step<T> {
  const token = state.token + 1;
  switch (event.type) {
    case 'point':
      return point(state, event, holds(event.keys, habits), habits);
    case 'over-card':
      return state.phase === 'open' ? [{ ...state, next: null, token }, []] : [state, []];
    case 'press':
      if (event.term !== null) return open(event.term, true, false, token);
      return isAtRest(state) ? [state, []] : close(token);
    case 'summon':
      return open(event.term, true, true, token);
    case 'answer':
      if (state.phase !== 'open') return open(event.term, false, false, token);
      return state.pinned || state.term === event.term ? [state, []] : open(event.term, false, false, token);
    case 'stay':
      return state.phase === 'open' && state.term === event.term ? [{ ...state, next: null, token }, []] : [state, []];
    case 'interrupt':
      return interrupt(state, event.keys, habits);
    case 'pin':
      return state.phase === 'open' ? [{ ...state, pinned: event.pinned, next: null, token }, []] : [state, []];
    case 'dismiss':
      return isAtRest(state) ? [state, []] : close(token);
    case 'elapsed':
      return event.token === state.token ? elapse(state, token) : [state, []];
  }
}

function point<T>(
  state: HoverState<T>,
  { term, restedMs = 0 }: { readonly term: T | null; readonly restedMs?: number },
  isHeld: boolean,
  habits: HoverHabits,
): Step<T> {
  const token = state.token + 1;
  if (state.phase === 'open') {
    if (state.pinned) return [state, []];
    if (term === state.term) return [{ ...state, next: null, token }, []];
    // Without the key another term is as good as none.
    const to = isHeld ? term : null;
    const isUnderWay = to === null ? state.next === 'closing' : isTerm(state.next, to);
    if (isUnderWay) return [state, []];
    const [next, ms] = to === null ? (['closing', GRACE_MS] as const) : ([{ term: to }, SWITCH_MS] as const);
    return [{ ...state, next, token }, [{ type: 'wait', ms, token }]];
  }
  if (term === null) return [{ phase: 'idle', token }, []];
  const phase = isHeld ? 'dwelling' : 'pointed';
  if (state.phase === phase && state.term === term) return [state, []];
  return isHeld ? dwell(term, habits, token, restedMs) : [{ phase, term, token }, []];
}

/** The key that a card waits for opens it; any other, and all else, calls off what was about to open. */
function interrupt<T>(state: HoverState<T>, keys: HeldKeys | undefined, habits: HoverHabits): Step<T> {
  const token = state.token + 1;
  if (state.phase !== 'pointed' && state.phase !== 'dwelling') return [state, []];
  const isKey = habits.key !== null && keys?.key === KEY_NAMES[habits.key].pressed;
  if (!isKey) return [{ phase: 'idle', token }, []];
  // A key that is held is told of again and again.
  return state.phase === 'dwelling' ? [state, []] : dwell(state.term, habits, token);
}

function dwell<T>(term: T, { dwellMs }: HoverHabits, token: number, restedMs = 0): Step<T> {
  return [{ phase: 'dwelling', term, token }, [{ type: 'wait', ms: Math.max(dwellMs - restedMs, 0), token }]];
}

function holds(keys: HeldKeys | undefined, { key }: HoverHabits): boolean {
  return key === null || keys?.[KEY_NAMES[key].held] === true;
}

/** True where nothing is open, and nothing about to be. */
function isAtRest<T>({ phase }: HoverState<T>): boolean {
  return phase === 'idle' || phase === 'pointed';
}

function elapse<T>(state: HoverState<T>, token: number): Step<T> {
  if (state.phase === 'dwelling') return open(state.term, false, false, token);
  if (state.phase !== 'open' || state.next === null) return [state, []];
  return state.next === 'closing' ? close(token) : open(state.next.term, false, false, token);
}

function isTerm<T>(next: { readonly term: T } | 'closing' | null, term: T): boolean {
  return next !== null && next !== 'closing' && next.term === term;
}

function open<T>(term: T, pinned: boolean, focus: boolean, token: number): Step<T> {
  return [{ phase: 'open', term, pinned, next: null, token }, [{ type: 'show', term, pinned, focus }]];
}

function close<T>(token: number): Step<T> {
  return [{ phase: 'idle', token }, [{ type: 'hide' }]];
}
