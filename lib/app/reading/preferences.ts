import type { MarkFilter } from '../../page/marks/mark-filter.ts';
import { TIERS_UP_TO } from '../../settings/levels.ts';
import type { Settings } from '../../settings/settings.ts';
import type { DisplayOptions } from './types.ts';

/** The entries that settings ask for. */
export function filterOf(settings: Settings): MarkFilter {
  return {
    tiers: new Set(TIERS_UP_TO[settings.level]),
    hiddenCategories: new Set(settings.hiddenCategories),
    hiddenTerms: new Set(settings.hiddenTerms),
  };
}

/** How settings ask for marks and cards to be: all of them but for which sites and which entries. */
export function displayOf(settings: Settings): DisplayOptions {
  const { silencedSites, level, hiddenCategories, hiddenTerms, ...display } = settings;
  return display;
}
