import { browser } from 'wxt/browser';
import { parseTermRef, type TermRef } from '../terms/ref.ts';

/** What the side panel is asked to show: the card of an entry, or what a look-up finds. */
export type PanelTarget = { readonly ref: TermRef } | { readonly query: string };

/**
 * Keys of the session storage under which a target waits for the panel, as `{ ref, at }` and `{ query, at }`, `at` in
 * ms since the epoch, at most one of them at a time. The panel may be open, and is told by the change, or on its way, and
 * reads them as it starts.
 */
export const PANEL_TERM_KEY = 'panelTerm';
/** See {@link PANEL_TERM_KEY}. */
export const PANEL_QUERY_KEY = 'panelQuery';

/** How long a target holds, in ms: the panel takes a second or two to open, and a later visit is not meant by it. */
export const TARGET_LASTS_MS = 10_000;

/** False on Android, and in browsers that have neither panel nor sidebar. */
export const hasSidePanel = 'sidePanel' in browser || 'sidebarAction' in browser;

/** Firefox's own, which the types do not know; missing on Android. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

/**
 * Opens the side panel beside a tab and has it show something. False where that cannot be: there is no panel, what it is
 * to show cannot be stored, or the browser sees no click behind it; Firefox wants one on its own buttons, menus and keys, so from a page it can only use
 * a sidebar that is open. To be called before anything is awaited, or the click is forgotten.
 */
export async function openSidePanel(tabId: number | null, target?: PanelTarget): Promise<boolean> {
  // Both are begun at once: the panel must find its target, and the click must not be lost.
  const told = target === undefined ? true : tellPanel(target);
  const isOpen = await openNow(tabId).catch(isSidebarOpen);
  const isTold = await told;
  if (!isOpen && target !== undefined) await browser.storage.session.remove([PANEL_TERM_KEY, PANEL_QUERY_KEY]);
  return isOpen && isTold;
}

async function openNow(tabId: number | null): Promise<boolean> {
  const sidebar = sidebarAction();
  if (sidebar !== undefined) {
    await sidebar.open();
    return true;
  }
  if (browser.sidePanel === undefined || tabId === null) return false;
  await browser.sidePanel.open({ tabId });
  return true;
}

async function isSidebarOpen(): Promise<boolean> {
  return (await sidebarAction()?.isOpen({})) ?? false;
}

function sidebarAction(): SidebarAction | undefined {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction;
}

/** False where it cannot be stored. */
async function tellPanel(target: PanelTarget): Promise<boolean> {
  const waiting = { ...target, at: Date.now() };
  const stored = browser.storage.session.set({
    [PANEL_TERM_KEY]: 'ref' in target ? waiting : null,
    [PANEL_QUERY_KEY]: 'query' in target ? waiting : null,
  });
  return stored.then(
    () => true,
    () => false,
  );
}

/** For the panel: calls back with a target that waits already, and with every later one, until `signal` aborts. */
export function watchPanelTargets(callback: (target: PanelTarget) => void, signal?: AbortSignal): void {
  const consider = (stored: Record<string, unknown>) => {
    for (const value of [stored[PANEL_TERM_KEY], stored[PANEL_QUERY_KEY]]) {
      const target = parseTarget(value, Date.now());
      if (target !== null && signal?.aborted !== true) callback(target);
    }
  };
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    consider(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.session.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
  void browser.storage.session.get([PANEL_TERM_KEY, PANEL_QUERY_KEY]).then(consider);
}

function parseTarget(value: unknown, now: number): PanelTarget | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, query, ...rest } = value as Record<string, unknown>;
  if (typeof at !== 'number' || now - at > TARGET_LASTS_MS) return null;
  const ref = parseTermRef(rest.ref);
  if (ref !== null) return { ref };
  return typeof query === 'string' ? { query } : null;
}
