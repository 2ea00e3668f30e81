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
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: isOn ? (entries === 0 ? '' : String(entries)) : '–' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: isOn ? ON : OFF }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
}
