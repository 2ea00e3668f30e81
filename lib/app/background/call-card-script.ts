import { browser } from 'wxt/browser';
import { CARD_SCRIPT } from '../../extension/card-script.ts';
import { CARD_SCRIPT_NAME, type CardScriptCalls } from '../reading/card-script-api.ts';

/**
 * Calls what the card's script does for the background in the page of a tab, the script brought first where it is not
 * there. What is handed over must be plain data. Rejects where the browser lets no extension in.
 */
export async function callCardScript<K extends keyof CardScriptCalls>(
  tabId: number,
  name: K,
  ...args: Parameters<CardScriptCalls[K]>
): Promise<void> {
  const target = { tabId };
  const call = async () => {
    const [{ result } = {}] = await browser.scripting.executeScript({
      target,
      func: callIn,
      args: [CARD_SCRIPT_NAME, name, args],
    });
    return result === true;
  };
  if (await call()) return;
  await browser.scripting.executeScript({ target, files: [CARD_SCRIPT] });
  await call();
}

/** Runs in the page, alone: it may use nothing but its arguments. False where the card's script is not there. */
function callIn(script: string, name: string, args: unknown[]): boolean {
  const world = globalThis as unknown as Record<string, Record<string, (...args: unknown[]) => void>>;
  // Not an element of the page that has the name for its id.
  const call = Object.hasOwn(world, script) ? world[script]?.[name] : undefined;
  call?.(...args);
  return call !== undefined;
}
