/** How long the browser may take to show the address it has announced, in ms. */
const COMMIT_MS = 50;

/**
 * Calls `onMove` after a single-page site has gone to another address, with whether the address was only replaced, as pages
 * do that tidy it, until `signal` aborts. A change of the fragment alone is a move
 * only where it is used as a path.
 */
export function watchNavigation(onMove: (isReplaced: boolean) => void, signal: AbortSignal): void {
  let here = articleAt(location);
  const settle = (isReplaced: boolean) => {
    const now = articleAt(location);
    if (signal.aborted || now === here) return;
    here = now;
    onMove(isReplaced);
  };
  // Announced for downloads too, and for moves that come to nothing: the address is compared again once it stands.
  navigation.addEventListener(
    'navigate',
    ({ destination, navigationType }) => {
      if (articleAt(new URL(destination.url)) === here) return;
      setTimeout(() => settle(navigationType === 'replace'), COMMIT_MS);
    },
    { signal },
  );
}

/** What of an address says which article is shown. */
function articleAt({ pathname, search, hash }: URL | Location): string {
  return `${pathname}${search}${/^#[!/]/.test(hash) ? hash : ''}`;
}
