import type { Operations } from '../../protocol/types.ts';
import { askPage } from '../frames/ask-page.ts';
import { hasFrames } from '../frames/frames-of.ts';
import { showBadge } from './badge.ts';

/** Keeps the badges of tabs with what pages and their frames tell. */
export interface PageBadges {
  /** To be called when a frame of a tab tells of a change, the page itself by 0. */
  changed(tabId: number, frameId: number, page: Operations['page.changed']['request']): Promise<void>;
}

/** Badges that count what stands in the frames of a page along with its own. */
export function createPageBadges(): PageBadges {
  /** The latest change of each tab that is being counted: a later one is not overtaken. */
  const turns = new Map<number, object>();
  return {
    async changed(tabId, frameId, page) {
      const turn = {};
      turns.set(tabId, turn);
      const isAlone = frameId === 0 && (page.state !== 'on' || !(await hasFrames(tabId)));
      const reply = isAlone ? null : await askPage.report(tabId);
      if (turns.get(tabId) !== turn) return;
      turns.delete(tabId);
      if (reply === null) await showBadge(tabId, page);
      else if (reply.ok)
        await showBadge(tabId, { ...page, state: reply.value.state, entries: reply.value.entries.length });
    },
  };
}
