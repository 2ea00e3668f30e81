import { type CardsParts, openCardShards, type ShardedCards } from '../pack/card-shards.ts';
import { checkForms, openLayer } from '../pack/open.ts';
import type { FormsPack } from '../pack/types.ts';
import { createSearch, type Search } from '../search/search.ts';
import type { SpotLayer } from '../spot/types.ts';
import type { GlossarySource } from './types.ts';

/** The seeds as a glossary, and what the pack holds beside it. */
export interface SeedsSource extends GlossarySource {
  readonly forms: FormsPack;
  /** Reads what every card needs, before one is asked for; what cannot be read is told to whoever asks. */
  makeReady(): void;
}

/**
 * The seeds from the two parts of the pack. The forms are parsed at once and of the cards only what is asked for, when it is:
 * most of what is asked of a background that wakes is spotting, and then one card. Throws, saying what to do, where the
 * forms are of another format.
 */
export function createSeedsSource(parseForms: () => unknown, loadCards: () => Promise<CardsParts>): SeedsSource {
  const forms = checkForms(parseForms());
  let layer: SpotLayer | undefined;
  let loading: Promise<ShardedCards> | undefined;
  let search: Search | undefined;
  const packCards = () => {
    loading ??= loadCards()
      .then(openCardShards)
      .catch((error) => {
        // What could not be loaded is tried again by who asks next.
        loading = undefined;
        throw error;
      });
    return loading;
  };
  return {
    forms,
    stamp: { key: 'seeds', revision: forms.info.version },
    makeReady: () => void packCards().catch(() => {}),
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
      const { refs, card } = await (await packCards()).all();
      search ??= createSearch(() => refs.flatMap((ref) => card(ref) ?? []), forms.allTraditional);
      return search(query, limit);
    },
  };
}
