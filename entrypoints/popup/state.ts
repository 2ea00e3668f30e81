import { browser } from 'wxt/browser';
import type { FoundConcept, SiteState } from '../../components/popup/types.ts';
import { addedHosts } from '../../lib/extension/added-sites.ts';
import { ask, askTab } from '../../lib/extension/messaging.ts';
import { loadSettings } from '../../lib/extension/settings-store.ts';
import type { PageReport } from '../../lib/protocol/types.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { isSilenced, type Site, siteOf } from '../../lib/sites/site.ts';

/** Everything the popup needs to know of the tab in view. */
export interface PopupState {
  readonly tabId: number;
  readonly site: Site | null;
  readonly settings: Settings;
  /** What the page itself says; null where there is none of ours in it. */
  readonly report: PageReport | null;
  readonly view: SiteState;
  readonly canPaint: boolean;
  readonly found: readonly FoundConcept[] | null;
}

/** Reads the state of the tab in view. Never rejects for a tab without a content script. */
export async function readPopupState(): Promise<PopupState> {
  const [[tab], settings, added, publishers] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    loadSettings(),
    addedHosts(),
    ask('publishers.list', {}),
  ]);
  const tabId = tab?.id ?? -1;
  const report = await readReport(tabId);
  const address = URL.parse(tab?.url ?? '');
  const site = report?.site ?? (address === null ? null : siteOf(address, publishers.ok ? publishers.value : []));
  return {
    tabId,
    site,
    settings,
    report,
    view: viewOf(site, settings, added, report),
    canPaint: report?.state !== 'cannot-paint',
    found: report?.state === 'on' ? await titled(report) : null,
  };
}

/** How annotation stands on a tab's page; null where no content script answers. Never rejects. */
export async function readReport(tabId: number): Promise<PageReport | null> {
  const reply = await askTab(tabId, 'page.report', {});
  return reply.ok ? reply.value : null;
}

function viewOf(site: Site | null, settings: Settings, added: readonly string[], report: PageReport | null): SiteState {
  if (site === null) return { kind: 'closed' };
  const isAdded = added.includes(site.name);
  if (site.isListed || isAdded) {
    const isOn = !isSilenced(site, settings);
    return { kind: 'known', name: site.name, isOn, isAdded, isRunning: report !== null };
  }
  return { kind: 'other', name: site.name, isOn: report?.state === 'on' };
}

async function titled({ concepts }: PageReport): Promise<FoundConcept[]> {
  const reply = await ask('cards.titles', { concepts: concepts.map(({ concept }) => concept) });
  const titles = new Map(reply.ok ? reply.value.map((title) => [title.concept, title]) : []);
  return concepts.flatMap(({ concept, count }) => {
    const title = titles.get(concept);
    return title === undefined ? [] : [{ ...title, count }];
  });
}
