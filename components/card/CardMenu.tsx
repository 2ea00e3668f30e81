import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import type { CardCommand } from './command-keys.ts';
import { useResized } from './surroundings.ts';

/** Room between the menu and the lower edge of the window, in CSS pixels. */
const MENU_EDGE_PX = 6;

/** All that can be done with a card, in words and with its key: a list that lies over the card while it is open. */
export function CardMenu({ commands }: { readonly commands: readonly CardCommand[] }) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // What the window has no room for scrolls in it.
  useLayoutEffect(() => {
    if (list.current !== null) {
      list.current.style.maxHeight = `calc(100dvh - ${list.current.getBoundingClientRect().top + MENU_EDGE_PX}px)`;
    }
  }, [isOpen]);
  useResized(isOpen);
  // With the drawing and not after it: a key pressed at once is meant for what is seen.
  useLayoutEffect(() => (isOpen ? closeOutside() : undefined), [isOpen]);
  if (commands.length === 0) return null;
  return (
    <div class="menu-place" ref={place}>
      <IconButton icon="more" label={t('moreTools')} isExpanded={isOpen} onPress={() => setOpen(!isOpen)} />
      {isOpen && (
        <ul class="card-menu" ref={list}>
          {commands.map(({ name, key, run }) => (
            <li key={name}>
              <button
                type="button"
                aria-keyshortcuts={key}
                onClick={() => {
                  setOpen(false);
                  run();
                }}
              >
                {name}
                {key !== undefined && <kbd>{key === 'Escape' ? 'Esc' : key.toUpperCase()}</kbd>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );

  /** Until the menu closes: a press elsewhere closes it, Escape closes it and nothing else. */
  function closeOutside(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const close = () => setOpen(false);
    window.addEventListener('blur', close, { signal });
    document.addEventListener('pointerdown', ({ target }) => place.current?.contains(target as Node) || close(), {
      signal,
    });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopImmediatePropagation();
        event.preventDefault();
        close();
        place.current?.querySelector('button')?.focus();
      },
      { capture: true, signal },
    );
    return () => stop.abort();
  }
}
