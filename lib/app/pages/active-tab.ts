import { browser } from 'wxt/browser';

/** The tab in view in the window that asks; undefined where there is none. */
export async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** True in a private window. Whose window it is its tabs know: a side panel has none of its own. */
export async function isPrivateWindow(): Promise<boolean> {
  return (await activeTab())?.incognito === true;
}
