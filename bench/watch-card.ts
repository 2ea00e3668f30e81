/** What the watcher of a page has seen of one card; times are performance.now() of the page. */
export interface WatchedCard {
  /** When the page first heard of the pointer; null while it has not. */
  pointedAt: number | null;
  /** When it last heard of a press. */
  pressedAt: number | null;
  /** When a card was first as high as it asked to be, which is when it is seen; null while none was. */
  stoodAt: number | null;
  /** When its height last changed: what it says had come by then. */
  wholeAt: number | null;
  height: number;
  /** Sum of the layout shifts since then, where the browser tells of them. */
  shift: number;
}

/**
 * Watches for cards, frame by frame, in `globalThis.watchedCard`; `mostOfHeight` is the share of the window that a card has
 * until it has said how high it is. Runs inside a page: it refers to nothing outside itself.
 */
export function watchCard(mostOfHeight: number): void {
  const watched: WatchedCard = { pointedAt: null, pressedAt: null, stoodAt: null, wholeAt: null, height: 0, shift: 0 };
  Object.assign(globalThis, { watchedCard: watched });
  document.addEventListener(
    'pointermove',
    () => {
      watched.pointedAt ??= performance.now();
    },
    true,
  );
  document.addEventListener(
    'click',
    () => {
      watched.pressedAt = performance.now();
    },
    true,
  );
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  const look = () => {
    const card = document.querySelector('[data-xiangjian=card]:popover-open');
    const height = card?.getBoundingClientRect().height ?? 0;
    if (height > 0 && Math.abs(height - innerHeight * mostOfHeight) > 1) {
      watched.stoodAt ??= performance.now();
      if (height !== watched.height) watched.wholeAt = performance.now();
      watched.height = height;
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Forgets what was seen before, as the next card is waited for. Runs inside a page. */
export function forgetCard(): void {
  const { watchedCard } = globalThis as unknown as { watchedCard: WatchedCard };
  Object.assign(watchedCard, { pointedAt: null, pressedAt: null, stoodAt: null, wholeAt: null, height: 0 });
}

/** What was seen. Runs inside a page. */
export function seenOfCard(): WatchedCard {
  return (globalThis as unknown as { watchedCard: WatchedCard }).watchedCard;
}

/** From an empty frame put into the page until the page draws again after it has loaded, in ms. Runs inside a page. */
export function timeEmptyFrame(): Promise<number> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 345px; height: 300px';
    frame.srcdoc = '<p>一</p>';
    const begun = performance.now();
    frame.addEventListener('load', () => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const ms = performance.now() - begun;
          frame.remove();
          resolve(ms);
        }),
      );
    });
    document.body.append(frame);
  });
}
