/**
 * Has the reader's Escape close something of ours and nothing of the page, until `signal` aborts: neither a dialog or
 * popover, which the browser would close, nor what the page's own listeners do. Only listeners on the window that were there
 * before, for the phase on the way down, hear it first. The key's going up is taken with it.
 */
export function takeEscape(onEscape: () => void, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!isEscape(event)) return;
      take(event);
      addEventListener('keyup', takeUp, { capture: true });
      onEscape();
    },
    { capture: true, signal },
  );
}

function takeUp(event: KeyboardEvent): void {
  if (!event.isTrusted) return;
  removeEventListener('keyup', takeUp, { capture: true });
  if (isEscape(event)) take(event);
}

function isEscape({ key, isTrusted, isComposing }: KeyboardEvent): boolean {
  return key === 'Escape' && isTrusted && !isComposing;
}

function take(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
