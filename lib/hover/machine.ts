import { DWELL_MS, GRACE_MS, SWITCH_MS } from './delays.ts';

/**
 * When a card opens, stays and goes. `T` is a term, compared by identity. Each wait carries a token; an elapsed wait
 * whose token is no longer current is dropped, and so is whatever else comes late.
 */
export type HoverState<T> =
  | { readonly phase: 'idle'; readonly token: number }
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
  /** The pointer is over a term, or over none; over the card it is over the card's own term. */
  | { readonly type: 'point'; readonly term: T | null }
  | { readonly type: 'over-card' }
  /** A click or tap on a term, or beside all terms. */
  | { readonly type: 'press'; readonly term: T | null }
  /** A command opens a term's card and moves the focus into it. */
  | { readonly type: 'summon'; readonly term: T }
  /** The reader scrolls, types or begins to select: what was about to open does not. */
  | { readonly type: 'interrupt' }
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

/** The next state and what to do about it. Pure. */
export function hover<T>(state: HoverState<T>, event: HoverEvent<T>): [HoverState<T>, readonly HoverEffect<T>[]] {
  const token = state.token + 1;
  switch (event.type) {
    case 'point':
      return point(state, event.term);
    case 'over-card':
      return state.phase === 'open' ? [{ ...state, next: null, token }, []] : [state, []];
    case 'press':
      if (event.term !== null) return open(event.term, true, false, token);
      return state.phase === 'idle' ? [state, []] : close(token);
    case 'summon':
      return open(event.term, true, true, token);
    case 'interrupt':
      return state.phase === 'dwelling' ? [{ phase: 'idle', token }, []] : [state, []];
    case 'pin':
      return state.phase === 'open' ? [{ ...state, pinned: event.pinned, next: null, token }, []] : [state, []];
    case 'dismiss':
      return state.phase === 'idle' ? [state, []] : close(token);
    case 'elapsed':
      return event.token === state.token ? elapse(state, token) : [state, []];
  }
}

function point<T>(state: HoverState<T>, term: T | null): [HoverState<T>, readonly HoverEffect<T>[]] {
  const token = state.token + 1;
  if (state.phase === 'open') {
    if (state.pinned) return [state, []];
    if (term === state.term) return [{ ...state, next: null, token }, []];
    const isUnderWay = term === null ? state.next === 'closing' : isTerm(state.next, term);
    if (isUnderWay) return [state, []];
    const [next, ms] = term === null ? (['closing', GRACE_MS] as const) : ([{ term }, SWITCH_MS] as const);
    return [{ ...state, next, token }, [{ type: 'wait', ms, token }]];
  }
  if (term === null) return [{ phase: 'idle', token }, []];
  if (state.phase === 'dwelling' && state.term === term) return [state, []];
  return [{ phase: 'dwelling', term, token }, [{ type: 'wait', ms: DWELL_MS, token }]];
}

function elapse<T>(state: HoverState<T>, token: number): [HoverState<T>, readonly HoverEffect<T>[]] {
  if (state.phase === 'dwelling') return open(state.term, false, false, token);
  if (state.phase !== 'open' || state.next === null) return [state, []];
  return state.next === 'closing' ? close(token) : open(state.next.term, false, false, token);
}

function isTerm<T>(next: { readonly term: T } | 'closing' | null, term: T): boolean {
  return next !== null && next !== 'closing' && next.term === term;
}

function open<T>(term: T, pinned: boolean, focus: boolean, token: number): [HoverState<T>, readonly HoverEffect<T>[]] {
  return [{ phase: 'open', term, pinned, next: null, token }, [{ type: 'show', term, pinned, focus }]];
}

function close<T>(token: number): [HoverState<T>, readonly HoverEffect<T>[]] {
  return [{ phase: 'idle', token }, [{ type: 'hide' }]];
}
