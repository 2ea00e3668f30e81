import type { RefObject, TargetedMouseEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../language.ts';
import { useCommandKeys } from './command-keys.ts';

/** How long the pointer rests on a compact card before it grows, in ms: longer than it takes to read what stands there. */
const REST_MS = 1000;

/** What a compact card's element is given so that it grows. */
export interface Growth {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onClick: (event: TargetedMouseEvent<HTMLElement>) => void;
}

/**
 * Asks a compact card to grow on a press anywhere but on a button, on Enter or M while the focus is in it, and when the
 * pointer has rested on it for a second. Gives what its element needs for that; its own button does the same for keys.
 */
export function useGrowth(onGrow: () => void): Growth {
  const { t } = useTranslator();
  const inside = useRef<HTMLElement>(null);
  useCommandKeys(
    [
      { name: t('wholeCard'), key: 'm', run: onGrow },
      { name: t('wholeCard'), key: 'Enter', run: onGrow },
    ],
    inside,
  );
  useGrowthAtRest(onGrow);
  return {
    ref: inside,
    onClick({ target }) {
      const isOnButton = (target as Element).closest('button') !== null;
      if (!isOnButton && getSelection()?.isCollapsed !== false) onGrow();
    },
  };
}

/** Grows once the pointer has been over the window and at rest for long enough; a finger has no rest. */
function useGrowthAtRest(onGrow: () => void): void {
  const grow = useRef(onGrow);
  grow.current = onGrow;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = ({ pointerType }: PointerEvent) => {
      clearTimeout(timer);
      if (pointerType !== 'touch') timer = setTimeout(() => grow.current(), REST_MS);
    };
    document.addEventListener('pointermove', rest, { signal });
    document.documentElement.addEventListener('pointerleave', () => clearTimeout(timer), { signal });
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => stop.abort();
  }, []);
}
