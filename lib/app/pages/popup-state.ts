import type { FoundTerm, PopupRow, SiteState } from '../../../components/popup/types.ts';
import { bestRendering } from '../../card/renderings.ts';
import type { Card } from '../../card/types.ts';
import { addedHosts, isEverywhere } from '../../extension/added-sites.ts';
import { ask } from '../../extension/messaging.ts';
import type { PageReport } from '../../protocol/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { isSilenced, type Site } from '../../sites/site.ts';
import { createCardCache } from '../cards/card-cache.ts';
import { askPage } from '../frames/ask-page.ts';
import { activeTab } from './active-tab.ts';

/** What the popup knows of the tab in view, settings apart. */
export interface PopupState {
  readonly tabId: number;
  readonly site: Site | null;
  readonly added: readonly string[];
  /** True where all sites are annotated. */
  readonly isEverywhere: boolean;
  /** What the page itself says; null where there is none of ours in it. */
  readonly report: PageReport | null;
  readonly found: readonly FoundTerm[] | null;
}

const cache = createCardCache();

/** Reads the state of the tab in view. Never rejects for a tab without a content script. */
export async function readPopupState(): Promise<PopupState> {
  const [tab, added, isAll] = await Promise.all([activeTab(), addedHosts(), isEverywhere()]);
  const tabId = tab?.id ?? -1;
  const reply = await askPage.report(tabId);
  const report = reply.ok ? reply.value : null;
  return {
    tabId,
    site: report?.site ?? (await siteAt(tab?.url)),
    added,
    isEverywhere: isAll,
    report,
    found: report?.state === 'on' ? await described(report) : null,
  };
}

/** How annotation stands on the page, as the settings have it. */
export function siteState({ site, added, isEverywhere, report }: PopupState, settings: Settings): SiteState {
  if (site === null) return { kind: 'closed' };
  const isAdded = added.includes(site.name);
  if (site.isListed || isAdded || isEverywhere) {
    const isOn = !isSilenced(site, settings);
    return { kind: 'known', name: site.name, isOn, isAdded, isRunning: report !== null };
  }
  return { kind: 'other', name: site.name, isOn: report?.state === 'on' };
}

async function siteAt(url: string | undefined): Promise<Site | null> {
  const address = URL.parse(url ?? '');
  if (address === null) return null;
  const { protocol, hostname, href } = address;
  const clues = { address: { protocol, hostname, href }, said: '', before: '' };
  const reply = await ask('page.origin', clues);
  return reply.ok ? reply.value.site : null;
}

/** Null where the background does not answer: that is not to say that nothing was found. */
async function described({ entries }: PageReport): Promise<FoundTerm[] | null> {
  const cards = await cache.cards(entries.map(({ ref }) => ref));
  if (cards === null) return null;
  return entries.flatMap(({ ref, count }) => {
    const card = cards.get(ref);
    return card === undefined ? [] : [{ ...rowOf(card, bestRendering(card)), count }];
  });
}

/** An entry as the popup shows it, by its best rendering. */
export function rowOf(
  { ref, headword, category, pinyin }: Pick<Card, 'ref' | 'headword' | 'category' | 'pinyin'>,
  rendering: string | null,
): PopupRow {
  const reading = pinyin === null || pinyin === headword ? null : ({ text: pinyin, lang: 'zh-Latn-pinyin' } as const);
  return { ref, headword, category, said: rendering === null ? reading : { text: rendering, lang: 'en' } };
}
