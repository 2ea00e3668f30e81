import type { PaintInView } from '../../page/marks/paint-in-view.ts';
import type { CreateHands } from './hands.ts';
import type { CreateCards } from './types.ts';

/** What the card's script brings to a frame. */
export interface CardScriptApi {
  readonly createCards: CreateCards;
  readonly createHands: CreateHands;
  readonly paintInView: PaintInView;
}

/** All scripts of the extension in a frame share one world, which the page does not see: this is its one global name. */
const NAME = 'xiangjianCard';

/** Makes the card's script known to the scripts of this frame. */
export function provideCardScript(api: CardScriptApi): void {
  Object.assign(globalThis, { [NAME]: api });
}

/** What the card's script brought to this frame; null where it has not come yet. */
export function cardScriptApi(): CardScriptApi | null {
  // An element of the page with this id would be found under the name as well.
  if (!Object.hasOwn(globalThis, NAME)) return null;
  return (globalThis as { readonly [NAME]?: CardScriptApi })[NAME] ?? null;
}
