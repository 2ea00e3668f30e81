import type { CreateTermWindow } from './term-window.tsx';

/** All scripts of the extension in a frame share one world, which the page does not see: this is its one global name. */
const NAME = 'xiangjianTermWindow';

/** Makes the window known to the scripts of this frame. */
export function offerTermWindow(create: CreateTermWindow): void {
  Object.assign(globalThis, { [NAME]: create });
}

/** The window that was offered in this frame; null where none was yet. */
export function offeredTermWindow(): CreateTermWindow | null {
  return (globalThis as { readonly [NAME]?: CreateTermWindow })[NAME] ?? null;
}
