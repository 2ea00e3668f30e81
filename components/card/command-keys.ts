import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Something that can be done with a card. */
export interface CardCommand {
  readonly name: string;
  /** The letter, or `Enter`, that does it while the focus is in the card; `Escape` is heard by whoever closes the card. */
  readonly key?: string | undefined;
  readonly run: () => void;
}

/**
 * Does what a letter stands for while the focus is in the card around `inside`, or nowhere. A letter typed into a field, or
 * with another key held, is none.
 */
export function useCommandKeys(commands: readonly CardCommand[], inside: RefObject<HTMLElement | null>): void {
  const now = useRef(commands);
  now.current = commands;
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (target.closest('input, textarea, select') !== null) return;
      if (target !== document.body && inside.current?.closest('.card')?.contains(target) !== true) return;
      const command = now.current.find(({ key }) => key !== 'Escape' && key?.toLowerCase() === event.key.toLowerCase());
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
