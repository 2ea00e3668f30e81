import { type Browser, browser } from 'wxt/browser';
import type { Sender } from './messaging.ts';

const KEY = 'markName';
let known: Promise<string> | null = null;

/**
 * What our highlights are called in pages: made up once for this installation, for a page that knew the name could paint
 * under it. The same in every script, so that a new one takes the place of what an old one left.
 */
export function markName(): Promise<string> {
  known ??= readOrMake().catch((error) => {
    known = null;
    throw error;
  });
  return known;
}

async function readOrMake(): Promise<string> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (typeof stored === 'string' && /^x[0-9a-f]{16}$/.test(stored)) return stored;
  const name = `x${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
  // Where the storage is full the name holds until the background sleeps.
  await browser.storage.local.set({ [KEY]: name }).catch(() => {});
  return name;
}

/**
 * How long the browser may take to bring rules to a page, in ms: Firefox 153 holds them back for up to 5 s while a page
 * loads, and marks are not to wait for that.
 */
const STYLES_MS = 200;

/**
 * Gives a frame style rules that go when the extension goes; false where the browser does not let us into it, or lets us
 * wait: then they may come later.
 */
export async function bringStyles({ tabId, frameId }: Sender, css: string): Promise<boolean> {
  if (tabId === null) return false;
  const injection: Browser.scripting.CSSInjection = { target: { tabId, frameIds: [frameId] }, css };
  const brought = browser.scripting.insertCSS(injection).then(
    () => true,
    () => false,
  );
  return Promise.race([brought, new Promise<false>((resolve) => setTimeout(() => resolve(false), STYLES_MS))]);
}
