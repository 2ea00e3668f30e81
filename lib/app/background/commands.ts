import { browser } from 'wxt/browser';
import { annotateTab } from '../../extension/added-sites.ts';
import { askTab } from '../../extension/messaging.ts';
import { changeSettings } from '../../extension/settings-store.ts';
import { openSidePanel } from '../../extension/side-panel.ts';
import { type Settings, withSite } from '../../settings/settings.ts';
import { isSilenced } from '../../sites/site.ts';
import { activeTab } from '../pages/active-tab.ts';
import { showNotKept } from './badge.ts';
import { lookUpInTab } from './look-up.ts';

/** What each command of the manifest does in a tab. */
const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<unknown>>> = {
  'next-term': (tabId) => askTab(tabId, 'page.step', { by: 1 }),
  'previous-term': (tabId) => askTab(tabId, 'page.step', { by: -1 }),
  'open-card': (tabId) => askTab(tabId, 'page.step', { by: 0 }),
  'open-panel': async (tabId) => {
    if (!(await openSidePanel(tabId))) await lookUpInTab('', 'newForegroundTab');
  },
  'toggle-site': toggleSite,
};

/** Obeys the keys. Firefox for Android has none. */
export function obeyCommands(report: (error: unknown) => void): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    const run = COMMANDS[command];
    if (run === undefined) return;
    // Where the browser names the tab nothing may be awaited: opening the panel has to follow the key at once.
    const done =
      tab?.id === undefined
        ? activeTab().then((active) => (active?.id === undefined ? null : run(active.id)))
        : run(tab.id);
    done.catch(report);
  });
}

/**
 * Switches the site of a tab off or on; a page that has not been annotated yet is, this once. Where that cannot be stored
 * the toolbar button shows it.
 */
async function toggleSite(tabId: number): Promise<void> {
  const reply = await askTab(tabId, 'page.report', {});
  if (!reply.ok) {
    // Refused on the browser's own pages and in stores.
    const isLetIn = await annotateTab(tabId).then(
      () => true,
      () => false,
    );
    const now = isLetIn ? await askTab(tabId, 'page.report', {}) : reply;
    const silenced = now.ok && now.value.state === 'off' ? now.value.site : null;
    if (silenced !== null) await keep((settings) => withSite(settings, silenced.name, false));
    return;
  }
  const { site } = reply.value;
  if (site === null) return;
  await keep((settings) => withSite(settings, site.name, !isSilenced(site, settings)));

  async function keep(change: (settings: Settings) => Settings): Promise<void> {
    await changeSettings(change).catch(async (error) => {
      await showNotKept(tabId);
      throw error;
    });
  }
}
