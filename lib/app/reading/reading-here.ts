import type { HandledPage } from './handled-page.ts';

/** All scripts of the extension in a frame share one world, which the page does not see: the reading's name in it. */
export const READING_NAME = 'xiangjianReading';

/** Makes the reading of this frame known to the scripts of the extension that come later. */
export function provideReading(page: HandledPage): void {
  Object.assign(globalThis, { [READING_NAME]: page });
}

/** The reading of this frame that was begun last; null where there is none or it has ended. */
export function readingHere(): HandledPage | null {
  // An element of the page with this id would be found under the name as well.
  if (!Object.hasOwn(globalThis, READING_NAME)) return null;
  const page = (globalThis as { readonly [READING_NAME]?: HandledPage })[READING_NAME];
  return page === undefined || page.patience.signal.aborted ? null : page;
}
