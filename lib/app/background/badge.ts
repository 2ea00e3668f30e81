import { browser } from 'wxt/browser';
import type { Operations } from '../../protocol/types.ts';

/** The seal's red, and the grey of what is off; white on either holds 4.5:1. */
const ON = '#a8301f';
const OFF = '#6b6b6b';

/**
 * Shows on the toolbar button how a tab stands: the number of entries on its page, nothing for none, a dash where
 * nothing is marked. The browser itself takes it away when the tab goes to another page.
 */
export async function showBadge(
  tabId: number,
  { state, entries }: Operations['page.changed']['request'],
): Promise<void> {
  const isOn = state === 'on';
  await show(tabId, isOn ? (entries === 0 ? '' : String(entries)) : '–', isOn ? ON : OFF, 'name');
}

/**
 * Shows on the toolbar button that what was asked for by key could not be saved: it has no page of ours to say so. Its
 * title tells what to do. Both stand until the page says more, or goes.
 */
export async function showNotKept(tabId: number): Promise<void> {
  await show(tabId, '!', ON, 'notKept');
}

/** Shows on the toolbar button that a page lets no extension in, and says so in its title, until the tab goes elsewhere. */
export async function showNotHere(tabId: number): Promise<void> {
  await show(tabId, '!', OFF, 'notHere');
}

async function show(tabId: number, text: string, color: string, title: 'name' | 'notKept' | 'notHere'): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) }),
  ]).catch(async (error) => {
    // A tab may close as it is told.
    const isThere = await browser.tabs.get(tabId).then(Boolean, () => false);
    if (isThere) throw error;
  });
}
