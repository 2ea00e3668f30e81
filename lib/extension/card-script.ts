import { browser } from 'wxt/browser';
import type { Sender } from './messaging.ts';

/** The card's script in the built extension. */
export const CARD_SCRIPT = '/card.js';

/** The script in the built extension that has a page explain itself. */
export const EXPLAIN_SCRIPT = '/explain.js';

/** The script in the built extension that prints a page with its terms. */
export const PRINT_SCRIPT = '/print.js';

/** Runs the card's script in a frame; false where there is none or the browser does not let us into it. */
export function bringCardScript(frame: Sender): Promise<boolean> {
  return bring(CARD_SCRIPT, frame);
}

/** Has a frame explain itself, or do so again; false where there is none or the browser does not let us into it. */
export function bringExplainScript(frame: Sender): Promise<boolean> {
  return bring(EXPLAIN_SCRIPT, frame);
}

/** Makes a frame ready for printing with its terms; false where there is none or the browser does not let us into it. */
export function bringPrintScript(frame: Sender): Promise<boolean> {
  return bring(PRINT_SCRIPT, frame);
}

type Script = typeof CARD_SCRIPT | typeof EXPLAIN_SCRIPT | typeof PRINT_SCRIPT;

async function bring(script: Script, { tabId, frameId }: Sender): Promise<boolean> {
  if (tabId === null) return false;
  const target = { tabId, frameIds: [frameId] };
  return browser.scripting.executeScript({ target, files: [script] }).then(
    () => true,
    () => false,
  );
}
