import { browser } from 'wxt/browser';
import { askTab } from '../../extension/messaging.ts';
import { loadSettings } from '../../extension/settings-store.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';
import { isHan } from '../../text/scripts.ts';
import { sayInTab } from './say-in-tab.ts';

/** How long a card that was asked for with its form may take to open, in ms; one that opens later is another. */
const WAITS_MS = 8000;

/** Most Han characters of a selection that a page opens a card for; see `MOST_SELECTED` of `lib/page/marks/selected-text.ts`. */
const MOST_ON_PAGE = 20;

/** By tab, when the form was asked for. */
const askedAt = new Map<number, number>();

/** True, once, where the card that opens in a tab was asked for with the form of an own entry. */
export function takeAsked(tabId: number | null): boolean {
  if (tabId === null) return false;
  const at = askedAt.get(tabId);
  askedAt.delete(tabId);
  return at !== undefined && performance.now() - at < WAITS_MS;
}

/**
 * Opens the form of an own entry for what is selected in a tab: in the card beside it, or on the desk where the page has none for
 * it. `selection` is null by key: then it is for the term in sight where nothing is selected.
 */
export async function addTerm(tabId: number, selection: string | null, frameId = 0): Promise<void> {
  if (selection !== null && (frameId !== 0 || !(await opensOnPage(selection)))) return openDesk(selection);
  askedAt.set(tabId, performance.now());
  const reply = await askTab(tabId, 'page.step', { by: 0 });
  if (reply.ok && reply.value) return;
  askedAt.delete(tabId);
  if (selection !== null) return openDesk(selection);
  await sayInTab(tabId, reply.ok ? 'toastNoTerms' : 'toastNotRead');
}

/** Opens the desk in a tab, with the form for a text where there is one. */
export async function openDesk(form = ''): Promise<void> {
  const text = form.trim().slice(0, LONGEST_QUERY);
  await browser.tabs.create({
    url: `${location.origin}/desk.html${text === '' ? '' : `#add=${encodeURIComponent(text)}`}`,
  });
}

async function opensOnPage(selection: string): Promise<boolean> {
  const han = Array.from(selection).filter((one) => isHan(one.charCodeAt(0))).length;
  return han > 0 && han <= MOST_ON_PAGE && (await loadSettings()).selectionCard !== 'off';
}
