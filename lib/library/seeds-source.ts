import { type CardsParts, openCardShards, type ShardedCards } from '../pack/card-shards.ts';
import { checkForms, openLayer } from '../pack/open.ts';
import { openSearchPack } from '../pack/search-rows.ts';
import type { FormsPack } from '../pack/types.ts';
import { createSearchOver, type Search } from '../search/search.ts';
import type { SpotLayer } from '../spot/types.ts';
import type { GlossarySource } from './types.ts';

/** The seeds as a glossary, and what the pack holds beside it. */
export interface SeedsSource extends GlossarySource {
  readonly forms: FormsPack;
  /** Reads what every card needs, or every search, before one is asked for; what cannot be read is told to whoever asks. */
  makeReady(forWhat: 'card' | 'search'): void;
}

/**
 * The seeds from the parts of the pack. The forms are parsed at once, of the cards only what is asked for, when it is, and what the
 * search knows at the first search: most of what is asked of a background that wakes is spotting, and then one card. Throws,
 * saying what to do, where the forms are of another format.
 */
export function createSeedsSource(
  parseForms: () => unknown,
  loadCards: () => Promise<CardsParts>,
  loadSearch: () => Promise<unknown>,
): SeedsSource {
  const forms = checkForms(parseForms());
  let layer: SpotLayer | undefined;
  const packCards = onceLoaded(async (): Promise<ShardedCards> => openCardShards(await loadCards()));
  const search = onceLoaded(async (): Promise<Search> => {
    const entries = openSearchPack(await loadSearch(), forms);
    return createSearchOver(() => entries, forms.allTraditional);
  });
  return {
    forms,
    stamp: { key: 'seeds', revision: forms.info.version },
    makeReady: (forWhat) => void (forWhat === 'card' ? packCards() : search()).catch(() => {}),
    async layer() {
      layer ??= openLayer(forms);
      return layer;
    },
    async cards(refs) {
      return (await packCards()).cards(refs);
    },
    async titles(refs) {
      return (await packCards()).titles(refs);
    },
    async search(query, limit) {
      return (await search())(query, limit);
    },
  };
}

/** What `load` gives, loaded when it is first asked for; what could not be loaded is tried again by who asks next. */
function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
