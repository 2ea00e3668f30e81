/** From a move to when it is told, in ms, and from there to the next at the least: some pages move all the time. */
const SOON_MS = 50;
const REST_MS = 500;

/**
 * Calls `onMove` after a single-page site has gone to another address, with whether the address was only replaced, as pages
 * do that tidy it, until `signal` aborts. A change of the fragment alone is a move
 * only where it is used as a path. Moves that follow each other closely are told as one.
 */
export function watchNavigation(onMove: (isReplaced: boolean) => void, signal: AbortSignal): void {
  let here = articleAt();
  let isWaiting = false;
  /** True while every move since the last quiet has only replaced the address. */
  let isReplaced = true;

  const settle = () => {
    const there = articleAt();
    isWaiting = there !== here;
    if (isWaiting && !signal.aborted) {
      here = there;
      setTimeout(settle, REST_MS);
      onMove(isReplaced);
    } else isReplaced = true;
  };
  navigation.addEventListener(
    'currententrychange',
    ({ navigationType }) => {
      if (articleAt() === here) return;
      isReplaced &&= navigationType === 'replace';
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(settle, SOON_MS);
    },
    { signal },
  );
}

/** What of the address says which article is shown. */
function articleAt(): string {
  const { pathname, search, hash } = location;
  return `${pathname}${search}${/^#[!/]/.test(hash) ? hash : ''}`;
}
