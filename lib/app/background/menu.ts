import { browser } from 'wxt/browser';
import type { Publisher } from '../../glossary/types.ts';
import { siteOf } from '../../sites/site.ts';
import { addTerm } from './add-term.ts';
import { annotateAlways, annotateHere } from './annotate-here.ts';
import { lookUp } from './look-up.ts';

/** The entries: what each is called among the browser's texts, and where it stands. */
const ENTRIES = [
  { id: 'look-up', title: 'menuLookUp', contexts: ['selection'] },
  { id: 'add-term', title: 'menuAdd', contexts: ['selection'] },
  { id: 'annotate-page', title: 'menuAnnotate', contexts: ['page', 'action'] },
  { id: 'annotate-always', title: 'menuAlways', contexts: ['page', 'action'] },
] as const;

/**
 * Offers in the browser's menus to look a selection up or add it to the reader's own terms, to annotate the page that is in view, and to annotate its site
 * always. Firefox for Android has no such menus.
 */
export function offerMenu(publishers: readonly Publisher[], report: (error: unknown) => void): void {
  const menus = browser.contextMenus;
  if (menus === undefined) return;
  // The browser keeps the entries while this context sleeps; not every one keeps them over a restart of its own.
  const create = () => {
    menus.removeAll().then(() => {
      for (const { id, title, contexts } of ENTRIES) {
        menus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
      }
    }, report);
  };
  browser.runtime.onInstalled.addListener(create);
  browser.runtime.onStartup.addListener(create);
  menus.onClicked.addListener(({ menuItemId, selectionText = '', pageUrl, frameId }, tab) => {
    if (menuItemId === 'look-up') lookUp(selectionText, tab?.id ?? null).catch(report);
    if (tab?.id === undefined) return;
    if (menuItemId === 'add-term') addTerm(tab.id, selectionText, frameId).catch(report);
    const address = URL.parse(pageUrl ?? tab.url ?? '');
    const site = address === null ? null : siteOf(address, publishers);
    if (menuItemId === 'annotate-page') annotateHere(tab.id, site).catch(report);
    // Before anything is awaited: browsers ask about a site only right after a click.
    if (menuItemId === 'annotate-always') annotateAlways(tab.id, site).catch(report);
  });
}
