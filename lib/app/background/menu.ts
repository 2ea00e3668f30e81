import { browser } from 'wxt/browser';
import { lookUp } from './look-up.ts';

const LOOK_UP = 'look-up';

/** Offers to look a selection up in the glossary. Firefox for Android has no such menus. */
export function offerLookUp(report: (error: unknown) => void): void {
  const menus = browser.contextMenus;
  if (menus === undefined) return;
  // The browser keeps the entry while this context sleeps; not every one keeps it over a restart of its own.
  const create = () => {
    const title = browser.i18n.getMessage('menuLookUp');
    menus.removeAll().then(() => menus.create({ id: LOOK_UP, title, contexts: ['selection'] }), report);
  };
  browser.runtime.onInstalled.addListener(create);
  browser.runtime.onStartup.addListener(create);
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === LOOK_UP) lookUp(selectionText, tab?.id ?? null).catch(report);
  });
}
