import { browser } from 'wxt/browser';
import { annotateTab } from '../../extension/added-sites.ts';
import { askTab } from '../../extension/messaging.ts';
import { changeSettings, loadSettings } from '../../extension/settings-store.ts';
import { openSidePanel } from '../../extension/side-panel.ts';
import type { PageStep } from '../../protocol/types.ts';
import { withSite } from '../../settings/settings.ts';
import { isSilenced } from '../../sites/site.ts';
import { askPage } from '../frames/ask-page.ts';
import { activeTab } from '../pages/active-tab.ts';
import { addTerm } from './add-term.ts';
import { showNotHere, showNotKept } from './badge.ts';
import { lookUpInTab } from './look-up.ts';
import { sayInTab } from './say-in-tab.ts';

/** What each command of the manifest does in a tab. */
const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<unknown>>> = {
  'next-term': (tabId) => step(tabId, { by: 1 }),
  'previous-term': (tabId) => step(tabId, { by: -1 }),
  'next-live-term': (tabId) => step(tabId, { by: 1, isAll: true }),
  'previous-live-term': (tabId) => step(tabId, { by: -1, isAll: true }),
  'open-card': (tabId) => step(tabId, { by: 0 }),
  'open-panel': async (tabId) => {
    if (!(await openSidePanel(tabId))) await lookUpInTab('', 'newForegroundTab');
  },
  'add-term': (tabId) => addTerm(tabId, null),
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

/** Goes to a term of a tab's page, which says so where it begins again from its other end; where there is none to go to, it says why. */
async function step(tabId: number, request: PageStep): Promise<void> {
  const reply = await askPage.step(tabId, request);
  if (reply.ok && reply.value === 'around') await sayInTab(tabId, request.by > 0 ? 'toastFromFirst' : 'toastFromLast');
  if (reply.ok && reply.value) return;
  const page = await askTab(tabId, 'page.report', {});
  await sayInTab(tabId, page.ok && page.value.state === 'on' ? 'toastNoTerms' : 'toastNotRead');
}

/**
 * Switches the site of a tab off or on, and has the page say so; a page that has not been annotated yet is, this once.
 * Where that cannot be stored, or the browser lets no extension in, the toolbar button shows it.
 */
async function toggleSite(tabId: number): Promise<void> {
  const reply = await askTab(tabId, 'page.report', {});
  if (!reply.ok) {
    const isLetIn = await annotateTab(tabId).then(
      () => true,
      () => false,
    );
    if (!isLetIn) return showNotHere(tabId);
    const now = await askTab(tabId, 'page.report', {});
    const silenced = now.ok && now.value.state === 'off' ? now.value.site : null;
    if (silenced !== null) await silence(tabId, silenced.name, false);
    return;
  }
  const { site } = reply.value;
  if (site !== null) await silence(tabId, site.name, !isSilenced(site, await loadSettings()));
}

async function silence(tabId: number, host: string, isSilenced: boolean): Promise<void> {
  await changeSettings((settings) => withSite(settings, host, isSilenced)).catch(async (error) => {
    await showNotKept(tabId);
    throw error;
  });
  const keys = isSilenced ? await keysOf('toggle-site') : '';
  await sayInTab(tabId, !isSilenced ? 'toastOn' : keys === '' ? 'toastOff' : 'toastOffKeys', { host, keys });
}

/** The keys of a command as the browser writes them; empty where it has none. */
async function keysOf(command: string): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === command)?.shortcut ?? '';
}
