import { browser } from 'wxt/browser';
import { openSidePanel } from '../../extension/side-panel.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';

/** How the browser asks for a page to be shown, as the address bar has it. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Looks a text up in the side panel, or in a tab where there is none. To be called before anything is awaited. */
export async function lookUp(text: string, tabId: number | null): Promise<void> {
  const query = text.trim().slice(0, LONGEST_QUERY);
  if (!(await openSidePanel(tabId, { query }))) await lookUpInTab(query, 'newForegroundTab');
}

/** Opens the panel's page in a tab, at a look-up, or at its beginning for an empty text. */
export async function lookUpInTab(text: string, disposition: Disposition): Promise<void> {
  const query = text.trim().slice(0, LONGEST_QUERY);
  const url = `${location.origin}/sidepanel.html${query === '' ? '' : `#q=${encodeURIComponent(query)}`}`;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
