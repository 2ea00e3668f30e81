import { browser } from 'wxt/browser';
import { PRINT_SCRIPT } from '../../extension/card-script.ts';
import { PRINT_NOW } from '../reading/printing.ts';

/**
 * Has the browser print the page of a tab with its terms. True once that is on its way: the browser's own window for it comes a
 * moment later. False where the page is not read, or lets nobody in. Never rejects.
 */
export async function printPage(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [PRINT_SCRIPT] });
    const [told] = await browser.scripting.executeScript({ target, func: printIn, args: [PRINT_NOW] });
    return told?.result === true;
  } catch {
    return false;
  }
}

/** Runs in the page, alone: it may use nothing but its arguments. */
function printIn(name: string): unknown {
  // Not an element of the page that has the name for its id.
  if (!Object.hasOwn(globalThis, name)) return false;
  return (globalThis as unknown as Record<string, () => unknown>)[name]?.();
}
