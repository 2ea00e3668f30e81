import type { PastedText, PasteProblem, TextOrigin } from '../../../components/paste/types.ts';
import type { ReadText } from './read-text.ts';

/** A text being read and what its reader says of it. */
interface Open {
  readonly text: PastedText;
  readonly origin: TextOrigin;
}

/** What the page shows. Nothing of it is stored. */
export interface PasteState {
  readonly open: Open | null;
  /** What was open before it was cleared or replaced: one step back. */
  readonly before: Open | null;
  readonly problem: PasteProblem | null;
}

/** What can happen to the page. */
export type PasteEvent =
  | { readonly type: 'read'; readonly read: ReadText }
  | { readonly type: 'origin'; readonly origin: TextOrigin }
  | { readonly type: 'clear' | 'undo' | 'dismiss' };

/** The page as it opens. */
export const EMPTY: PasteState = { open: null, before: null, problem: null };

/** The page after an event. A text that cannot be read leaves what is open as it is. */
export function afterEvent(state: PasteState, event: PasteEvent): PasteState {
  switch (event.type) {
    case 'read': {
      if ('problem' in event.read) return { ...state, problem: event.read.problem };
      const { text } = event.read;
      return { open: { text, origin: text.guessed }, before: state.open, problem: null };
    }
    case 'origin':
      return state.open === null ? state : { ...state, open: { ...state.open, origin: event.origin } };
    case 'clear':
      return { open: null, before: state.open, problem: null };
    case 'undo':
      return { open: state.before, before: null, problem: null };
    case 'dismiss':
      return { ...state, problem: null };
  }
}
