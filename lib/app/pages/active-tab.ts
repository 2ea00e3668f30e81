import { browser } from 'wxt/browser';

/** The tab in view in the window that asks; undefined where there is none. */
export async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
