import { browser } from 'wxt/browser';
import type { Sender } from './messaging.ts';

/** The card's script in the built extension. */
export const CARD_SCRIPT = '/card.js';

/** Runs the card's script in a frame; false where there is none or the browser does not let us into it. */
export async function bringCardScript({ tabId, frameId }: Sender): Promise<boolean> {
  if (tabId === null) return false;
  const target = { tabId, frameIds: [frameId] };
  return browser.scripting.executeScript({ target, files: [CARD_SCRIPT] }).then(
    () => true,
    () => false,
  );
}
