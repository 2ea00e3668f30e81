import type { PageTermsOf } from './page-terms.ts';
import type { CreateTermWindow } from './term-window.tsx';

/** What the card's script brings to a frame. */
export interface Offer {
  readonly createTermWindow: CreateTermWindow;
  readonly pageTermsOf: PageTermsOf;
}

/** All scripts of the extension in a frame share one world, which the page does not see: this is its one global name. */
const NAME = 'xiangjianOffer';

/** Makes the offer known to the scripts of this frame. */
export function makeOffer(offer: Offer): void {
  Object.assign(globalThis, { [NAME]: offer });
}

/** What was offered in this frame; null where nothing was yet. */
export function currentOffer(): Offer | null {
  return (globalThis as { readonly [NAME]?: Offer })[NAME] ?? null;
}
