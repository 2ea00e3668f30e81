import { browser } from 'wxt/browser';
import type { Language } from '../../i18n/language.ts';
import { SEAL_NAMES } from '../../i18n/seal-names.ts';
import type { SelectedText } from '../../page/marks/selected-text.ts';
import { createSeal } from '../../page/window/seal.ts';

/** How long a selection has to stand before its seal comes, in ms: by mouse or key until the browser has made it, by finger until the handles rest. */
const SETTLE_MS = 20;
const TOUCH_SETTLE_MS = 300;

/** How long after the hand has last been at work a selection counts as its own, in ms; what a page selects by itself has no seal. */
const AT_WORK_MS = 3000;

/** What watching selections needs. */
export interface SelectionOptions {
  readonly language: Language;
  /** What is selected and may be looked up; null for none. */
  readonly find: () => SelectedText | null;
  /** Makes the card of what is selected ready, which its seal may be pressed for; with null it is not wanted any more. */
  readonly ready: (selected: SelectedText | null) => void;
  /** Opens the card of what is selected; `byKey` where the focus is to go into it. */
  readonly open: (selected: SelectedText, byKey: boolean) => void;
  readonly signal: AbortSignal;
}

/** The seal beside what is selected. */
export interface SelectionSeal {
  /** To be called when the card of what is selected has been opened otherwise, as by a key: the seal would lie over it. */
  opened(): void;
}

/**
 * Shows a seal beside what the reader selects, from now until `signal` aborts. Listens only: no event of the page is stopped
 * or changed, and none follows from what a script makes.
 */
export function watchSelection({ language, find, ready, open, signal }: SelectionOptions): SelectionSeal {
  let selected: SelectedText | null = null;
  let isReady = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTouch = matchMedia('(pointer: coarse)').matches;
  let isPressed = false;
  // Whoever loaded this has just selected something.
  let atWork = performance.now();
  const seal = createSeal({
    language,
    label: SEAL_NAMES[language],
    onPress(byKey) {
      const pressed = selected;
      isReady = false;
      seal.hide();
      if (pressed !== null) open(pressed, byKey);
    },
  });
  const options = { signal, passive: true, capture: true } as const;
  const lookIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };
  const putAway = () => {
    seal.hide();
    if (isReady) ready(null);
    isReady = false;
  };
  const hide = () => {
    clearTimeout(timer);
    putAway();
  };

  document.addEventListener(
    'pointerdown',
    ({ isTrusted, target, pointerType }) => {
      if (!isTrusted || seal.isOwn(target)) return;
      isTouch = pointerType === 'touch';
      isPressed = true;
      atWork = performance.now();
      hide();
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      type,
      ({ isTrusted, target }) => {
        if (!isTrusted || seal.isOwn(target)) return;
        isPressed = false;
        atWork = performance.now();
        lookIn(isTouch ? TOUCH_SETTLE_MS : SETTLE_MS);
      },
      options,
    );
  }
  document.addEventListener(
    'keydown',
    ({ isTrusted, key }) => {
      if (!isTrusted) return;
      atWork = performance.now();
      if (key === 'Escape') hide();
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (isPressed && !isTouch) return;
      if (performance.now() - atWork > AT_WORK_MS && !isTouch) return;
      putAway();
      lookIn(isTouch ? TOUCH_SETTLE_MS : SETTLE_MS);
    },
    options,
  );
  addEventListener('scroll', follow, options);
  addEventListener('resize', follow, options);
  signal.addEventListener('abort', hide);
  lookIn(isTouch ? TOUCH_SETTLE_MS : SETTLE_MS);
  return {
    opened() {
      // Until the hand is at work again.
      atWork = Number.NEGATIVE_INFINITY;
      hide();
    },
  };

  function look(): void {
    // What the hand does where the extension has gone is for the page alone.
    selected = browser.runtime?.id === undefined ? null : find();
    const range = selected?.place() ?? null;
    if (selected === null || range === null) {
      putAway();
      return;
    }
    seal.showBeside(range, isTouch);
    ready(selected);
    isReady = true;
  }

  function follow({ isTrusted }: Event): void {
    if (!isTrusted || !seal.isShown()) return;
    requestAnimationFrame(() => {
      const range = seal.isShown() ? selected?.place() : null;
      if (range != null) seal.showBeside(range, isTouch);
    });
  }
}
