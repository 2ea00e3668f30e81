import { browser } from 'wxt/browser';
import { annotateTab } from '../../extension/added-sites.ts';
import { askTab } from '../../extension/messaging.ts';
import { changeSettings, loadSettings } from '../../extension/settings-store.ts';
import { withSite } from '../../settings/settings.ts';
import { isSilenced, originPatterns, type Site } from '../../sites/site.ts';
import { showNotHere, showNotKept } from './badge.ts';

/**
 * Annotates the page in a tab by the reader's click, this once where its site is not one of those that are; a site that
 * was switched off is on again. Where the browser lets no extension in, the toolbar button says so.
 */
export async function annotateHere(tabId: number, site: Site | null): Promise<void> {
  if (site !== null && isSilenced(site, await loadSettings())) {
    await changeSettings((settings) => withSite(settings, site.name, false)).catch(async (error) => {
      await showNotKept(tabId);
      throw error;
    });
  }
  const isRead = (await askTab(tabId, 'page.report', {})).ok;
  if (!isRead) await annotateTab(tabId).catch(() => showNotHere(tabId));
}

/**
 * Asks the browser's question about a site, and annotates the page in view where the reader says yes; whatever opens of the
 * site later is annotated by itself. To be called before anything is awaited, or the click is forgotten.
 */
export async function annotateAlways(tabId: number, site: Site | null): Promise<void> {
  if (site === null) await showNotHere(tabId);
  else if (await browser.permissions.request({ origins: originPatterns(site) })) await annotateHere(tabId, site);
}
