import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../language.ts';

/** What the parts of a card need of the window around them. */
export interface CardSurroundings {
  /** Puts a text on the clipboard, false where that failed; null where there is no clipboard to write to. */
  readonly copy: ((text: string) => Promise<boolean>) | null;
  /** Says something in passing: aloud, and where it is a `problem` to the eye too. */
  readonly say: (text: string, problem?: boolean) => void;
  /** To be called when the card has grown or shrunk. */
  readonly resized: () => void;
}

/** The window around a card; below none, nothing can be copied. */
export const CardSurroundingsContext = createContext<CardSurroundings>({
  copy: null,
  say: () => {},
  resized: () => {},
});

/** The window around this part of a card. */
export function useSurroundings(): CardSurroundings {
  return useContext(CardSurroundingsContext);
}

/** Puts a text on the clipboard and says whether that went well; null where there is no clipboard. */
export function useCopying(): ((text: string) => Promise<boolean>) | null {
  const { t } = useTranslator();
  const { copy, say } = useSurroundings();
  if (copy === null) return null;
  return async (text) => {
    const isDone = await copy(text);
    say(t(isDone ? 'copied' : 'copyFailed'), !isDone);
    return isDone;
  };
}

/** Tells the window that the card's size has changed whenever `state` has, the first drawing left out. */
export function useResized(state: unknown): void {
  const { resized } = useSurroundings();
  const drawn = useRef(state);
  useLayoutEffect(() => {
    if (drawn.current === state) return;
    drawn.current = state;
    resized();
  }, [state]);
}
