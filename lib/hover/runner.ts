import { type HoverEffect, type HoverEvent, type HoverHabits, type HoverState, hover, IDLE } from './machine.ts';

/** The hover machine at work: events in, `show` and `hide` out. */
export interface HoverRunner<T> {
  send(event: HoverEvent<T>): void;
  /** The term whose card is open, or null. */
  openTerm(): T | null;
  /** The term whose card is about to open, or null. */
  comingTerm(): T | null;
}

/** Runs the machine on timers given from outside; `schedule` returns how to call the timer off. */
export function runHover<T>(
  perform: (effect: Exclude<HoverEffect<T>, { type: 'wait' }>) => void,
  schedule: (run: () => void, ms: number) => () => void,
  habits: HoverHabits,
): HoverRunner<T> {
  let state: HoverState<T> = IDLE;
  let callOff = () => {};
  const send = (event: HoverEvent<T>) => {
    const [next, effects] = hover(state, event, habits);
    if (next.token !== state.token) callOff();
    state = next;
    for (const effect of effects) {
      if (effect.type === 'wait') callOff = schedule(() => send({ type: 'elapsed', token: effect.token }), effect.ms);
      else perform(effect);
    }
  };
  return {
    send,
    openTerm: () => (state.phase === 'open' ? state.term : null),
    comingTerm: () => (state.phase === 'dwelling' ? state.term : null),
  };
}
