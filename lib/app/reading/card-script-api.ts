import type { PaintInView } from '../../page/marks/paint-in-view.ts';
import type { CreateHands } from './hands.ts';
import type { CreateCards } from './types.ts';

/** What the card's script does in a page for the background. What comes over is plain data. */
export interface CardScriptCalls {
  /** Says a text for a moment. */
  readonly showToast: (text: string, language: string) => void;
}

/** What the card's script brings to the content script of a frame. */
export interface CardScriptApi {
  readonly createCards: CreateCards;
  readonly createHands: CreateHands;
  readonly paintInView: PaintInView;
}

/** All scripts of the extension in a frame share one world, which the page does not see: this is its one global name. */
export const CARD_SCRIPT_NAME = 'xiangjianCard';

/** Makes the card's script known to the scripts of this frame, with what it does for the background where that is meant too. */
export function provideCardScript(api: CardScriptApi & Partial<CardScriptCalls>): void {
  Object.assign(globalThis, { [CARD_SCRIPT_NAME]: api });
}

/** What the card's script brought to this frame; null where it has not come yet. */
export function cardScriptApi(): CardScriptApi | null {
  // An element of the page with this id would be found under the name as well.
  if (!Object.hasOwn(globalThis, CARD_SCRIPT_NAME)) return null;
  return (globalThis as { readonly [CARD_SCRIPT_NAME]?: CardScriptApi })[CARD_SCRIPT_NAME] ?? null;
}
