import type { Operations } from '../../protocol/types.ts';
import { askPage } from '../frames/ask-page.ts';
import { hasFrames } from '../frames/frames-of.ts';
import { showBadge } from './badge.ts';

/** Shortest rest between two counts of one page and its frames, in ms: a badge that follows in a quarter of a second follows at once. */
const LEAST_REST_MS = 250;

/** How many times as long as a count it rests: each calls into every frame, and takes a tenth of a page's time at most. */
const RESTS = 10;

/** Keeps the badges of tabs with what pages and their frames tell. */
export interface PageBadges {
  /** To be called when a frame of a tab tells of a change, the page itself by 0. Done when that is shown, or will be with what came before. */
  changed(tabId: number, frameId: number, page: Change): Promise<void>;
}

type Change = Operations['page.changed']['request'];

/** A tab that is being counted, or rests from it. */
interface Counted {
  /** What it has told meanwhile, the latest alone. */
  told: { readonly frameId: number; readonly page: Change } | null;
}

/** Badges that count what stands in the frames of a page along with its own. What goes wrong behind a rest is reported. */
export function createPageBadges(report: (error: unknown) => void): PageBadges {
  const tabs = new Map<number, Counted>();
  return {
    async changed(tabId, frameId, page) {
      const known = tabs.get(tabId);
      if (frameId === 0 && page.state !== 'on') {
        // A page that is not marked has nothing to count: whatever is on its way comes too late.
        tabs.delete(tabId);
        return showBadge(tabId, page);
      }
      if (known !== undefined) {
        known.told = { frameId, page };
        return;
      }
      const counted: Counted = { told: null };
      tabs.set(tabId, counted);
      await count(tabId, counted, frameId, page);
    },
  };

  async function count(tabId: number, counted: Counted, frameId: number, page: Change): Promise<void> {
    const begunAt = Date.now();
    let isAlone = false;
    try {
      isAlone = frameId === 0 && !(await hasFrames(tabId));
      const reply = isAlone ? null : await askPage.report(tabId);
      if (tabs.get(tabId) !== counted) return;
      if (reply === null) await showBadge(tabId, page);
      else if (reply.ok)
        await showBadge(tabId, { ...page, state: reply.value.state, entries: reply.value.entries.length });
    } finally {
      // What a page alone tells costs nothing to show.
      const restMs = isAlone ? 0 : Math.max(LEAST_REST_MS, RESTS * (Date.now() - begunAt));
      if (restMs === 0) goOn(tabId, counted);
      else setTimeout(() => goOn(tabId, counted), restMs);
    }
  }

  function goOn(tabId: number, counted: Counted): void {
    if (tabs.get(tabId) !== counted) return;
    const { told } = counted;
    counted.told = null;
    if (told === null) tabs.delete(tabId);
    else count(tabId, counted, told.frameId, told.page).catch(report);
  }
}
