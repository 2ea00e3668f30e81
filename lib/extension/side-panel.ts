import { browser } from 'wxt/browser';

/** What the side panel is asked to show: the card of a concept, or what a look-up finds. */
export type PanelWish = { readonly concept: number } | { readonly query: string };

/**
 * Keys of the session storage under which a wish waits for the panel, as `{ concept, at }` and `{ query, at }`, `at` in
 * ms since the epoch, at most one of them at a time. The panel may be open, and is told by the change, or on its way, and
 * reads them as it starts.
 */
export const PANEL_CONCEPT_KEY = 'panelConcept';
/** See {@link PANEL_CONCEPT_KEY}. */
export const PANEL_QUERY_KEY = 'panelQuery';

/** How long a wish holds, in ms: the panel takes a second or two to open, and a later visit is not meant by it. */
export const WISH_LASTS_MS = 10_000;

/** Firefox's own, which the types do not know; missing on Android. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

/**
 * Opens the side panel beside a tab and has it show something. False where that cannot be: there is no panel, or the
 * browser sees no click behind it; Firefox wants one on its own buttons, menus and keys, so from a page it can only use
 * a sidebar that is open. To be called before anything is awaited, or the click is forgotten.
 */
export async function openSidePanel(tabId: number | null, wish?: PanelWish): Promise<boolean> {
  // Both are begun at once: the panel must find its wish, and the click must not be lost.
  const told = wish === undefined ? null : tellPanel(wish);
  const isOpen = await openNow(tabId).catch(isSidebarOpen);
  await told;
  if (!isOpen && wish !== undefined) await browser.storage.session.remove([PANEL_CONCEPT_KEY, PANEL_QUERY_KEY]);
  return isOpen;
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

async function tellPanel(wish: PanelWish): Promise<void> {
  const waiting = { ...wish, at: Date.now() };
  await browser.storage.session.set({
    [PANEL_CONCEPT_KEY]: 'concept' in wish ? waiting : null,
    [PANEL_QUERY_KEY]: 'query' in wish ? waiting : null,
  });
}

/** For the panel: calls back with a wish that waits already, and with every later one, until `signal` aborts. */
export function watchPanelWishes(callback: (wish: PanelWish) => void, signal?: AbortSignal): void {
  const consider = (stored: Record<string, unknown>) => {
    for (const value of [stored[PANEL_CONCEPT_KEY], stored[PANEL_QUERY_KEY]]) {
      const wish = parseWish(value, Date.now());
      if (wish !== null && signal?.aborted !== true) callback(wish);
    }
  };
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    consider(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.session.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
  void browser.storage.session.get([PANEL_CONCEPT_KEY, PANEL_QUERY_KEY]).then(consider);
}

function parseWish(value: unknown, now: number): PanelWish | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, concept, query } = value as Record<string, unknown>;
  if (typeof at !== 'number' || now - at > WISH_LASTS_MS) return null;
  if (typeof concept === 'number') return { concept };
  return typeof query === 'string' ? { query } : null;
}
