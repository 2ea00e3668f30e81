/** How long a card has to be seen, uncovered and at rest, before what is pressed in it is taken as meant, in ms. */
const AT_REST_MS = 500;

/** How often the browser looks whether something covers the card, in ms; it takes no less. */
const LOOK_MS = 100;

/** Whether the reader can see what the reader presses. */
export interface SeenClearly {
  /** True where the card has been seen uncovered and at rest for a while. */
  isSeen(): boolean;
  /** To be called when the card has been put elsewhere. */
  moved(): void;
}

/** What browsers that tell of covered elements take and tell besides. */
interface ObserverOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}
interface ObserverEntry extends IntersectionObserverEntry {
  /** True where nothing covers, fades or turns the element; undefined where the browser does not look. */
  readonly isVisible?: boolean;
}

/**
 * Watches an element of a frame until `signal` aborts. A page can lay something over the card that lets clicks through, or
 * bring the card under a pointer that was about to press something else. Firefox does not tell of what covers a frame: there
 * rest alone counts.
 */
export function watchSeenClearly(element: Element, signal?: AbortSignal): SeenClearly {
  let since: number | null = null;
  const options: ObserverOptions = { trackVisibility: true, delay: LOOK_MS };
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, isVisible } of entries as ObserverEntry[]) {
      if (!isIntersecting || isVisible === false) since = null;
      else since ??= performance.now();
    }
  }, options);
  observer.observe(element);
  signal?.addEventListener('abort', () => observer.disconnect());
  return {
    isSeen: () => since !== null && performance.now() - since >= AT_REST_MS,
    moved() {
      if (since !== null) since = performance.now();
    },
  };
}
